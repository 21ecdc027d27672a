/// Lists that are too long for one answer: a job writes them to a file, which is kept for a while.
@NullMarked
package org.accord.kit.exporting;

import org.jspecify.annotations.NullMarked;
