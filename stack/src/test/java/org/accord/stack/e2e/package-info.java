/// The running system as its users meet it: through the gateway, with real tokens, in a browser.
@NullMarked
package org.accord.stack.e2e;

import org.jspecify.annotations.NullMarked;
