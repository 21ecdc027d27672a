/// What the gateway's tests run against: an identity provider and a service on real sockets.
@NullMarked
package org.accord.gateway.testbed;

import org.jspecify.annotations.NullMarked;
