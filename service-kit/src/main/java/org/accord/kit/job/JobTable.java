package org.accord.kit.job;

import io.agroal.api.AgroalDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.accord.kit.listing.Row;
import org.accord.kit.lock.SubjectLocks;
import org.accord.kit.revision.DatabaseFailure;

/// The jobs of one kind in the database, with their files. A statement takes part in the caller's
/// transaction if there is one.
public final class JobTable {
  /// The condition that a job has not ended.
  public static final String UNFINISHED = " state IN ('queued', 'running')";

  private final AgroalDataSource database;
  private final String table;
  private final String pieces;

  /// @param pieces the table of the jobs' files, see [StoredFile]
  public JobTable(AgroalDataSource database, String table, String pieces) {
    this.database = database;
    this.table = table;
    this.pieces = pieces;
  }

  /// Fills the places of a statement.
  @FunctionalInterface
  public interface Binding {
    void of(PreparedStatement statement) throws SQLException;
  }

  @FunctionalInterface
  private interface Use<T> {
    T of(Connection connection) throws SQLException;
  }

  /// Lets nobody else take the lock of the owner's jobs until the transaction ends.
  public void lock(String owner) {
    use(connection -> {
      SubjectLocks.take(table, List.of(owner), connection);
      return true;
    });
  }

  /// Jobs that nobody has finished, the oldest first.
  public List<UUID> unfinished() {
    return query(
        "SELECT id FROM " + table + " WHERE" + UNFINISHED + " ORDER BY id",
        _ -> {},
        row -> row.id("id"));
  }

  /// The job, where the condition holds.
  public <T> Optional<T> find(UUID id, String condition, Function<Row, T> read) {
    return query(
            "SELECT * FROM " + table + " WHERE id = ? AND " + condition,
            statement -> statement.setString(1, id.toString()),
            read)
        .stream()
        .findFirst();
  }

  /// The file of a job, read piece by piece.
  public StoredFile file(UUID id) {
    return new StoredFile(database, pieces, id);
  }

  /// Keeps the file of a job.
  public void store(UUID id, Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      byte[] piece;
      for (int i = 0; (piece = bytes.readNBytes(StoredFile.PIECE_BYTES)).length > 0; i++)
        keep(id, i, piece);
    }
  }

  /// Keeps a piece of the file of a job.
  public void keep(UUID id, int position, byte[] piece) {
    update(
        "INSERT INTO " + pieces + " (job_id, position, bytes) VALUES (?, ?, ?)",
        statement -> {
          statement.setString(1, id.toString());
          statement.setInt(2, position);
          statement.setBytes(3, piece);
        });
  }

  public void forgetFile(UUID id) {
    with(id, "DELETE FROM " + pieces + " WHERE job_id = ?");
  }

  /// Runs a statement whose one value is the job's id; false when it found no row.
  public boolean with(UUID id, String sql) {
    return update(sql, statement -> statement.setString(1, id.toString())) > 0;
  }

  public int update(String sql, Binding binding) {
    return use(connection -> {
      try (var statement = connection.prepareStatement(sql)) {
        binding.of(statement);
        return statement.executeUpdate();
      }
    });
  }

  public <T> List<T> query(String sql, Binding binding, Function<Row, T> read) {
    return use(connection -> {
      try (var statement = connection.prepareStatement(sql)) {
        binding.of(statement);
        try (var result = statement.executeQuery()) {
          List<T> found = new ArrayList<>();
          for (Row row = new Row(result, "en"); result.next(); ) found.add(read.apply(row));
          return found;
        }
      }
    });
  }

  private <T> T use(Use<T> use) {
    try (var connection = database.getConnection()) {
      return use.of(connection);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
