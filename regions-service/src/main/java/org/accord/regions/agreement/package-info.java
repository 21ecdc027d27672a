/// Agreements between territories, from draft to their end.
@NullMarked
package org.accord.regions.agreement;

import org.jspecify.annotations.NullMarked;
