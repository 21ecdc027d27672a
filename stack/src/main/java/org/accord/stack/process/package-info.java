/// Processes of this machine: which are ours, which ports and how much memory they hold.
@NullMarked
package org.accord.stack.process;

import org.jspecify.annotations.NullMarked;
