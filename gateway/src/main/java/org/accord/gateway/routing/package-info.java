/// Passing requests on to the services, streaming both ways.
@NullMarked
package org.accord.gateway.routing;

import org.jspecify.annotations.NullMarked;
