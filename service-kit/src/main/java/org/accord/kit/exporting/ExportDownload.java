package org.accord.kit.exporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.Optional;
import org.accord.kit.job.StoredFile;
import org.jspecify.annotations.Nullable;

/// Gives the file of an export out, whole or in part, so that a download which broke off can go on.
@ApplicationScoped
class ExportDownload {
  private final ExportJobs jobs;

  ExportDownload(ExportJobs jobs) {
    this.jobs = jobs;
  }

  /// A file never changes: its entity tag is the export's id.
  Response of(
      ExportView job,
      @Nullable String ifNoneMatch,
      @Nullable String range,
      @Nullable String ifRange) {
    String tag = "\"" + job.id() + "\"";
    if (ifNoneMatch != null && (ifNoneMatch.equals("*") || ifNoneMatch.contains(tag)))
      return head(Response.notModified(), tag).build();
    Optional<ByteRange> part =
        ifRange == null || ifRange.equals(tag)
            ? ByteRange.of(range, job.bytes())
            : Optional.empty();
    if (part.isEmpty())
      return file(job, Response.ok(), new ByteRange(0, job.bytes() - 1), tag).build();
    ByteRange wanted = part.orElseThrow();
    if (!wanted.isSatisfiable())
      return head(Response.status(Response.Status.REQUESTED_RANGE_NOT_SATISFIABLE), tag)
          .header("Content-Range", "bytes */" + job.bytes())
          .build();
    return file(job, Response.status(Response.Status.PARTIAL_CONTENT), wanted, tag)
        .header("Content-Range", wanted.of(job.bytes()))
        .build();
  }

  private Response.ResponseBuilder file(
      ExportView job, Response.ResponseBuilder answer, ByteRange part, String tag) {
    StreamingOutput bytes =
        out -> {
          try (StoredFile file = jobs.table().file(job.id())) {
            file.seek(part.first());
            copy(file, part.length(), out);
          }
        };
    return head(answer.entity(bytes), tag)
        .type(job.format().contentType())
        .header(HttpHeaders.CONTENT_LENGTH, part.length())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + job.fileName() + "\"");
  }

  private static Response.ResponseBuilder head(Response.ResponseBuilder answer, String tag) {
    return answer
        .header(HttpHeaders.ETAG, tag)
        .header("Accept-Ranges", "bytes")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
  }

  private static void copy(StoredFile file, long length, java.io.OutputStream out)
      throws IOException {
    byte[] some = new byte[1 << 16];
    for (long left = length; left > 0; ) {
      int count = file.read(some, 0, (int) Math.min(some.length, left));
      if (count < 0) throw new IOException("The export was removed while it was given out");
      out.write(some, 0, count);
      left -= count;
    }
  }
}
