package org.accord.kit.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// The values that a dimension has in a message, in the order in which they came up.
sealed interface DimensionValues extends Closeable {

  /// The place of a value in the list; a new one goes to its end.
  int place(String value) throws IOException;

  /// Writes the list as `values`.
  void writeTo(JsonGenerator json) throws IOException;

  static DimensionValues of(Component<?> dimension) throws IOException {
    return dimension.unique() ? new Spooled() : new Few(dimension);
  }

  static void code(JsonGenerator json, Codelist codelist, String code) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", code);
    json.writeStringField("name", codelist.codes().getOrDefault(code, code));
    json.writeEndObject();
  }

  private static void value(JsonGenerator json, String value) throws IOException {
    json.writeStartObject();
    json.writeStringField("value", value);
    json.writeEndObject();
  }

  /// Values that many records share, which are few.
  record Few(Component<?> dimension, Map<String, Integer> places) implements DimensionValues {
    Few(Component<?> dimension) {
      this(dimension, new LinkedHashMap<>());
    }

    @Override
    public int place(String value) {
      return places.computeIfAbsent(value, _ -> places.size());
    }

    @Override
    public void writeTo(JsonGenerator json) throws IOException {
      json.writeArrayFieldStart("values");
      for (String value : places.keySet()) {
        if (dimension.codelist().isPresent()) code(json, dimension.codelist().orElseThrow(), value);
        else value(json, value);
      }
      json.writeEndArray();
    }

    @Override
    public void close() {}
  }

  /// Values that are different in each record: as many as there are records, so they wait in a file
  /// rather than in memory.
  final class Spooled implements DimensionValues {
    private final Path file = Files.createTempFile("sdmx-", ".values");
    private final Writer out = Files.newBufferedWriter(file);
    private int count;

    private Spooled() throws IOException {}

    @Override
    public int place(String value) throws IOException {
      out.append(value).append('\n');
      return count++;
    }

    @Override
    public void writeTo(JsonGenerator json) throws IOException {
      out.close();
      json.writeArrayFieldStart("values");
      try (BufferedReader values = Files.newBufferedReader(file)) {
        for (String value = values.readLine(); value != null; value = values.readLine())
          value(json, value);
      }
      json.writeEndArray();
    }

    @Override
    public void close() throws IOException {
      out.close();
      Files.deleteIfExists(file);
    }
  }
}
