package org.accord.kit.listing;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.accord.kit.format.Format;
import org.accord.kit.request.Caller;
import org.accord.kit.revision.Snapshot;
import org.accord.kit.revision.Snapshots;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Answers lists: pages as JSON, or all rows in one of the other formats.
@ApplicationScoped
public class Lists {
  public static final String CSV = Format.TEXT_CSV;
  public static final String XLSX = Format.OPEN_XML;
  public static final String SDMX_CSV = Format.SDMX_DATA_CSV;
  public static final String SDMX_JSON = Format.SDMX_DATA_JSON;
  private static final String VARY = "Accept, Accept-Language, Authorization";

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
    Format format =
        Format.wanted(request.format(), headers.getAcceptableMediaTypes(), listing.formats());
    if (format != Format.JSON) return export(listing, request, format);
    Page<V> page = page(listing, request);
    Response.ResponseBuilder answer =
        Response.ok(page, MediaType.APPLICATION_JSON_TYPE)
            .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
            .header(HttpHeaders.VARY, VARY);
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

  private <V> Response export(Listing<V> listing, ListRequest request, Format format) {
    return Response.ok(
            new Export<>(listing, request, format, caller.language(), snapshots, mapper),
            format.contentType())
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .header(HttpHeaders.VARY, VARY)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + format.fileName(listing.path()) + "\"")
        .build();
  }

  /// Whether a caller asks for CSV where JSON is the other choice.
  public static boolean csvWanted(@Nullable String format, HttpHeaders headers) {
    return Format.wanted(
            format, headers.getAcceptableMediaTypes(), List.of(Format.JSON, Format.CSV))
        == Format.CSV;
  }
}
