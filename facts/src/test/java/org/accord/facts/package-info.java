@NullMarked
package org.accord.facts;

import org.jspecify.annotations.NullMarked;
