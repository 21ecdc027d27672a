@NullMarked
package org.accord.trade.series;

import org.jspecify.annotations.NullMarked;
