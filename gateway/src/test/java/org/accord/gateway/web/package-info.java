@NullMarked
package org.accord.gateway.web;

import org.jspecify.annotations.NullMarked;
