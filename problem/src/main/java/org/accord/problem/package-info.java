/// Problem details (RFC 9457) and the catalogue of what can go wrong: one code, one page, one
/// remedy.
@NullMarked
package org.accord.problem;

import org.jspecify.annotations.NullMarked;
