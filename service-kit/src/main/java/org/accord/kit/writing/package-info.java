/// Writing of kept records, however they come in: as rows of files or one by one.
@NullMarked
package org.accord.kit.writing;

import org.jspecify.annotations.NullMarked;
