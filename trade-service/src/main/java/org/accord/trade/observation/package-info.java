/// The figures of foreign trade, as their sources report them.
@NullMarked
package org.accord.trade.observation;

import org.jspecify.annotations.NullMarked;
