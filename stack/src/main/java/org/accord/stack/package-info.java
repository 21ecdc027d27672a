/// The whole system on one machine: what `./accord` does.
@NullMarked
package org.accord.stack;

import org.jspecify.annotations.NullMarked;
