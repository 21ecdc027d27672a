package org.accord.kit.importing;

import com.fasterxml.jackson.databind.ObjectReader;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.accord.kit.finding.RuleCount;
import org.accord.kit.job.Job;
import org.accord.kit.job.JobState;
import org.accord.kit.listing.Row;
import org.accord.kit.record.Json;
import org.jspecify.annotations.Nullable;

/// An import as it is shown.
///
/// @param faults how many were found; the first 1000 are listed under its errors
/// @param findings by rule, how many of the rows that it wrote broke it when the import ended: they
///   are kept, and listed under `/findings?import=`; absent before, and where nothing was to be
///   written
/// @param percent of the file that is read
/// @param failure the code of the problem that ended it
public record ImportView(
    UUID id,
    String kind,
    ImportMode mode,
    String fileName,
    long fileBytes,
    JobState state,
    RowCounts rows,
    long faults,
    @Nullable List<RuleCount> findings,
    int percent,
    String submittedBy,
    Instant submittedAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable String failure,
    @Nullable String failureDetail)
    implements Job {

  private static final ObjectReader FINDINGS = Json.PLAIN.readerForListOf(RuleCount.class);

  static ImportView of(Row row) {
    return new ImportView(
        row.id("id"),
        row.required("kind"),
        ImportMode.of(row.required("mode")),
        row.required("file_name"),
        Long.parseLong(row.required("file_bytes")),
        JobState.of(row.required("state")),
        new RowCounts(
            row.integer("rows_read"),
            row.integer("rows_created"),
            row.integer("rows_updated"),
            row.integer("rows_unchanged"),
            row.integer("rows_rejected")),
        row.integer("faults"),
        row.text("findings") == null ? null : row.json("findings", FINDINGS),
        row.integer("percent"),
        row.required("submitted_by"),
        row.requiredInstant("submitted_at"),
        row.instant("started_at"),
        row.instant("finished_at"),
        row.text("failure"),
        row.text("failure_detail"));
  }
}
