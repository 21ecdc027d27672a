@NullMarked
package org.accord.gateway.request;

import org.jspecify.annotations.NullMarked;
