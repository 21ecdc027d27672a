/// Facts that disagree, found by rule or declared, and the preference between them.
@NullMarked
package org.accord.kit.conflict;

import org.jspecify.annotations.NullMarked;
