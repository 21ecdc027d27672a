package org.accord.kit.listing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.accord.kit.importing.Column;
import org.jspecify.annotations.Nullable;

/// Answers what is computed from records, and so is no list of them: whole, as JSON or CSV.
@ApplicationScoped
public class Computed {
  private final ObjectMapper mapper;

  Computed(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /// @param body the answer as JSON
  /// @param items its rows
  /// @param columns of the rows as CSV
  /// @param name of the file
  public Response answer(
      Object body,
      List<?> items,
      List<Column> columns,
      String name,
      @Nullable String format,
      HttpHeaders headers) {
    Response.ResponseBuilder answer =
        Lists.csvWanted(format, headers)
            ? Response.ok(csv(items, columns), Lists.CSV + ";charset=utf-8;header=present")
                .header(
                    HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
            : Response.ok(body, MediaType.APPLICATION_JSON_TYPE);
    return answer
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .header(HttpHeaders.VARY, "Accept, Accept-Language, Authorization")
        .build();
  }

  private StreamingOutput csv(List<?> items, List<Column> columns) {
    return out -> {
      try (CsvWriter csv =
          CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
        csv.writeRecord(columns.stream().map(Column::name).toList());
        for (Object item : items) {
          JsonNode view = mapper.valueToTree(item);
          csv.writeRecord(columns.stream().map(column -> column.cell(view)).toList());
        }
      }
    };
  }
}
