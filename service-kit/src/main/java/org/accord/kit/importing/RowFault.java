package org.accord.kit.importing;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is wrong with a row of a file.
///
/// @param row the line of the record in the file, counting records and the header as 1
/// @param column the column's name; empty for the row as a whole
/// @param value the cell as it stands, cut to 300 characters
public record RowFault(
    long row, String column, String code, @Nullable String value, String detail) {
  /// Faults as a file that can be put beside the one that has them.
  static String csv(List<RowFault> faults) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord("row", "column", "code", "value", "detail");
      for (RowFault fault : faults)
        csv.writeRecord(
            Long.toString(fault.row),
            Formulas.neutralised(fault.column),
            fault.code,
            Formulas.neutralised(fault.value == null ? "" : fault.value),
            Formulas.neutralised(fault.detail));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
