/// Import jobs: files of rows that become records, all or nothing.
@NullMarked
package org.accord.kit.importing;

import org.jspecify.annotations.NullMarked;
