@NullMarked
package org.accord.problem;

import org.jspecify.annotations.NullMarked;
