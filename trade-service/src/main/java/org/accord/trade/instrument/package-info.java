/// Trade instruments: what countries and their ministries agree on and resolve, the standing bodies
/// that they keep, and the meetings of these.
@NullMarked
package org.accord.trade.instrument;

import org.jspecify.annotations.NullMarked;
