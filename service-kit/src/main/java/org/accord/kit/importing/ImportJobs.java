package org.accord.kit.importing;

import com.github.f4b6a3.uuid.UuidCreator;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
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
import org.accord.kit.listing.Row;
import org.accord.kit.revision.Author;
import org.accord.kit.revision.DatabaseFailure;
import org.jspecify.annotations.Nullable;

/// The jobs in the database: what was accepted is in there with its file, and so outlives a crash.
@ApplicationScoped
class ImportJobs {
  private static final int CHUNK_BYTES = 1 << 20;

  private final AgroalDataSource database;

  ImportJobs(AgroalDataSource database) {
    this.database = database;
  }

  /// What an import is to do.
  record Order(
      UUID id, String kind, ImportMode mode, Author author, long fileBytes, int attempts) {}

  /// Stores a new job with its file.
  UUID submit(
      String kind, ImportMode mode, String fileName, Path file, byte[] sha256, Author author)
      throws IOException {
    UUID id = UuidCreator.getTimeOrderedEpochPlus1();
    try (var connection = database.getConnection()) {
      try (var insert =
          connection.prepareStatement(
              "INSERT INTO import_job (id, kind, mode, file_name, file_sha256, file_bytes,"
                  + " submitted_by, client, request_id, state, submitted_at)"
                  + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'queued', UTC_TIMESTAMP(6))")) {
        insert.setString(1, id.toString());
        insert.setString(2, kind);
        insert.setString(3, mode.term());
        insert.setString(4, fileName);
        insert.setBytes(5, sha256);
        insert.setLong(6, Files.size(file));
        insert.setString(7, author.name());
        insert.setString(8, author.client());
        insert.setString(9, author.requestId());
        insert.executeUpdate();
      }
      store(connection, id, file);
      return id;
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private static void store(Connection connection, UUID id, Path file)
      throws SQLException, IOException {
    try (InputStream bytes = Files.newInputStream(file);
        var insert =
            connection.prepareStatement(
                "INSERT INTO import_chunk (job_id, position, bytes) VALUES (?, ?, ?)")) {
      byte[] chunk;
      for (int i = 0; (chunk = bytes.readNBytes(CHUNK_BYTES)).length > 0; i++) {
        insert.setString(1, id.toString());
        insert.setInt(2, i);
        insert.setBytes(3, chunk);
        insert.executeUpdate();
      }
    }
  }

  Optional<ImportView> find(UUID id) {
    return query(
        "SELECT * FROM import_job WHERE id = ?",
        statement -> statement.setString(1, id.toString()),
        ImportView::of);
  }

  /// Jobs that nobody has finished, the oldest first.
  List<Order> unfinished() {
    List<Order> orders = new ArrayList<>();
    try (var connection = database.getConnection();
        var result =
            connection
                .createStatement()
                .executeQuery(
                    "SELECT * FROM import_job WHERE state IN ('queued', 'running') ORDER BY id")) {
      Row row = new Row(result, "en");
      while (result.next())
        orders.add(
            new Order(
                row.id("id"),
                row.required("kind"),
                ImportMode.of(row.required("mode")),
                new Author(
                    row.required("submitted_by"), row.required("client"), row.text("request_id")),
                Long.parseLong(row.required("file_bytes")),
                row.integer("attempts")));
      return orders;
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  void started(UUID id) {
    update(
        "UPDATE import_job SET state = 'running', attempts = attempts + 1,"
            + " started_at = UTC_TIMESTAMP(6), percent = 0, rows_read = 0, rows_created = 0,"
            + " rows_updated = 0, rows_unchanged = 0, rows_rejected = 0"
            + " WHERE id = ? AND state IN ('queued', 'running')",
        statement -> statement.setString(1, id.toString()));
  }

  /// Tells how far the job is. A report that comes late changes neither a newer one nor the end.
  void progress(UUID id, RowCounts counts, int percent) {
    update(
        "UPDATE import_job SET rows_read = ?, rows_created = ?, rows_updated = ?,"
            + " rows_unchanged = ?, rows_rejected = ?, percent = ?"
            + " WHERE id = ? AND state = 'running' AND rows_read < ?",
        statement -> {
          bind(statement, counts);
          statement.setInt(6, percent);
          statement.setString(7, id.toString());
          statement.setLong(8, counts.read());
        });
  }

  /// Ends the job, in the caller's transaction if there is one.
  void end(
      UUID id,
      ImportState state,
      RowCounts counts,
      @Nullable String code,
      @Nullable String detail) {
    update(
        "UPDATE import_job SET rows_read = ?, rows_created = ?, rows_updated = ?,"
            + " rows_unchanged = ?, rows_rejected = ?, percent = 100, state = ?, failure = ?,"
            + " failure_detail = ?, finished_at = UTC_TIMESTAMP(6) WHERE id = ?",
        statement -> {
          bind(statement, counts);
          statement.setString(6, state.term());
          statement.setString(7, code);
          statement.setString(8, detail);
          statement.setString(9, id.toString());
        });
    update(
        "DELETE FROM import_chunk WHERE job_id = ?",
        statement -> statement.setString(1, id.toString()));
  }

  void reject(UUID id, List<RowFault> faults) {
    update(
        "DELETE FROM import_fault WHERE job_id = ?",
        statement -> statement.setString(1, id.toString()));
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                "INSERT INTO import_fault (job_id, position, row_no, col, code, value, detail)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?)")) {
      for (int i = 0; i < faults.size(); i++) {
        RowFault fault = faults.get(i);
        insert.setString(1, id.toString());
        insert.setInt(2, i);
        insert.setLong(3, fault.row());
        insert.setString(4, fault.column());
        insert.setString(5, fault.code());
        insert.setString(6, fault.value());
        insert.setString(7, fault.detail());
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  List<RowFault> faults(UUID id) {
    List<RowFault> faults = new ArrayList<>();
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                "SELECT * FROM import_fault WHERE job_id = ? ORDER BY position")) {
      select.setString(1, id.toString());
      try (var result = select.executeQuery()) {
        Row row = new Row(result, "en");
        while (result.next())
          faults.add(
              new RowFault(
                  row.integer("row_no"),
                  row.required("col"),
                  row.required("code"),
                  row.text("value"),
                  row.required("detail")));
      }
      return faults;
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /// The job's file, read from the database piece by piece.
  InputStream file(UUID id) {
    return new StoredFile(database, id);
  }

  private static void bind(PreparedStatement statement, RowCounts counts) throws SQLException {
    statement.setLong(1, counts.read());
    statement.setLong(2, counts.created());
    statement.setLong(3, counts.updated());
    statement.setLong(4, counts.unchanged());
    statement.setLong(5, counts.rejected());
  }

  private void update(String sql, Binding binding) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      binding.of(statement);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private <T> Optional<T> query(
      String sql, Binding binding, java.util.function.Function<Row, T> read) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      binding.of(statement);
      try (var result = statement.executeQuery()) {
        return result.next() ? Optional.of(read.apply(new Row(result, "en"))) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  @FunctionalInterface
  private interface Binding {
    void of(PreparedStatement statement) throws SQLException;
  }
}
