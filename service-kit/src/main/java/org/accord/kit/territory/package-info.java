/// The list of territories that records of all services may name.
@NullMarked
package org.accord.kit.territory;

import org.jspecify.annotations.NullMarked;
