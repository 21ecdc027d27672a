/// The three contexts at a glance.
@NullMarked
package org.accord.gateway.overview;

import org.jspecify.annotations.NullMarked;
