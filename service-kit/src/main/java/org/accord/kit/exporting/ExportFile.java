package org.accord.kit.exporting;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.UUID;
import org.accord.kit.job.StoredFile;

/// The file of an export while it is written: goes to the database piece by piece, each with how
/// far the job is.
final class ExportFile extends OutputStream {
  private final ExportJobs jobs;
  private final UUID job;
  private final long mostBytes;
  private final byte[] piece = new byte[StoredFile.PIECE_BYTES];
  private int filled;
  private int pieces;
  private long bytes;
  private long rows;

  ExportFile(ExportJobs jobs, UUID job, long mostBytes) {
    this.jobs = jobs;
    this.job = job;
    this.mostBytes = mostBytes;
  }

  void countRow() {
    rows++;
  }

  @Override
  public void write(int one) {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] from, int offset, int length) {
    if (bytes + length > mostBytes) throw new TooLong();
    bytes += length;
    for (int at = 0; at < length; ) {
      int count = Math.min(length - at, piece.length - filled);
      System.arraycopy(from, offset + at, piece, filled, count);
      filled += count;
      at += count;
      if (filled == piece.length) keep();
    }
  }

  /// Keeps what is left, once all is written.
  void finish() {
    keep();
  }

  private void keep() {
    boolean goesOn = jobs.written(job, pieces++, Arrays.copyOf(piece, filled), rows, bytes);
    filled = 0;
    if (!goesOn) throw new CalledOff();
  }

  /// The file grows longer than it may.
  static final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private TooLong() {
      super("The file is too long", null, false, false);
    }
  }

  /// The job was cancelled or removed.
  static final class CalledOff extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private CalledOff() {
      super("The export is called off", null, false, false);
    }
  }
}
