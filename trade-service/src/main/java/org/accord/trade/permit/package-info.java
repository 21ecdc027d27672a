/// Access to markets: the permits of single holders, and the totals of them that sources report.
@NullMarked
package org.accord.trade.permit;

import org.jspecify.annotations.NullMarked;
