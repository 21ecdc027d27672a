package org.accord.kit.listing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.accord.kit.importing.Column;
import org.accord.kit.refusal.Refusal;
import org.accord.kit.request.Caller;
import org.accord.kit.revision.Snapshot;
import org.accord.kit.revision.Snapshots;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Answers lists: pages as JSON, or all rows as a CSV stream.
@ApplicationScoped
public class Lists {
  public static final String CSV = "text/csv";
  private static final int ROWS_AT_A_TIME = 1000;

  private final Snapshots snapshots;
  private final Caller caller;
  private final ObjectMapper mapper;
  private final String secret;

  Lists(
      Snapshots snapshots,
      Caller caller,
      ObjectMapper mapper,
      @ConfigProperty(name = "accord.cursor.secret") String secret) {
    this.snapshots = snapshots;
    this.caller = caller;
    this.mapper = mapper;
    this.secret = secret;
  }

  /// The answer to a GET of the collection, by its query and `Accept`.
  public <V> Response answer(Listing<V> listing, UriInfo uri, HttpHeaders headers) {
    ListRequest request = ListRequest.of(listing, uri.getQueryParameters(), secret);
    if (csvWanted(request.format(), headers)) return csv(listing, request);
    Page<V> page = page(listing, request);
    Response.ResponseBuilder answer =
        Response.ok(page, MediaType.APPLICATION_JSON_TYPE)
            .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
            .header(HttpHeaders.VARY, "Accept, Accept-Language, Authorization");
    if (page.next() != null)
      answer.header(
          HttpHeaders.LINK, "<" + caller.addressWith("cursor", page.next()) + ">; rel=\"next\"");
    return answer.build();
  }

  private <V> Page<V> page(Listing<V> listing, ListRequest request) {
    Instant asOf = request.asOf();
    if (asOf == null && !request.order().isDefault() && listing.remembersPast())
      asOf = snapshots.now();
    Instant pinned = asOf;
    String language = caller.language();
    return snapshots.read(
        asOf,
        (connection, snapshot) -> {
          Sql select = listing.select(snapshot, request.order().keyColumns());
          select.add(request.conditions(listing, snapshot));
          Cursor cursor = request.cursor();
          if (cursor != null)
            select.add(" AND ").add(request.order().after(cursor.keys(), cursor.id()));
          select.add(request.order().clause() + " LIMIT " + (request.limit() + 1));
          List<V> items = new ArrayList<>();
          String next = null;
          try (var statement = connection.prepareStatement(select.text())) {
            select.bind(statement);
            try (ResultSet result = statement.executeQuery()) {
              Row row = new Row(result, language);
              List<String> keys = List.of();
              String id = "";
              while (result.next()) {
                if (items.size() == request.limit()) {
                  next =
                      new Cursor(
                              listing.path(),
                              request.parameters(),
                              pinned == null ? null : pinned.toString(),
                              keys,
                              id)
                          .sealed(secret);
                  break;
                }
                items.add(listing.row(row));
                keys = keys(request, row);
                id = row.required("id");
              }
            }
          }
          Long total = request.total() ? count(listing, request, connection, snapshot) : null;
          return new Page<>(items, next, total);
        });
  }

  private static List<String> keys(ListRequest request, Row row) {
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < request.order().parts().size(); i++) keys.add(row.required("k" + i));
    return keys;
  }

  private static long count(
      Listing<?> listing, ListRequest request, Connection connection, Snapshot snapshot)
      throws SQLException {
    Sql count =
        Sql.of("SELECT COUNT(*) FROM ")
            .add(listing.from(snapshot))
            .add(" WHERE " + listing.holds(snapshot))
            .add(request.conditions(listing, snapshot));
    try (var statement = connection.prepareStatement(count.text())) {
      count.bind(statement);
      try (ResultSet result = statement.executeQuery()) {
        result.next();
        return result.getLong(1);
      }
    }
  }

  private <V> Response csv(Listing<V> listing, ListRequest request) {
    String language = caller.language();
    StreamingOutput rows =
        out ->
            snapshots.read(
                request.asOf(),
                (connection, snapshot) -> {
                  stream(listing, request, connection, snapshot, language, out);
                  return true;
                });
    return Response.ok(rows, CSV + ";charset=utf-8;header=present")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + listing.path() + ".csv\"")
        .build();
  }

  private <V> void stream(
      Listing<V> listing,
      ListRequest request,
      Connection connection,
      Snapshot snapshot,
      String language,
      OutputStream out)
      throws SQLException {
    Sql select =
        listing
            .select(snapshot, "")
            .add(request.conditions(listing, snapshot))
            .add(request.order().clause());
    List<Column> columns = listing.csv();
    try (var statement =
            connection.prepareStatement(
                select.text(), ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
        CsvWriter csv =
            CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
      statement.setFetchSize(ROWS_AT_A_TIME);
      select.bind(statement);
      csv.writeRecord(columns.stream().map(Column::name).toList());
      try (ResultSet result = statement.executeQuery()) {
        Row row = new Row(result, language);
        while (result.next()) {
          ObjectNode view = mapper.valueToTree(listing.row(row));
          csv.writeRecord(columns.stream().map(column -> column.cell(view)).toList());
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /// Whether a caller asks for CSV, by the parameter `format` or else by `Accept`.
  public static boolean csvWanted(@Nullable String format, HttpHeaders headers) {
    if (format != null)
      return switch (format) {
        case "csv" -> true;
        case "json" -> false;
        default ->
            throw new Refusal.Rejected("not-acceptable", "format is json or csv, not " + format);
      };
    for (MediaType accepted : headers.getAcceptableMediaTypes()) {
      if (accepted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) return false;
      if (accepted.isCompatible(new MediaType("text", "csv"))) return true;
    }
    return false;
  }
}
