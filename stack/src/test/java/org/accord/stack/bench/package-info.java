@NullMarked
package org.accord.stack.bench;

import org.jspecify.annotations.NullMarked;
