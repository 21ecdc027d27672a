package org.accord.trade.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.accord.kit.listing.Row;
import org.accord.kit.listing.Sql;
import org.accord.kit.record.Json;
import org.accord.kit.revision.DatabaseFailure;
import org.accord.kit.revision.Snapshot;
import org.jspecify.annotations.Nullable;

/// The changes that releases hold. They are no figures: nothing that reads figures sees them.
@ApplicationScoped
class StagedChanges {
  private final AgroalDataSource database;

  StagedChanges(AgroalDataSource database) {
    this.database = database;
  }

  /// The changes of a release, in the order of their keys.
  List<ReleaseChangeView> of(UUID release) {
    ReleaseChangeListing listing = new ReleaseChangeListing(release);
    Sql select = listing.select(new Snapshot.Present(), "").add(" ORDER BY a.`key`");
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(select.text())) {
      select.bind(statement);
      List<ReleaseChangeView> changes = new ArrayList<>();
      try (var result = statement.executeQuery()) {
        Row row = new Row(result, "en");
        while (result.next()) changes.add(listing.row(row));
      }
      return changes;
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  void add(UUID release, List<ReleaseChangeView> changes) {
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                "INSERT INTO release_change (id, release_id, action, `key`, of_version, draft)"
                    + " VALUES (?, ?, ?, ?, ?, ?)")) {
      for (ReleaseChangeView change : changes) {
        insert.setString(1, change.id().toString());
        insert.setString(2, release.toString());
        insert.setString(3, change.action().term());
        insert.setString(4, change.key());
        insert.setObject(5, change.version());
        insert.setString(6, text(change.draft()));
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  void remove(UUID release, UUID change) {
    execute(Sql.of("DELETE FROM release_change WHERE release_id = ? AND id = ?", release, change));
  }

  void removeAll(UUID release) {
    execute(Sql.of("DELETE FROM release_change WHERE release_id = ?", release));
  }

  private void execute(Sql sql) {
    try (Connection connection = database.getConnection();
        var statement = connection.prepareStatement(sql.text())) {
      sql.bind(statement);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private static @Nullable String text(@Nullable JsonNode json) {
    try {
      return json == null ? null : Json.PLAIN.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
