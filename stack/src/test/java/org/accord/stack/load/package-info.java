@NullMarked
package org.accord.stack.load;

import org.jspecify.annotations.NullMarked;
