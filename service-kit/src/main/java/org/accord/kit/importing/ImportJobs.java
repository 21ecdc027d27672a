package org.accord.kit.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.github.f4b6a3.uuid.UuidCreator;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.accord.kit.finding.FindingCounts;
import org.accord.kit.job.JobState;
import org.accord.kit.job.JobTable;
import org.accord.kit.listing.Row;
import org.accord.kit.record.Json;
import org.accord.kit.revision.Author;
import org.accord.kit.revision.Sequencer;
import org.jspecify.annotations.Nullable;

/// The jobs in the database: what was accepted is in there with its file, and so outlives a crash.
@ApplicationScoped
class ImportJobs {
  private final JobTable jobs;
  private final Sequencer sequencer;
  private final FindingCounts findings;

  ImportJobs(AgroalDataSource database, Sequencer sequencer, FindingCounts findings) {
    this.jobs = new JobTable(database, "import_job", "import_chunk");
    this.sequencer = sequencer;
    this.findings = findings;
  }

  /// What an import is to do.
  ///
  /// @param attempts how often it was begun without getting any further
  /// @param waits how often others held for too long what it needs, without its getting any further
  /// @param done the rows that are done for good
  /// @param faults how many faults those rows have
  record Order(
      UUID id,
      String kind,
      ImportMode mode,
      Author author,
      long fileBytes,
      int attempts,
      int waits,
      RowCounts done,
      long faults) {

    private static Order of(Row row) {
      ImportMode mode = ImportMode.of(row.required("mode"));
      boolean goesOn = mode == ImportMode.VALID_ROWS;
      return new Order(
          row.id("id"),
          row.required("kind"),
          mode,
          new Author(
              row.required("submitted_by"),
              row.required("client"),
              row.text("request_id"),
              row.id("id")),
          Long.parseLong(row.required("file_bytes")),
          row.integer("attempts"),
          row.integer("waits"),
          goesOn ? ImportView.of(row).rows() : RowCounts.NONE,
          goesOn ? row.integer("faults") : 0);
    }
  }

  JobTable table() {
    return jobs;
  }

  /// Stores a new job with its file.
  UUID submit(
      String kind, ImportMode mode, String fileName, Path file, byte[] sha256, Author author)
      throws IOException {
    UUID id = UuidCreator.getTimeOrderedEpochPlus1();
    long bytes = Files.size(file);
    jobs.update(
        "INSERT INTO import_job (id, kind, mode, file_name, file_sha256, file_bytes, submitted_by,"
            + " client, request_id, state, submitted_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'queued', UTC_TIMESTAMP(6))",
        insert -> {
          insert.setString(1, id.toString());
          insert.setString(2, kind);
          insert.setString(3, mode.term());
          insert.setString(4, fileName);
          insert.setBytes(5, sha256);
          insert.setLong(6, bytes);
          insert.setString(7, author.name());
          insert.setString(8, author.client());
          insert.setString(9, author.requestId());
        });
    jobs.store(id, file);
    return id;
  }

  /// Whoever is told that an import has ended may ask for what was recorded by then.
  Optional<ImportView> find(UUID id) {
    Optional<ImportView> found = jobs.find(id, "TRUE", ImportView::of);
    if (found.filter(job -> job.state().ended()).isPresent()) sequencer.settle();
    return found;
  }

  /// The job's order, unless it has ended.
  Optional<Order> order(UUID id) {
    return jobs.find(id, JobTable.UNFINISHED, Order::of);
  }

  /// The job's file, read from the database piece by piece.
  ImportFile file(Order order, List<Column> known) throws IOException {
    return ImportFile.open(jobs.file(order.id()), order.fileBytes(), known);
  }

  /// Begins the job, or takes it up again; false when it was cancelled meanwhile.
  boolean started(Order order) {
    return jobs.update(
            "UPDATE import_job SET state = 'running', attempts = attempts + 1,"
                + " started_at = COALESCE(started_at, UTC_TIMESTAMP(6)), rows_read = ?,"
                + " rows_created = ?, rows_updated = ?, rows_unchanged = ?, rows_rejected = ?"
                + " WHERE id = ? AND"
                + JobTable.UNFINISHED,
            statement -> {
              bind(statement, order.done());
              statement.setString(6, order.id().toString());
            })
        == 1;
  }

  /// Leaves the job to be begun again, as an attempt that does not count: others hold what it
  /// needs. They may be a service's last transaction, which the database is still taking back.
  void putBack(UUID id) {
    jobs.update(
        "UPDATE import_job SET attempts = attempts - 1, waits = waits + 1"
            + " WHERE id = ? AND attempts > 0",
        statement -> statement.setString(1, id.toString()));
  }

  /// Tells how far the job is. A report that comes late changes neither a newer one nor the end.
  void progress(UUID id, RowCounts counts, int percent) {
    jobs.update(
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

  /// Keeps for good how far the job is, in the transaction of the rows themselves.
  void done(UUID id, RowCounts counts, int percent) {
    jobs.update(
        "UPDATE import_job SET rows_read = ?, rows_created = ?, rows_updated = ?,"
            + " rows_unchanged = ?, rows_rejected = ?, percent = ?, attempts = 0, waits = 0"
            + " WHERE id = ?",
        statement -> {
          bind(statement, counts);
          statement.setInt(6, percent);
          statement.setString(7, id.toString());
        });
  }

  /// Ends the job, in the caller's transaction if there is one, and tells which of the rows that it
  /// wrote are findings.
  void end(
      Order order,
      JobState state,
      RowCounts counts,
      @Nullable String code,
      @Nullable String detail) {
    String found = order.mode() == ImportMode.DRY_RUN ? null : found(order.id());
    jobs.update(
        "UPDATE import_job SET rows_read = ?, rows_created = ?, rows_updated = ?,"
            + " rows_unchanged = ?, rows_rejected = ?, state = ?,"
            + " percent = IF(state = 'cancelled', percent, 100), failure = ?,"
            + " failure_detail = ?, findings = ?, finished_at = UTC_TIMESTAMP(6) WHERE id = ?",
        statement -> {
          bind(statement, counts);
          statement.setString(6, state.term());
          statement.setString(7, code);
          statement.setString(8, detail);
          statement.setString(9, found);
          statement.setString(10, order.id().toString());
        });
    jobs.forgetFile(order.id());
  }

  private String found(UUID id) {
    try {
      return Json.PLAIN.writeValueAsString(findings.ofImport(id));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Asks for the end of the job: one that waits ends at once, one that runs before its next rows.
  /// False when it has ended already.
  boolean cancel(UUID id) {
    boolean ended =
        jobs.with(
            id,
            "UPDATE import_job SET state = 'cancelled', finished_at = UTC_TIMESTAMP(6)"
                + " WHERE id = ? AND state = 'queued'");
    if (ended) jobs.forgetFile(id);
    return ended
        || jobs.with(
            id, "UPDATE import_job SET cancel_asked = TRUE WHERE id = ? AND state = 'running'");
  }

  boolean cancelAsked(UUID id) {
    return jobs.find(id, "cancel_asked", _ -> true).isPresent();
  }

  private static void bind(PreparedStatement statement, RowCounts counts) throws SQLException {
    statement.setLong(1, counts.read());
    statement.setLong(2, counts.created());
    statement.setLong(3, counts.updated());
    statement.setLong(4, counts.unchanged());
    statement.setLong(5, counts.rejected());
  }
}
