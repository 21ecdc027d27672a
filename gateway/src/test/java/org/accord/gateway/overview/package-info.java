@NullMarked
package org.accord.gateway.overview;

import org.jspecify.annotations.NullMarked;
