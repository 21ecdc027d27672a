package org.accord.kit.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.accord.facts.Nearest;
import org.accord.kit.refusal.Faults;
import org.accord.kit.refusal.Refusal;
import org.accord.problem.Fault;
import org.jspecify.annotations.Nullable;

/// A CSV file (RFC 4180, UTF-8, a header line) whose header is that of a kind of import. Read one
/// row at a time: memory does not grow with the file.
final class CsvFile implements Closeable {
  private static final int LONGEST_CELL = 1 << 20;
  private static final int MOST_COLUMNS = 500;

  private final Reader reader;
  private final Iterator<CsvRecord> records;
  private final List<Column> columns;
  private long rows = 1;

  /// Opens the file and refuses it when its header is not the kind's.
  CsvFile(InputStream file, List<Column> known) {
    this.reader =
        new InputStreamReader(
            new BufferedInputStream(file),
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    this.records =
        CsvReader.builder()
            .maxBufferSize(LONGEST_CELL)
            .skipEmptyLines(true)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .detectBomHeader(false)
            .ofCsvRecord(reader)
            .iterator();
    CsvRecord header = read();
    if (header == null) throw notCsv("The file is empty; a header line is needed");
    this.columns = header(header, known);
  }

  List<Column> columns() {
    return columns;
  }

  /// The next row, or null after the last.
  @Nullable CsvRow next() {
    CsvRecord record = read();
    return record == null ? null : new CsvRow(++rows, record.getFields());
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private @Nullable CsvRecord read() {
    try {
      return records.hasNext() ? records.next() : null;
    } catch (CsvParseException e) {
      throw notCsv(
          "The file cannot be read as CSV after row "
              + rows
              + ": a quote never closes or a cell is longer than 1 MiB");
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CharacterCodingException)
        throw notCsv("The file is not UTF-8 text after row " + rows);
      throw e;
    }
  }

  private static List<Column> header(CsvRecord header, List<Column> known) {
    if (header.getFieldCount() > MOST_COLUMNS)
      throw notCsv("The header has " + header.getFieldCount() + " columns");
    Faults faults = new Faults();
    List<Column> columns = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    List<String> names = known.stream().map(Column::name).toList();
    for (String field : header.getFields()) {
      String name = field.replace("\uFEFF", "").strip();
      if (!seen.add(name))
        faults.add(Fault.cell(1, name, "duplicate", "The column stands twice in the header"));
      known.stream()
          .filter(column -> column.name().equals(name))
          .findFirst()
          .ifPresentOrElse(
              columns::add,
              () ->
                  faults.add(
                      Fault.cell(
                          1,
                          name,
                          "unknown-column",
                          "There is no column "
                              + shortened(name)
                              + "."
                              + Nearest.hint(name, names))));
    }
    for (Column column : known)
      if (column.required() && !columns.contains(column))
        faults.add(Fault.cell(1, column.name(), "missing-column", "The column is missing"));
    if (faults.list().size() > 0 && columns.isEmpty())
      throw notCsv(
          "The first line is no header of this kind; the columns are " + String.join(", ", names));
    faults.refuse("import-rejected", "The header of the file is not that of the kind");
    return columns;
  }

  private static String shortened(String name) {
    return name.length() <= 60 ? name : name.substring(0, 60) + "…";
  }

  private static Refusal notCsv(String detail) {
    return new Refusal.Rejected(
        "import-rejected", detail, List.of(Fault.row(1, "not-a-csv", detail)));
  }

  /// One row: its number, counting the header as 1, and its cells.
  record CsvRow(long number, List<String> cells) {}
}
