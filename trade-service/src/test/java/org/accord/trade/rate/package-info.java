@NullMarked
package org.accord.trade.rate;

import org.jspecify.annotations.NullMarked;
