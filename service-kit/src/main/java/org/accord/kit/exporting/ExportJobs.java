package org.accord.kit.exporting;

import com.github.f4b6a3.uuid.UuidCreator;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.accord.kit.job.JobTable;
import org.accord.kit.listing.Export;
import org.accord.kit.listing.Row;
import org.jspecify.annotations.Nullable;

/// The jobs in the database, with the files that they write.
@ApplicationScoped
class ExportJobs {
  /// Whose time is over is gone, even where it is not tidied up yet.
  private static final String KEPT = "(expires_at IS NULL OR expires_at > UTC_TIMESTAMP(6))";

  private final JobTable jobs;
  private final ExportSettings settings;

  ExportJobs(AgroalDataSource database, ExportSettings settings) {
    this.jobs = new JobTable(database, "export_job", "export_piece");
    this.settings = settings;
  }

  JobTable table() {
    return jobs;
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
    jobs.update(
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
    jobs.lock(owner);
    return jobs.query(
            "SELECT COUNT(*) AS n FROM export_job WHERE submitted_by = ? AND " + KEPT,
            statement -> statement.setString(1, owner),
            row -> row.integer("n"))
        .getFirst();
  }

  Optional<ExportView> find(UUID id) {
    return jobs.find(id, KEPT, ExportView::of);
  }

  /// The job's order, unless it has ended.
  Optional<Order> order(UUID id) {
    return jobs.find(id, JobTable.UNFINISHED, Order::of);
  }

  /// Begins the job, or begins it anew; false when it has ended meanwhile.
  boolean started(UUID id) {
    jobs.forgetFile(id);
    return jobs.with(
        id,
        "UPDATE export_job SET state = 'running', attempts = attempts + 1, rows_written = 0,"
            + " bytes = 0, started_at = COALESCE(started_at, UTC_TIMESTAMP(6))"
            + " WHERE id = ? AND"
            + JobTable.UNFINISHED);
  }

  /// Keeps a piece of the file, and tells how far the job is; false when it is not to go on.
  boolean written(UUID id, int position, byte[] piece, long rows, long bytes) {
    jobs.keep(id, position, piece);
    return jobs.update(
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
    return jobs.with(
        id,
        "UPDATE export_job SET state = 'completed'"
            + ended()
            + " WHERE id = ? AND state = 'running'");
  }

  void failed(UUID id, String code, String detail) {
    int count =
        jobs.update(
            "UPDATE export_job SET state = 'failed', failure = ?, failure_detail = ?"
                + ended()
                + " WHERE id = ? AND"
                + JobTable.UNFINISHED,
            statement -> {
              statement.setString(1, code);
              statement.setString(2, detail);
              statement.setString(3, id.toString());
            });
    if (count == 1) jobs.forgetFile(id);
  }

  /// Ends a job that waits or runs; false when it has ended already. The one who carries it out
  /// stops with the next piece.
  boolean cancelled(UUID id) {
    return jobs.with(
        id,
        "UPDATE export_job SET state = 'cancelled'"
            + ended()
            + " WHERE id = ? AND"
            + JobTable.UNFINISHED);
  }

  void remove(UUID id) {
    jobs.with(id, "DELETE FROM export_job WHERE id = ?");
    jobs.forgetFile(id);
  }

  /// Removes what is no longer kept.
  void tidy() {
    jobs.query(
            "SELECT id FROM export_job WHERE expires_at <= UTC_TIMESTAMP(6)",
            _ -> {},
            row -> row.id("id"))
        .forEach(this::remove);
  }

  private String ended() {
    return ", finished_at = UTC_TIMESTAMP(6), expires_at = UTC_TIMESTAMP(6) + INTERVAL "
        + settings.kept().toSeconds()
        + " SECOND";
  }
}
