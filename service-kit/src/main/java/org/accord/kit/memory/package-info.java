/// Answers that are given again while nothing was committed since they were computed.
@NullMarked
package org.accord.kit.memory;

import org.jspecify.annotations.NullMarked;
