package org.accord.kit.importing;

import org.jspecify.annotations.Nullable;

/// What is wrong with a row of a file.
///
/// @param row the line of the record in the file, counting records and the header as 1
/// @param column the column's name; empty for the row as a whole
/// @param value the cell as it stands, cut to 300 characters
public record RowFault(
    long row, String column, String code, @Nullable String value, String detail) {}
