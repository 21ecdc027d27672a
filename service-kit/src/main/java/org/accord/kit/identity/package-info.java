/// Who calls, and what they may do.
@NullMarked
package org.accord.kit.identity;

import org.jspecify.annotations.NullMarked;
