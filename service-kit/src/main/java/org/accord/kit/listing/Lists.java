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
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.accord.kit.format.Format;
import org.accord.kit.refusal.Refusal;
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

  /// The parameters of lists that say how one answer is given, and mean nothing to all rows.
  public static final Set<String> OF_ONE_ANSWER = Set.of("limit", "cursor", "total", "format");

  private static final String VARY = "Accept, Accept-Language, Authorization";

  private final Snapshots snapshots;
  private final Caller caller;
  private final ObjectMapper mapper;
  private final QueryCost cost;
  private final String secret;
  private final String base;

  Lists(
      Snapshots snapshots,
      Caller caller,
      ObjectMapper mapper,
      QueryCost cost,
      @ConfigProperty(name = "accord.cursor.secret") String secret,
      @ConfigProperty(name = "quarkus.rest.path") String base) {
    this.snapshots = snapshots;
    this.caller = caller;
    this.mapper = mapper;
    this.cost = cost;
    this.secret = secret;
    this.base = base;
  }

  /// The answer to a GET of the collection, by its query and `Accept`.
  public <V> Response answer(Listing<V> list, UriInfo uri, HttpHeaders headers) {
    ListRequest request = ListRequest.of(list, uri.getQueryParameters(), secret);
    Listing<V> listing = list.asked(request.parameters());
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
          select.add(request.order().clause() + " LIMIT " + (request.limit() + 1) + cost.bound());
          List<V> items = new ArrayList<>();
          String next = null;
          try (var statement = connection.prepareStatement(select.text())) {
            select.bind(statement);
            try (ResultSet result = statement.executeQuery()) {
              if (QueryCost.gaveUp(statement))
                throw tooLarge(listing, request, Format.JSON, connection, snapshot);
              Row row = new Row(result, language);
              Cursor last = null;
              while (result.next()) {
                if (last != null) {
                  next = last.sealed(secret);
                  break;
                }
                items.add(listing.row(row));
                if (items.size() == request.limit())
                  last =
                      new Cursor(
                          listing.path(),
                          request.parameters(),
                          pinned == null ? null : pinned.toString(),
                          keys(request, row),
                          row.required("id"));
              }
            }
          }
          Long total = request.total() ? count(listing, request, connection, snapshot) : null;
          String explanation =
              items.isEmpty() && cursor == null
                  ? listing.explanation(connection, snapshot, language).orElse(null)
                  : null;
          return new Page<>(items, next, total, explanation);
        });
  }

  private static List<String> keys(ListRequest request, Row row) {
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < request.order().parts().size(); i++) keys.add(row.required("k" + i));
    return keys;
  }

  private long count(
      Listing<?> listing, ListRequest request, Connection connection, Snapshot snapshot)
      throws SQLException {
    OptionalLong rows = rows(listing, request, connection, snapshot);
    if (rows.isEmpty()) throw tooLarge(listing, request, Format.JSON, connection, snapshot);
    return rows.getAsLong();
  }

  /// How many rows match; none where more rows would have to be read than an answer may.
  private OptionalLong rows(
      Listing<?> listing, ListRequest request, Connection connection, Snapshot snapshot)
      throws SQLException {
    return cost.count(
        listing.count(snapshot).add(request.conditions(listing, snapshot)), connection);
  }

  private <V> Response export(Listing<V> listing, ListRequest request, Format format) {
    snapshots.read(
        request.asOf(),
        (connection, snapshot) -> {
          if (!isFit(listing, request, connection, snapshot))
            throw tooLarge(listing, request, format, connection, snapshot);
          return true;
        });
    Export<V> export =
        new Export<>(
            listing, request, format, caller.language(), request.asOf(), snapshots, mapper);
    return Response.ok(export, format.contentType())
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .header(HttpHeaders.VARY, VARY)
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + export.fileName() + "\"")
        .build();
  }

  /// Whether all rows can be read for one answer. Small tables are not looked at any further.
  private boolean isFit(
      Listing<?> listing, ListRequest request, Connection connection, Snapshot snapshot)
      throws SQLException {
    if (cost.isSmall(listing.table(), connection)) return true;
    long estimate = estimate(listing, request, connection, snapshot);
    if (cost.isSurelyLittle(estimate)) return true;
    return !cost.isSurelyTooMuch(estimate)
        && rows(listing, request, connection, snapshot).isPresent();
  }

  private long estimate(
      Listing<?> listing, ListRequest request, Connection connection, Snapshot snapshot)
      throws SQLException {
    Sql all = listing.select(snapshot, "").add(request.conditions(listing, snapshot));
    return cost.estimate(all.add(request.order().clause()), connection);
  }

  private Refusal tooLarge(
      Listing<?> listing,
      ListRequest request,
      Format format,
      Connection connection,
      Snapshot snapshot)
      throws SQLException {
    long estimate = estimate(listing, request, connection, snapshot);
    if (!listing.isPublic()) return cost.tooMuch(estimate, Map.of());
    return cost.tooMuch(
        estimate,
        Map.of(
            "job",
            new ExportJob(
                "POST",
                base + "/exports",
                new ExportJob.Body(caller.addressWithout(OF_ONE_ANSWER), format.term()))));
  }

  /// What to send in order to get the rows of a list as a file.
  record ExportJob(String method, String href, Body body) {
    record Body(String list, String format) {}
  }

  /// All rows of a list, for a query that is checked as the list's own. What has no other instant
  /// is as of the given one, where the list remembers its past.
  public <V> Export<V> export(
      Listing<V> list,
      Map<String, List<String>> query,
      Format format,
      String language,
      Instant at) {
    ListRequest request = ListRequest.of(list, query, secret);
    Listing<V> listing = list.asked(request.parameters());
    Instant asked = request.asOf();
    Instant asOf = asked != null || !listing.remembersPast() ? asked : at;
    return new Export<>(listing, request, format, language, asOf, snapshots, mapper);
  }

  /// Whether a caller asks for CSV where JSON is the other choice.
  public static boolean csvWanted(@Nullable String format, HttpHeaders headers) {
    return Format.wanted(
            format, headers.getAcceptableMediaTypes(), List.of(Format.JSON, Format.CSV))
        == Format.CSV;
  }
}
