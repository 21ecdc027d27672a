package org.accord.kit.format;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/// All records of a list in one JSON object, as `items`. Each row is one cell: the record as JSON.
public final class JsonRows implements RowWriter {
  private final Writer out;
  private boolean begun;

  public JsonRows(OutputStream out) throws IOException {
    this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    this.out.write("{\"items\":[");
  }

  @Override
  public void write(String[] cells) throws IOException {
    if (begun) out.write(",\n");
    out.write(cells[0]);
    begun = true;
  }

  @Override
  public void close() throws IOException {
    out.write("]}\n");
    out.close();
  }
}
