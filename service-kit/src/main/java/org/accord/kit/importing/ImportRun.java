package org.accord.kit.importing;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.accord.kit.draft.Draft;
import org.accord.kit.record.Recorded;
import org.jspecify.annotations.Nullable;

/// One pass through a file. While a chunk is written, another thread reads and checks the next.
final class ImportRun<D extends Draft, E extends Recorded> implements Closeable {
  private final ImportFile file;
  private final RowReader<D> reader;
  private final RowWriter<D, E> writer;
  private final ExecutorService ahead =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("import-rows").daemon().factory());
  private @Nullable Future<@Nullable Chunk<D>> coming;
  private RowCounts counts;
  private boolean writing;

  /// @param done the rows that were done before; the run begins behind them
  /// @param writing whether rows are written, or counted only
  ImportRun(
      ImportFile file,
      RowReader<D> reader,
      RowWriter<D, E> writer,
      RowCounts done,
      boolean writing) {
    this.file = file;
    this.reader = reader;
    this.writer = writer;
    this.counts = done;
    this.writing = writing;
  }

  /// What became of the rows so far.
  RowCounts counts() {
    return counts;
  }

  /// From now on rows are counted only.
  void stopWriting() {
    writing = false;
  }

  /// The next rows, or null after the last.
  @Nullable Chunk<D> next() {
    if (coming == null) coming = ahead.submit(this::first);
    Chunk<D> chunk = await(coming);
    if (chunk != null) coming = ahead.submit(reader::next);
    return chunk;
  }

  /// Writes or counts a chunk's rows, in the current transaction.
  void settle(Chunk<D> chunk) {
    counts = counts.plus(writer.settle(chunk, writing));
  }

  @Override
  public void close() throws IOException {
    try (file;
        ahead) {
      // The thread ends before its file is closed.
    }
  }

  private @Nullable Chunk<D> first() {
    reader.skip(counts.read());
    return reader.next();
  }

  private static <T> @Nullable T await(Future<@Nullable T> coming) {
    try {
      return coming.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while rows were read", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) throw failure;
      throw new IllegalStateException("Rows cannot be read", e.getCause());
    }
  }
}
