/// Rates of exchange, and what figures are in another currency by them.
@NullMarked
package org.accord.trade.rate;

import org.jspecify.annotations.NullMarked;
