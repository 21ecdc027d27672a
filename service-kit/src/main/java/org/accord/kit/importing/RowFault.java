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
/// @param cell what a spreadsheet calls the cell, such as `B7`; null for CSV
/// @param value the cell as it stands, cut to 300 characters
public record RowFault(
    long row,
    String column,
    @Nullable String cell,
    String code,
    @Nullable String value,
    String detail) {
  private static final int LONGEST_VALUE = 300;
  private static final int LONGEST_DETAIL = 1000;

  public RowFault {
    value = value == null ? null : shortened(value, LONGEST_VALUE);
    detail = shortened(detail, LONGEST_DETAIL);
  }

  private static String shortened(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }

  /// Faults as a file that can be put beside the one that has them.
  static String csv(List<RowFault> faults) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord("row", "column", "cell", "code", "value", "detail");
      for (RowFault fault : faults)
        csv.writeRecord(
            Long.toString(fault.row),
            Formulas.neutralised(fault.column),
            fault.cell == null ? "" : fault.cell,
            fault.code,
            Formulas.neutralised(fault.value == null ? "" : fault.value),
            Formulas.neutralised(fault.detail));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
