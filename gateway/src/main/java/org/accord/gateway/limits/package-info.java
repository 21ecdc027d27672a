/// How much a client may send, and how often.
@NullMarked
package org.accord.gateway.limits;

import org.jspecify.annotations.NullMarked;
