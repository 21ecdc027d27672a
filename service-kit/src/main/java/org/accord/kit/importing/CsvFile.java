package org.accord.kit.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.accord.kit.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/// A CSV file: RFC 4180, UTF-8, a header line.
final class CsvFile implements ImportFile {
  private static final int LONGEST_ROW = 1 << 20;
  private static final int MOST_CELLS = 1000;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final CountingStream bytes;
  private final long size;
  private final PushbackReader text;
  private final Iterator<CsvRecord> records;
  private final List<Column> columns;
  private long rows;

  CsvFile(InputStream file, long size, List<Column> known) throws IOException {
    this.bytes = new CountingStream(file);
    this.size = size;
    this.text =
        new PushbackReader(
            new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
    skipByteOrderMark();
    this.records =
        CsvReader.builder()
            .maxBufferSize(LONGEST_ROW)
            .skipEmptyLines(true)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .build(
                CsvRecordHandler.builder()
                    .maxFields(MOST_CELLS)
                    .maxFieldSize(LONGEST_ROW)
                    .maxRecordSize(LONGEST_ROW)
                    .build(),
                text)
            .iterator();
    CsvRecord header = read();
    if (header == null) throw notCsv("The file is empty; a header line is needed");
    this.columns = Header.columns(header.getFields(), known, "not-a-csv");
  }

  @Override
  public List<Column> columns() {
    return columns;
  }

  @Override
  public @Nullable ImportRow next() {
    CsvRecord record = read();
    return record == null ? null : new ImportRow(rows, record.getFields(), List.of());
  }

  @Override
  public int percent() {
    return size <= 0 ? 0 : (int) Math.min(100, bytes.count() * 100 / size);
  }

  @Override
  public @Nullable String cellName(int column, long row) {
    return null;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }

  private void skipByteOrderMark() throws IOException {
    try {
      int first = text.read();
      if (first >= 0 && first != BYTE_ORDER_MARK) text.unread(first);
    } catch (CharacterCodingException _) {
      throw notText();
    }
  }

  private @Nullable CsvRecord read() {
    try {
      if (!records.hasNext()) return null;
      CsvRecord record = records.next();
      rows++;
      for (String cell : record.getFields())
        if (cell.indexOf('\0') >= 0)
          throw notCsv("The file is not text: row " + rows + " has a NUL character");
      return record;
    } catch (CsvParseException _) {
      throw notCsv(
          "The file cannot be read as CSV after row "
              + rows
              + ": a quote never closes, or a row is longer than 1 MiB or has more than "
              + MOST_CELLS
              + " cells");
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CharacterCodingException) throw notText();
      throw e;
    }
  }

  private Refusal notText() {
    return notCsv("The file is not UTF-8 text" + (rows == 0 ? "" : " after row " + rows));
  }

  private Refusal notCsv(String detail) {
    return Header.unreadable(Math.max(1, rows), "not-a-csv", detail);
  }
}
