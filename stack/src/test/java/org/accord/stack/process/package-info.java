@NullMarked
package org.accord.stack.process;

import org.jspecify.annotations.NullMarked;
