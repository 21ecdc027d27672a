/// The description of the whole interface, for programs and for people.
@NullMarked
package org.accord.gateway.docs;

import org.jspecify.annotations.NullMarked;
