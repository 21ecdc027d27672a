/// What the person at the terminal is told.
@NullMarked
package org.accord.stack.terminal;

import org.jspecify.annotations.NullMarked;
