package org.accord.trade.release;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;
import org.accord.kit.revision.DatabaseFailure;

/// Which releases could not be published at their time, and when each is tried again: after two
/// seconds, then after twice as long each time, up to about a quarter of an hour.
@ApplicationScoped
class Attempts {
  private static final int MOST_DOUBLINGS = 10;

  private final AgroalDataSource database;

  Attempts(AgroalDataSource database) {
    this.database = database;
  }

  /// Notes that the release failed once more.
  void failed(UUID release) {
    change(
        release,
        "INSERT INTO release_attempt (release_id, failures, next_at)"
            + " VALUES (?, 1, UTC_TIMESTAMP(6) + INTERVAL 2 SECOND)"
            + " ON DUPLICATE KEY UPDATE failures = failures + 1, next_at = UTC_TIMESTAMP(6)"
            + " + INTERVAL POW(2, LEAST(failures, "
            + MOST_DOUBLINGS
            + ")) SECOND");
  }

  /// Forgets what failed before.
  void over(UUID release) {
    change(release, "DELETE FROM release_attempt WHERE release_id = ?");
  }

  private void change(UUID release, String sql) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setString(1, release.toString());
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
