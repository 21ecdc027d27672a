@NullMarked
package org.accord.kit.memory;

import org.jspecify.annotations.NullMarked;
