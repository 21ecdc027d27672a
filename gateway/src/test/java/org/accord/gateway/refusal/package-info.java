@NullMarked
package org.accord.gateway.refusal;

import org.jspecify.annotations.NullMarked;
