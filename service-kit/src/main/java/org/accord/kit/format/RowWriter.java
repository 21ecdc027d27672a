package org.accord.kit.format;

import java.io.Closeable;
import java.io.IOException;

/// Writes rows one by one, and keeps none of them. Closing it ends the document.
public sealed interface RowWriter extends Closeable
    permits CsvRows, JsonRows, XlsxRows, SdmxCsvRows, SdmxJsonRows {

  /// @param cells the row's cells in the order of the columns; empty where there is no value
  void write(String[] cells) throws IOException;
}
