/// Locks on what facts speak about, held to the end of a transaction.
@NullMarked
package org.accord.kit.lock;

import org.jspecify.annotations.NullMarked;
