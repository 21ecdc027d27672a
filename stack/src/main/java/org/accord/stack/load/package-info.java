/// Loads the reference data through the public import endpoints, as any partner system would.
@NullMarked
package org.accord.stack.load;

import org.jspecify.annotations.NullMarked;
