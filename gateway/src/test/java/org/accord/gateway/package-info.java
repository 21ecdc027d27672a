@NullMarked
package org.accord.gateway;

import org.jspecify.annotations.NullMarked;
