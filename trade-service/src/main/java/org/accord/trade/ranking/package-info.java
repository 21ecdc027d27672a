/// Who and what comes first, what moved most, and how far targets are reached.
@NullMarked
package org.accord.trade.ranking;

import org.jspecify.annotations.NullMarked;
