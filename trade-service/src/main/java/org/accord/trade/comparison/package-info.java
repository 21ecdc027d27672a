/// Figures that are set beside others, in one form for all who exchange them.
@NullMarked
package org.accord.trade.comparison;

import org.jspecify.annotations.NullMarked;
