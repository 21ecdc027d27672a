package org.accord.kit.testing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// A CSV file as a table: its rows by id, each cell by its column.
public final class CsvTable {
  private CsvTable() {}

  public static Map<String, Map<String, String>> of(Path file) {
    try {
      return of(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Map<String, Map<String, String>> of(String csv) {
    Map<String, Map<String, String>> rows = new TreeMap<>();
    for (NamedCsvRecord row : CsvReader.builder().ofNamedCsvRecord(csv))
      rows.put(row.getField("id"), new LinkedHashMap<>(row.getFieldsAsMap()));
    return rows;
  }
}
