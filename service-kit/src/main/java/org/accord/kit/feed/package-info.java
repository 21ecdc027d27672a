/// The feed of changes: what happened to the records, in the order of commits, without a gap.
@NullMarked
package org.accord.kit.feed;

import org.jspecify.annotations.NullMarked;
