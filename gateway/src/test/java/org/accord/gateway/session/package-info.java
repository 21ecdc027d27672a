@NullMarked
package org.accord.gateway.session;

import org.jspecify.annotations.NullMarked;
