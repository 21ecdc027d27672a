@NullMarked
package org.accord.gateway.routing;

import org.jspecify.annotations.NullMarked;
