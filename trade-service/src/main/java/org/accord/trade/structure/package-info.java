/// What the statistics are made of, for those who exchange them by SDMX.
@NullMarked
package org.accord.trade.structure;

import org.jspecify.annotations.NullMarked;
