/// Who wrote when: revisions, their one order of commits, and snapshots of the past.
@NullMarked
package org.accord.kit.revision;

import org.jspecify.annotations.NullMarked;
