/// Universities, colleges, institutes, and the other bodies that make agreements with them.
@NullMarked
package org.accord.education.institution;

import org.jspecify.annotations.NullMarked;
