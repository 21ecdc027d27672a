/// Sources and the provenance that every fact states.
@NullMarked
package org.accord.kit.source;

import org.jspecify.annotations.NullMarked;
