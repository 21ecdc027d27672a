package org.accord.kit.lock;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.accord.kit.listing.Sql;
import org.accord.kit.revision.DatabaseFailure;

/// Keeps the locks of subjects from growing with the facts.
@ApplicationScoped
public class FreeLocks {
  private static final int LOCKS_AT_A_TIME = 1000;

  private final AgroalDataSource database;

  FreeLocks(AgroalDataSource database) {
    this.database = database;
  }

  /// Takes away the locks that nobody holds: who wants one of them later makes it anew. Those in
  /// use are passed by.
  @Scheduled(every = "1h", delayed = "7m")
  public void forget() {
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        forget(connection);
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private static void forget(Connection connection) throws SQLException {
    long after = Long.MIN_VALUE;
    for (List<Long> free; !(free = free(after, connection)).isEmpty(); after = free.getLast()) {
      Sql delete =
          Sql.of(
              "DELETE FROM subject_lock WHERE hash IN " + Sql.places(free.size()), free.toArray());
      try (var statement = connection.prepareStatement(delete.text())) {
        delete.bind(statement);
        statement.executeUpdate();
      }
      connection.commit();
    }
    connection.commit();
  }

  private static List<Long> free(long after, Connection connection) throws SQLException {
    List<Long> free = new ArrayList<>();
    try (var select =
        connection.prepareStatement(
            "SELECT hash FROM subject_lock WHERE hash > ? ORDER BY hash LIMIT "
                + LOCKS_AT_A_TIME
                + " FOR UPDATE SKIP LOCKED")) {
      select.setLong(1, after);
      try (var result = select.executeQuery()) {
        while (result.next()) free.add(result.getLong(1));
      }
    }
    return free;
  }
}
