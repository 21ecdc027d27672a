/// How the gateway says no: problem details for every request it does not pass on.
@NullMarked
package org.accord.gateway.refusal;

import org.jspecify.annotations.NullMarked;
