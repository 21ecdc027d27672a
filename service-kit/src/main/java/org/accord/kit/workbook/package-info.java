/// Reads XLSX workbooks of strangers: one row at a time, and never more of them than the limits
/// allow.
@NullMarked
package org.accord.kit.workbook;

import org.jspecify.annotations.NullMarked;
