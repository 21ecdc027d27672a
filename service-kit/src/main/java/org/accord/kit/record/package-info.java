/// One record: its entity base, its representation, preconditions and history.
@NullMarked
package org.accord.kit.record;

import org.jspecify.annotations.NullMarked;
