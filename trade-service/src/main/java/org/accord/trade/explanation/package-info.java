/// What is said beside an answer, in the language of the caller.
@NullMarked
package org.accord.trade.explanation;

import org.jspecify.annotations.NullMarked;
