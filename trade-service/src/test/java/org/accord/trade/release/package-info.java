/// Tests of releases.
@NullMarked
package org.accord.trade.release;

import org.jspecify.annotations.NullMarked;
