package org.accord.kit.listing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.accord.kit.format.CsvRows;
import org.accord.kit.format.Format;
import org.accord.kit.format.RowWriter;
import org.accord.kit.format.XlsxRows;
import org.accord.kit.importing.Column;
import org.jspecify.annotations.Nullable;

/// Answers what is computed from records, and so is no list of them: whole, as JSON or as a table.
@ApplicationScoped
public class Computed {
  private final ObjectMapper mapper;

  Computed(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /// @param body the answer as JSON
  /// @param items its rows
  /// @param columns of the rows as a table
  /// @param name of the file
  public Response answer(
      Object body,
      List<?> items,
      List<Column> columns,
      String name,
      @Nullable String format,
      HttpHeaders headers) {
    Format wanted =
        Format.wanted(
            format,
            headers.getAcceptableMediaTypes(),
            List.of(Format.JSON, Format.CSV, Format.XLSX));
    Response.ResponseBuilder answer =
        wanted == Format.JSON
            ? Response.ok(body, MediaType.APPLICATION_JSON_TYPE)
            : Response.ok(rows(items, columns, wanted, name), wanted.contentType())
                .header(
                    HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"" + wanted.fileName(name) + "\"");
    return answer
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .header(HttpHeaders.VARY, "Accept, Accept-Language, Authorization")
        .build();
  }

  private StreamingOutput rows(List<?> items, List<Column> columns, Format format, String name) {
    return out -> {
      try (RowWriter rows =
          format == Format.XLSX
              ? new XlsxRows(out, name, columns)
              : new CsvRows(out, columns.stream().map(Column::name).toList())) {
        for (Object item : items) {
          JsonNode view = mapper.valueToTree(item);
          rows.write(columns.stream().map(column -> column.cell(view)).toArray(String[]::new));
        }
      }
    };
  }
}
