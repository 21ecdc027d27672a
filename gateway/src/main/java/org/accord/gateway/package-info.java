/// The one door to the system: the order in which a request passes the gateway's parts.
@NullMarked
package org.accord.gateway;

import org.jspecify.annotations.NullMarked;
