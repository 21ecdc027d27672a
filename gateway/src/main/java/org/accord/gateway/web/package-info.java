/// The web client: its page for every address it knows, and what browsers may do with it.
@NullMarked
package org.accord.gateway.web;

import org.jspecify.annotations.NullMarked;
