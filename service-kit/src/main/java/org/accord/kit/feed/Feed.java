package org.accord.kit.feed;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.accord.kit.listing.Row;
import org.accord.kit.listing.Sql;
import org.accord.kit.revision.Commits;
import org.accord.kit.revision.DatabaseFailure;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Reads the outbox in the order of commits. The sequencer numbers commits one after the other, so
/// nothing is ever added at or before a position that was read.
@ApplicationScoped
class Feed {
  private static final int BATCH = 1000;

  /// How many events one read looks at before it answers with what it has found.
  private static final int LONGEST_SEARCH = 50_000;

  private static final String COLUMNS =
      "c.position, c.recorded_at, o.id, o.type, o.record_type, o.record_id, o.record_key,"
          + " o.version, o.changed";

  private final AgroalDataSource database;
  private final Commits commits;
  private final FeedTypes types;
  private final String source;

  Feed(
      AgroalDataSource database,
      Commits commits,
      FeedTypes types,
      @ConfigProperty(name = "quarkus.rest.path") String source) {
    this.database = database;
    this.commits = commits;
    this.types = types;
    this.source = source;
  }

  /// A stretch of the feed.
  ///
  /// @param next the position after it
  /// @param complete whether nothing was committed after it when it was read
  record Stretch(List<Placed> events, FeedPosition next, boolean complete) {}

  /// An event and the position after it.
  record Placed(ChangeEvent event, FeedPosition position) {}

  FeedPosition latest() {
    return FeedPosition.after(commits.last());
  }

  /// The wanted events after a position, at most `limit` of them.
  Stretch read(FeedPosition after, Predicate<String> wanted, int limit) {
    long end = commits.last();
    FeedPosition at = after;
    List<Placed> found = new ArrayList<>();
    try (var connection = database.getConnection()) {
      for (int seen = 0; seen < LONGEST_SEARCH; seen += BATCH) {
        List<Stored> batch = batch(connection, at, end);
        for (Stored stored : batch) {
          at = stored.position();
          if (wanted.test(stored.type())) found.add(new Placed(stored.event(), at));
          if (found.size() == limit) return new Stretch(found, at, false);
        }
        if (batch.size() < BATCH) return new Stretch(found, reached(at, end), true);
      }
      return new Stretch(found, at, false);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /// All up to `end` was read; commits without events are passed over.
  private static FeedPosition reached(FeedPosition at, long end) {
    return at.commit() > end ? at : FeedPosition.after(end);
  }

  /// The next events: those that are left of the commit at hand, else those of the commits after
  /// it. Neither sorts: an index gives the events of a commit in their order, however many.
  private List<Stored> batch(Connection connection, FeedPosition after, long end)
      throws SQLException {
    List<Stored> batch = new ArrayList<>();
    if (after.event() != FeedPosition.WHOLE)
      add(
          batch,
          connection,
          Sql.of(
              "SELECT "
                  + COLUMNS
                  + " FROM commit_order c STRAIGHT_JOIN outbox o"
                  + " FORCE INDEX (outbox_revision) ON o.revision_id = c.revision_id"
                  + " WHERE c.position = ? AND o.id > ? ORDER BY o.id LIMIT ?",
              after.commit(),
              after.event(),
              BATCH));
    if (batch.size() < BATCH)
      add(
          batch,
          connection,
          Sql.of(
              "SELECT "
                  + COLUMNS
                  + " FROM commit_order c FORCE INDEX (PRIMARY)"
                  + " STRAIGHT_JOIN outbox o FORCE INDEX (outbox_revision)"
                  + " ON o.revision_id = c.revision_id"
                  + " WHERE c.position > ? AND c.position <= ? ORDER BY c.position LIMIT ?",
              after.commit(),
              end,
              BATCH - batch.size()));
    return batch;
  }

  private void add(List<Stored> batch, Connection connection, Sql select) throws SQLException {
    try (var statement = connection.prepareStatement(select.text())) {
      select.bind(statement);
      try (var result = statement.executeQuery()) {
        Row row = new Row(result, "en");
        while (result.next()) {
          Stored next = stored(row);
          if (!batch.isEmpty() && !next.follows(batch.getLast()))
            throw new IllegalStateException("The outbox was not read in its order");
          batch.add(next);
        }
      }
    }
  }

  private Stored stored(Row row) {
    String id = row.required("id");
    String recordType = row.required("record_type");
    String type = row.required("type");
    ChangeEvent event =
        new ChangeEvent(
            id,
            source,
            types.full(type),
            row.requiredInstant("recorded_at"),
            types.subject(recordType, row.required("record_id")),
            new ChangeEvent.Change(
                row.id("record_id"),
                row.text("record_key"),
                recordType,
                row.integer("version"),
                row.texts("changed")));
    long commit = Long.parseLong(row.required("position"));
    return new Stored(event, type, new FeedPosition(commit, Long.parseLong(id)));
  }

  private record Stored(ChangeEvent event, String type, FeedPosition position) {
    boolean follows(Stored before) {
      return position.commit() > before.position.commit()
          || (position.commit() == before.position.commit()
              && position.event() > before.position.event());
    }
  }
}
