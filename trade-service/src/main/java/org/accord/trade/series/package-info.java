/// Figures of one quantity over time: growth, what follows from other figures, what is missing.
@NullMarked
package org.accord.trade.series;

import org.jspecify.annotations.NullMarked;
