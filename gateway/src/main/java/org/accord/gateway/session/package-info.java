/// Who is calling: bearer tokens of systems and sessions of browsers.
@NullMarked
package org.accord.gateway.session;

import org.jspecify.annotations.NullMarked;
