package org.accord.kit.exporting;

import java.time.Instant;
import java.util.UUID;
import org.accord.kit.format.Format;
import org.accord.kit.job.Job;
import org.accord.kit.job.JobState;
import org.accord.kit.listing.Row;
import org.jspecify.annotations.Nullable;

/// An export as it is shown.
///
/// @param list path and query of the list
/// @param asOf the instant that all rows are of; absent for lists without a past, whose rows are
///   those of the moment in which they are read
/// @param estimatedRows about how many rows have to be read
/// @param rows how many are written
/// @param percent of the estimate until the end
/// @param bytes of the file so far
/// @param expiresAt when the export is removed, with its file
/// @param failure the code of the problem that ended it
public record ExportView(
    UUID id,
    String list,
    Format format,
    String fileName,
    @Nullable Instant asOf,
    JobState state,
    long estimatedRows,
    long rows,
    int percent,
    long bytes,
    String submittedBy,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable Instant expiresAt,
    @Nullable String failure,
    @Nullable String failureDetail)
    implements Job {

  static ExportView of(Row row) {
    JobState state = JobState.of(row.required("state"));
    long estimate = Long.parseLong(row.required("estimated_rows"));
    long rows = Long.parseLong(row.required("rows_written"));
    return new ExportView(
        row.id("id"),
        row.required("address"),
        Format.of(row.required("format")),
        row.required("file_name"),
        row.instant("as_of"),
        state,
        estimate,
        rows,
        percent(state, rows, estimate),
        Long.parseLong(row.required("bytes")),
        row.required("submitted_by"),
        row.requiredInstant("submitted_at"),
        row.instant("started_at"),
        row.instant("finished_at"),
        row.instant("expires_at"),
        row.text("failure"),
        row.text("failure_detail"));
  }

  /// An estimate may be too low: only the end is a hundred.
  static int percent(JobState state, long rows, long estimate) {
    if (state == JobState.COMPLETED) return 100;
    return (int) Math.min(99, rows * 100 / Math.max(1, estimate));
  }
}
