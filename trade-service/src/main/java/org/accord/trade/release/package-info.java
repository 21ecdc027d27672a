/// Changes of figures that are prepared under embargo and become visible together.
@NullMarked
package org.accord.trade.release;

import org.jspecify.annotations.NullMarked;
