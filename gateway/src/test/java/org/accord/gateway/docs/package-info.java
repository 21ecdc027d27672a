@NullMarked
package org.accord.gateway.docs;

import org.jspecify.annotations.NullMarked;
