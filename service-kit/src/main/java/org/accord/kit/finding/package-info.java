/// Imported records that break a rule of the domain.
@NullMarked
package org.accord.kit.finding;

import org.jspecify.annotations.NullMarked;
