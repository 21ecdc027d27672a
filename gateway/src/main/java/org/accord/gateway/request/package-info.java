/// What every request has: an unambiguous target, and a name by which it is found in the logs.
@NullMarked
package org.accord.gateway.request;

import org.jspecify.annotations.NullMarked;
