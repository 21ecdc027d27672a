/// Agreements between institutions, from draft to their end.
@NullMarked
package org.accord.education.agreement;

import org.jspecify.annotations.NullMarked;
