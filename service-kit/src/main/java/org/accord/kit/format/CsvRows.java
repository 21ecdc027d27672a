package org.accord.kit.format;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// CSV (RFC 4180, UTF-8) with a header line.
public final class CsvRows implements RowWriter {
  private static final int BUFFER = 1 << 16;

  private final CsvWriter csv;

  public CsvRows(OutputStream out, List<String> header) {
    csv =
        CsvWriter.builder()
            .bufferSize(BUFFER)
            .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    csv.writeRecord(header);
  }

  @Override
  public void write(String[] cells) {
    csv.writeRecord(cells);
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
