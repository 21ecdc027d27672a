/// Immutable value types of the field: partial dates, periods, qualified numbers, provenance,
/// codes.
@NullMarked
package org.accord.facts;

import org.jspecify.annotations.NullMarked;
