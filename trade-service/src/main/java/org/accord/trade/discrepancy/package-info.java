/// Figures that should agree and do not: what is reported against what follows, one side of a trade
/// against the other. They are shown, never reconciled.
@NullMarked
package org.accord.trade.discrepancy;

import org.jspecify.annotations.NullMarked;
