@NullMarked
package org.accord.gateway.limits;

import org.jspecify.annotations.NullMarked;
