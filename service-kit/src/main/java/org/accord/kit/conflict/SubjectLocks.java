package org.accord.kit.conflict;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.accord.kit.listing.Sql;

/// Lets one transaction at a time review what the facts say of a subject. Without it, each of two
/// that write at once would miss what the other has not yet committed.
public final class SubjectLocks {
  private static final int LOCKS_AT_A_TIME = 1000;

  private SubjectLocks() {}

  /// Takes the locks, in an order that is the same for everybody, until the transaction ends.
  static void take(ConflictRule rule, Collection<String> subjects, Connection connection)
      throws SQLException {
    take(rule.type() + "\n" + rule.name(), subjects, connection);
  }

  /// The same for subjects of another kind.
  public static void take(String kind, Collection<String> subjects, Connection connection)
      throws SQLException {
    Object[] hashes =
        subjects.stream().map(subject -> hash(kind, subject)).distinct().sorted().toArray();
    Sql upsert =
        Sql.of(
            "INSERT INTO subject_lock (hash) VALUES (?)"
                + ", (?)".repeat(hashes.length - 1)
                + " ON DUPLICATE KEY UPDATE hash = VALUES(hash)",
            hashes);
    try (var statement = connection.prepareStatement(upsert.text())) {
      upsert.bind(statement);
      statement.executeUpdate();
    }
  }

  /// Takes away the locks that nobody holds: who wants one of them later makes it anew. Those in
  /// use are passed by.
  static void forget(Connection connection) throws SQLException {
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

  private static Long hash(String kind, String subject) {
    String text = kind + "\n" + subject;
    try {
      return ByteBuffer.wrap(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)))
          .getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
