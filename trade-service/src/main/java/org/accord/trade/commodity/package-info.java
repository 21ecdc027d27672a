/// Commodities as the sources name them, and the Harmonized System that classifies them.
@NullMarked
package org.accord.trade.commodity;

import org.jspecify.annotations.NullMarked;
