/// Measures the system against the plainest program that does the same, in one run on one machine.
@NullMarked
package org.accord.stack.bench;

import org.jspecify.annotations.NullMarked;
