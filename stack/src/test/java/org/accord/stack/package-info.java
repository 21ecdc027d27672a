@NullMarked
package org.accord.stack;

import org.jspecify.annotations.NullMarked;
