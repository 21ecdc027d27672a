package org.accord.kit.exporting;

import com.github.f4b6a3.uuid.UuidCreator;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.accord.kit.conflict.SubjectLocks;
import org.accord.kit.job.StoredFile;
import org.accord.kit.listing.Export;
import org.accord.kit.listing.Row;
import org.accord.kit.revision.DatabaseFailure;
import org.jspecify.annotations.Nullable;

/// The jobs in the database, with the files that they write.
@ApplicationScoped
class ExportJobs {
  private static final String PIECES = "export_piece";

  /// Whose time is over is gone, even where it is not tidied up yet.
  private static final String KEPT = " AND (expires_at IS NULL OR expires_at > UTC_TIMESTAMP(6))";

  private final AgroalDataSource database;
  private final ExportSettings settings;

  ExportJobs(AgroalDataSource database, ExportSettings settings) {
    this.database = database;
    this.settings = settings;
  }

  /// What an export is to do.
  ///
  /// @param attempts how often it was begun
  record Order(
      UUID id,
      String address,
      String format,
      String language,
      @Nullable Instant asOf,
      Instant submittedAt,
      int attempts) {
    private static Order of(Row row) {
      return new Order(
          row.id("id"),
          row.required("address"),
          row.required("format"),
          row.required("language"),
          row.instant("as_of"),
          row.requiredInstant("submitted_at"),
          row.integer("attempts"));
    }

    Instant rowsAt() {
      return asOf == null ? submittedAt : asOf;
    }
  }

  UUID submit(String address, Export<?> export, String language, long estimate, String owner) {
    UUID id = UuidCreator.getTimeOrderedEpochPlus1();
    Instant asOf = export.asOf();
    update(
        "INSERT INTO export_job (id, address, format, file_name, language, as_of, estimated_rows,"
            + " submitted_by, state, submitted_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'queued', UTC_TIMESTAMP(6))",
        statement -> {
          statement.setString(1, id.toString());
          statement.setString(2, address);
          statement.setString(3, export.format().term());
          statement.setString(4, export.fileName());
          statement.setString(5, language);
          statement.setObject(
              6, asOf == null ? null : LocalDateTime.ofInstant(asOf, ZoneOffset.UTC));
          statement.setLong(7, estimate);
          statement.setString(8, owner);
        });
    return id;
  }

  /// How many jobs a user has that wait, run or are kept. Nobody else counts them or adds to them
  /// before the transaction ends.
  int lockedCountOf(String owner) {
    try (var connection = database.getConnection()) {
      SubjectLocks.take("export", List.of(owner), connection);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
    return query(
            "SELECT COUNT(*) AS n FROM export_job WHERE submitted_by = ?" + KEPT,
            statement -> statement.setString(1, owner),
            row -> row.integer("n"))
        .getFirst();
  }

  Optional<ExportView> find(UUID id) {
    return one("SELECT * FROM export_job WHERE id = ?" + KEPT, id, ExportView::of);
  }

  List<UUID> unfinished() {
    return query(
        "SELECT id FROM export_job WHERE state IN ('queued', 'running') ORDER BY id",
        _ -> {},
        row -> row.id("id"));
  }

  /// The job's order, unless it has ended.
  Optional<Order> order(UUID id) {
    return one(
        "SELECT * FROM export_job WHERE id = ? AND state IN ('queued', 'running')", id, Order::of);
  }

  /// Begins the job, or begins it anew; false when it has ended meanwhile.
  boolean started(UUID id) {
    forgetFile(id);
    return with(
        id,
        "UPDATE export_job SET state = 'running', attempts = attempts + 1, rows_written = 0,"
            + " bytes = 0, started_at = COALESCE(started_at, UTC_TIMESTAMP(6))"
            + " WHERE id = ? AND state IN ('queued', 'running')");
  }

  /// Keeps a piece of the file, and tells how far the job is; false when it is not to go on.
  boolean written(UUID id, int position, byte[] piece, long rows, long bytes) {
    update(
        StoredFile.insertion(PIECES),
        statement -> {
          statement.setString(1, id.toString());
          statement.setInt(2, position);
          statement.setBytes(3, piece);
        });
    return update(
            "UPDATE export_job SET rows_written = ?, bytes = ? WHERE id = ? AND state = 'running'",
            statement -> {
              statement.setLong(1, rows);
              statement.setLong(2, bytes);
              statement.setString(3, id.toString());
            })
        == 1;
  }

  /// Ends the job; false when it has ended otherwise.
  boolean completed(UUID id) {
    return with(
        id,
        "UPDATE export_job SET state = 'completed'"
            + ended()
            + " WHERE id = ? AND state = 'running'");
  }

  void failed(UUID id, String code, String detail) {
    int count =
        update(
            "UPDATE export_job SET state = 'failed', failure = ?, failure_detail = ?"
                + ended()
                + " WHERE id = ? AND state IN ('queued', 'running')",
            statement -> {
              statement.setString(1, code);
              statement.setString(2, detail);
              statement.setString(3, id.toString());
            });
    if (count == 1) forgetFile(id);
  }

  /// Ends a job that waits or runs; false when it has ended already. The one who carries it out
  /// stops with the next piece.
  boolean cancelled(UUID id) {
    return with(
        id,
        "UPDATE export_job SET state = 'cancelled'"
            + ended()
            + " WHERE id = ? AND state IN ('queued', 'running')");
  }

  void remove(UUID id) {
    with(id, "DELETE FROM export_job WHERE id = ?");
    forgetFile(id);
  }

  void forgetFile(UUID id) {
    with(id, "DELETE FROM " + PIECES + " WHERE job_id = ?");
  }

  /// Removes what is no longer kept.
  void tidy() {
    query(
            "SELECT id FROM export_job WHERE expires_at <= UTC_TIMESTAMP(6)",
            _ -> {},
            row -> row.id("id"))
        .forEach(this::remove);
  }

  StoredFile file(UUID id) {
    return new StoredFile(database, PIECES, id);
  }

  private String ended() {
    return ", finished_at = UTC_TIMESTAMP(6), expires_at = UTC_TIMESTAMP(6) + INTERVAL "
        + settings.kept().toSeconds()
        + " SECOND";
  }

  private boolean with(UUID id, String sql) {
    return update(sql, statement -> statement.setString(1, id.toString())) > 0;
  }

  private <T> Optional<T> one(String sql, UUID id, Function<Row, T> read) {
    return query(sql, statement -> statement.setString(1, id.toString()), read).stream()
        .findFirst();
  }

  private int update(String sql, Binding binding) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      binding.of(statement);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private <T> List<T> query(String sql, Binding binding, Function<Row, T> read) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      binding.of(statement);
      try (var result = statement.executeQuery()) {
        List<T> found = new ArrayList<>();
        for (Row row = new Row(result, "en"); result.next(); ) found.add(read.apply(row));
        return found;
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
