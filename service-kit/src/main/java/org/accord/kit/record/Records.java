package org.accord.kit.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.accord.facts.Nearest;
import org.accord.kit.draft.Binder;
import org.accord.kit.draft.Draft;
import org.accord.kit.draft.DraftFaults;
import org.accord.kit.draft.MergePatch;
import org.accord.kit.listing.Listing;
import org.accord.kit.listing.Row;
import org.accord.kit.listing.Sql;
import org.accord.kit.refusal.Faults;
import org.accord.kit.refusal.Refusal;
import org.accord.kit.request.Caller;
import org.accord.kit.revision.DatabaseFailure;
import org.accord.kit.revision.Snapshot;
import org.accord.kit.revision.Snapshots;
import org.accord.problem.Fault;
import org.jspecify.annotations.Nullable;

/// Reads single records, as answers with their entity tags and as JSON for comparison.
@ApplicationScoped
public class Records {
  private static final int MOST_NEAR = 2000;

  private final Snapshots snapshots;
  private final AgroalDataSource database;
  private final ObjectMapper mapper;
  private final Binder binder;
  private final Caller caller;

  Records(
      Snapshots snapshots,
      AgroalDataSource database,
      ObjectMapper mapper,
      Binder binder,
      Caller caller) {
    this.snapshots = snapshots;
    this.database = database;
    this.mapper = mapper;
    this.binder = binder;
    this.caller = caller;
  }

  /// The answer to a GET of one record, now or as of an instant.
  public <V> Response answer(Listing<V> listing, RecordRef ref, @Nullable String asOf) {
    Found<V> found =
        snapshots.read(
            instant(asOf), (connection, snapshot) -> find(listing, ref, connection, snapshot));
    if (etag(found).isAmong(caller.header(HttpHeaders.IF_NONE_MATCH)))
      return Response.notModified().header(HttpHeaders.ETAG, etag(found).toString()).build();
    return respond(Response.Status.OK, found);
  }

  /// The answer to a change of a record: its new representation.
  public <V> Response changed(Listing<V> listing, UUID id) {
    return respond(Response.Status.OK, current(listing, id));
  }

  /// The answer to a POST that created a record.
  public <V> Response created(Listing<V> listing, UUID id) {
    return Response.fromResponse(respond(Response.Status.CREATED, current(listing, id)))
        .header(HttpHeaders.LOCATION, caller.path() + "/" + id)
        .build();
  }

  /// The record as the current transaction sees it.
  public <V> V view(Listing<V> listing, UUID id) {
    return current(listing, id).view();
  }

  /// What a draft with the same content as the stored record would say.
  public ObjectNode draftJson(Listing<?> listing, UUID id, Class<? extends Draft> type) {
    return binder.reduce(mapper.valueToTree(view(listing, id)), type);
  }

  /// The draft that results from a merge patch of the record.
  public <D extends Draft> D patched(Listing<?> listing, UUID id, MergePatch patch, Class<D> type) {
    Faults faults = new Faults();
    D draft = binder.bind(patch.applyTo(draftJson(listing, id, type)), type, faults);
    DraftFaults.refuse(faults);
    if (draft == null) throw new IllegalStateException("A merge patch left no object");
    return draft;
  }

  /// The names of the top-level fields in which two states of a record differ.
  public static List<String> differences(ObjectNode before, ObjectNode after) {
    List<String> names = new ArrayList<>();
    before.fieldNames().forEachRemaining(names::add);
    after
        .fieldNames()
        .forEachRemaining(name -> {
          if (!before.has(name)) names.add(name);
        });
    names.removeIf(name -> java.util.Objects.equals(before.get(name), after.get(name)));
    return names;
  }

  /// The stored records among these keys, as representations.
  public <V> List<V> withKeys(Listing<V> listing, Collection<String> keys) {
    if (keys.isEmpty()) return List.of();
    Snapshot present = new Snapshot.Present();
    Sql select =
        listing
            .select(present, "")
            .add(
                " AND " + listing.keyColumn().orElseThrow() + " IN " + Sql.places(keys.size()),
                keys.toArray());
    try (var connection = database.getConnection()) {
      return rows(listing, select, connection);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private <V> Found<V> current(Listing<V> listing, UUID id) {
    try (var connection = database.getConnection()) {
      return find(listing, new RecordRef(id.toString()), connection, new Snapshot.Present());
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private <V> Found<V> find(
      Listing<V> listing, RecordRef ref, Connection connection, Snapshot snapshot)
      throws SQLException {
    Sql select = listing.selectWhole(snapshot).add(" AND ").add(listing.is(ref));
    try (var statement = connection.prepareStatement(select.text())) {
      select.bind(statement);
      try (var result = statement.executeQuery()) {
        if (!result.next()) throw missing(listing, ref);
        Row row = new Row(result, caller.language());
        return new Found<>(listing.whole(row), row.id("id"), row.integer("version"));
      }
    }
  }

  private <V> List<V> rows(Listing<V> listing, Sql select, Connection connection)
      throws SQLException {
    List<V> views = new ArrayList<>();
    try (var statement = connection.prepareStatement(select.text())) {
      select.bind(statement);
      try (var result = statement.executeQuery()) {
        Row row = new Row(result, "en");
        while (result.next()) views.add(listing.row(row));
      }
    }
    return views;
  }

  private <V> Response respond(Response.Status status, Found<V> found) {
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .header(HttpHeaders.ETAG, etag(found).toString())
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .header(HttpHeaders.VARY, "Accept, Accept-Language, Authorization")
        .entity(found.view())
        .build();
  }

  private Etag etag(Found<?> found) {
    try {
      return Etag.of(found.id(), found.version(), mapper.writeValueAsBytes(found.view()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /// An instant of a query parameter, or null.
  public static @Nullable Instant instant(@Nullable String text) {
    if (text == null) return null;
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException _) {
      throw new Refusal.Rejected(
          "invalid-parameter",
          "The query is not valid",
          List.of(
              Fault.parameter(
                  "asOf", "invalid-date", "asOf is an instant such as 2026-01-31T12:00:00Z")));
    }
  }

  /// What is said of a reference to no record, with the keys that are near.
  public Refusal missing(Listing<?> listing, RecordRef ref) {
    return new Refusal.NotFound(unknown(listing, ref.text()));
  }

  /// The same as a sentence.
  public String unknown(Listing<?> listing, String reference) {
    return "There is no "
        + listing.noun()
        + " "
        + reference
        + "."
        + Nearest.hint(reference, near(listing, reference));
  }

  /// Keys that begin alike, among which those that are near can be found.
  private List<String> near(Listing<?> listing, String reference) {
    String start = reference.strip().replaceFirst("(?s)^(.{0,3}).*$", "$1");
    if (listing.keyColumn().isEmpty() || start.isEmpty() || !start.matches("[\\w-]+"))
      return List.of();
    String column = listing.keyColumn().orElseThrow();
    String like = start.replace("_", "\\_") + "%";
    Snapshot present = new Snapshot.Present();
    Sql select =
        Sql.of("SELECT " + column + " FROM " + present.table(listing.table(), "a"))
            .add(
                " WHERE (" + column + " LIKE ? OR " + column + " LIKE ? OR " + column + " LIKE ?)",
                like,
                like.toUpperCase(Locale.ROOT),
                like.toLowerCase(Locale.ROOT))
            .add(" AND " + listing.membership() + " LIMIT " + MOST_NEAR);
    List<String> keys = new ArrayList<>();
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(select.text())) {
      select.bind(statement);
      try (var result = statement.executeQuery()) {
        while (result.next()) keys.add(result.getString(1));
      }
      return keys;
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /// The id of the record that the reference names, if it is on record now.
  public Optional<UUID> resolve(Listing<?> listing, RecordRef ref) {
    return resolve(listing, ref, new Snapshot.Present(), "");
  }

  /// The same, or the last one that it ever named.
  public Optional<UUID> resolveEver(Listing<?> listing, RecordRef ref) {
    return resolve(listing, ref, new Snapshot.Then(), " ORDER BY a.row_end DESC LIMIT 1");
  }

  private Optional<UUID> resolve(
      Listing<?> listing, RecordRef ref, Snapshot snapshot, String which) {
    Sql select =
        Sql.of("SELECT a.id FROM " + snapshot.table(listing.table(), "a") + " WHERE ")
            .add(listing.is(ref))
            .add(which);
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(select.text())) {
      select.bind(statement);
      try (var result = statement.executeQuery()) {
        return result.next() ? Optional.of(UUID.fromString(result.getString(1))) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private record Found<V>(V view, UUID id, int version) {}
}
