package org.accord.kit.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.accord.kit.listing.Sql;
import org.accord.kit.revision.DatabaseFailure;
import org.accord.kit.revision.Revisions;

/// Writes, within the transaction of a change, what has to go with it: its events in the outbox and
/// the postings of its records. Opens the transaction's revision, so that no change goes unsigned.
@ApplicationScoped
public class Journal {
  private final AgroalDataSource database;
  private final Revisions revisions;

  Journal(AgroalDataSource database, Revisions revisions) {
    this.database = database;
    this.revisions = revisions;
  }

  /// One thing that happened to a record.
  ///
  /// @param event the last part of the event's type, such as `created` or `signed`
  /// @param changed the names of the changed fields; empty where all of the record is new or gone
  public record Entry(String type, String event, Identified record, Collection<String> changed) {
    public static Entry created(String type, Identified record) {
      return new Entry(type, "created", record, List.of());
    }

    /// The version that the change led to: the end of a record is its last.
    int version() {
      return event.equals("deleted") ? record.version() + 1 : record.version();
    }

    public static Entry deleted(String type, Identified record) {
      return new Entry(type, "deleted", record, List.of());
    }
  }

  public void write(Entry entry) {
    write(List.of(entry));
  }

  /// Writes entries of records whose changes are in the database by the end of the transaction.
  public void write(List<Entry> entries) {
    if (entries.isEmpty()) return;
    long revision = revisions.current();
    try (var connection = database.getConnection()) {
      events(connection, revision, entries);
      postings(connection, entries);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private static void events(Connection connection, long revision, List<Entry> entries)
      throws SQLException {
    try (var insert =
        connection.prepareStatement(
            "INSERT INTO outbox"
                + " (revision_id, type, record_type, record_id, record_key, version, changed)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)")) {
      for (Entry entry : entries) {
        insert.setLong(1, revision);
        insert.setString(2, entry.type() + "." + entry.event());
        insert.setString(3, entry.type());
        insert.setString(4, entry.record().id().toString());
        insert.setString(5, entry.record().key());
        insert.setInt(6, entry.version());
        insert.setString(7, entry.changed().isEmpty() ? null : json(entry.changed()));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static String json(Collection<String> names) {
    try {
      return Json.PLAIN.writeValueAsString(names);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void postings(Connection connection, List<Entry> entries) throws SQLException {
    Map<UUID, Set<Posting>> stored = stored(connection, entries);
    try (var insert =
            connection.prepareStatement(
                "INSERT INTO posting (field, value, record_id) VALUES (?, ?, ?)");
        var delete =
            connection.prepareStatement(
                "DELETE FROM posting WHERE field = ? AND value = ? AND record_id = ?")) {
      boolean inserts = false;
      boolean deletes = false;
      for (Entry entry : entries) {
        UUID id = entry.record().id();
        Set<Posting> wanted =
            entry.event().equals("deleted") ? Set.of() : Posting.of(entry.record());
        Set<Posting> present = stored.getOrDefault(id, Set.of());
        for (Posting posting : wanted)
          if (!present.contains(posting)) inserts |= posting.addTo(insert, id);
        for (Posting posting : present)
          if (!wanted.contains(posting)) deletes |= posting.addTo(delete, id);
      }
      if (deletes) delete.executeBatch();
      if (inserts) insert.executeBatch();
    }
  }

  private static Map<UUID, Set<Posting>> stored(Connection connection, List<Entry> entries)
      throws SQLException {
    Object[] ids =
        entries.stream()
            .filter(entry -> !entry.event().equals("created"))
            .map(entry -> entry.record().id().toString())
            .toArray();
    if (ids.length == 0) return Map.of();
    Sql select =
        Sql.of(
            "SELECT record_id, field, value FROM posting WHERE record_id IN "
                + Sql.places(ids.length),
            ids);
    Map<UUID, Set<Posting>> found = new HashMap<>();
    try (var statement = connection.prepareStatement(select.text())) {
      select.bind(statement);
      try (var result = statement.executeQuery()) {
        while (result.next())
          found
              .computeIfAbsent(UUID.fromString(result.getString(1)), _ -> new HashSet<>())
              .add(new Posting(result.getString(2), result.getString(3)));
      }
    }
    return found;
  }

  private record Posting(String field, String value) {
    static Set<Posting> of(Identified record) {
      Set<Posting> postings = new HashSet<>();
      record
          .postings()
          .forEach((field, values) -> values.forEach(v -> postings.add(new Posting(field, v))));
      return postings;
    }

    boolean addTo(PreparedStatement batch, UUID id) throws SQLException {
      batch.setString(1, field);
      batch.setString(2, value);
      batch.setString(3, id.toString());
      batch.addBatch();
      return true;
    }
  }
}
