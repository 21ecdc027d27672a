package org.accord.kit.lock;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import org.accord.kit.listing.Sql;

/// Lets one transaction at a time review what the facts say of a subject. Without it, each of two
/// that write at once would miss what the other has not yet committed.
public final class SubjectLocks {
  private SubjectLocks() {}

  /// Takes the locks of subjects of one kind until the transaction ends; those of one call in an
  /// order that is the same for everybody.
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
