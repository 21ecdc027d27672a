package org.accord.kit.importing;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.accord.kit.draft.Binder;
import org.accord.kit.draft.Draft;
import org.accord.kit.job.JobState;
import org.accord.kit.record.Journal;
import org.accord.kit.record.Recorded;
import org.accord.kit.record.Records;
import org.accord.kit.refusal.Mischance;
import org.accord.kit.refusal.Refusal;
import org.accord.kit.revision.Author;
import org.hibernate.SessionFactory;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Carries out one import. `all_or_nothing` is one transaction with the job's end in it;
/// `valid_rows` is one for each chunk with the job's progress in it, so that a restart goes on
/// behind the last chunk.
@ApplicationScoped
class ImportWork {
  private static final Logger LOG = Logger.getLogger(ImportWork.class);
  private static final int MOST_ATTEMPTS = 3;

  /// Some 20 minutes, each time the ten seconds that the database waits for a lock and the two
  /// until the queue looks again: longer than it takes it to take back what a service left behind.
  private static final int MOST_WAITS = 100;

  private static final int LONGEST_SECONDS = (int) Duration.ofHours(1).toSeconds();

  private final ImportJobs jobs;
  private final ImportFaults faults;
  private final ImportKinds kinds;
  private final Author.Authors authors;
  private final RowWriter.Tools tools;
  private final ExecutorService outsideTransactions = Executors.newVirtualThreadPerTaskExecutor();

  ImportWork(
      ImportJobs jobs,
      ImportFaults faults,
      ImportKinds kinds,
      Author.Authors authors,
      Binder binder,
      Records records,
      Journal journal,
      ObjectMapper mapper,
      SessionFactory sessions) {
    this.jobs = jobs;
    this.faults = faults;
    this.kinds = kinds;
    this.authors = authors;
    this.tools = new RowWriter.Tools(binder, records, journal, mapper, sessions);
  }

  void perform(ImportJobs.Order order) {
    if (order.attempts() >= MOST_ATTEMPTS) {
      end(
          order,
          JobState.FAILED,
          "internal-error",
          "The service stopped " + MOST_ATTEMPTS + " times during this import");
      return;
    }
    if (!jobs.started(order)) return;
    try {
      authors.onBehalf(
          order.author(),
          () -> {
            run(kinds.named(order.kind()), order);
            return true;
          });
    } catch (Cancelled _) {
      end(order, JobState.CANCELLED, null, null);
    } catch (Refusal e) {
      end(order, JobState.FAILED, e.code(), e.detail());
    } catch (Exception e) {
      if (Mischance.of(e) == Mischance.BUSY) {
        waited(order);
        return;
      }
      LOG.errorf(e, "Import %s failed", order.id());
      end(
          order,
          JobState.FAILED,
          "internal-error",
          "The service failed; the log names import " + order.id());
    }
  }

  /// What others hold may be free by the time that the queue comes to the job again.
  private void waited(ImportJobs.Order order) {
    if (order.waits() < MOST_WAITS) {
      LOG.warnf(
          "Import %s waits for others who write the same and begins again: %d of %d times",
          order.id(), order.waits() + 1, MOST_WAITS);
      jobs.putBack(order.id());
      return;
    }
    LOG.errorf("Import %s waited %d times for others in vain", order.id(), MOST_WAITS + 1);
    end(
        order,
        JobState.FAILED,
        "service-unavailable",
        "Others held for too long what the import writes; send it again");
  }

  private <D extends Draft, E extends Recorded> void run(
      ImportKind<D, E> kind, ImportJobs.Order order) throws IOException {
    if (order.mode() == ImportMode.VALID_ROWS) {
      pieces(kind, order);
      return;
    }
    List<RowFault> kept = new ArrayList<>();
    try {
      transaction(() -> whole(kind, order, kept));
    } catch (RowsRejected e) {
      faults.add(order.id(), 0, kept, e.found);
      conclude(order, e.counts);
    }
  }

  private <D extends Draft, E extends Recorded> void whole(
      ImportKind<D, E> kind, ImportJobs.Order order, List<RowFault> kept) {
    Set<String> keys = kind.refersToItself() ? keys(kind, order) : Set.of();
    long found = 0;
    try (ImportRun<D, E> run =
        open(kind, order, keys, false, order.mode() == ImportMode.ALL_OR_NOTHING)) {
      for (Chunk<D> chunk; (chunk = run.next()) != null; ) {
        if (jobs.cancelAsked(order.id())) throw new Cancelled();
        kept.addAll(chunk.faults());
        found += chunk.found();
        if (chunk.rejected() > 0) run.stopWriting();
        run.settle(chunk);
        report(order, run.counts(), chunk.percent());
      }
      if (run.counts().rejected() > 0) throw new RowsRejected(run.counts(), found);
      jobs.end(order, JobState.COMPLETED, run.counts(), null, null);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private <D extends Draft, E extends Recorded> void pieces(
      ImportKind<D, E> kind, ImportJobs.Order order) throws IOException {
    Set<String> rowsAbove = new HashSet<>();
    long found = order.faults();
    try (ImportRun<D, E> run = open(kind, order, rowsAbove, kind.refersToItself(), true)) {
      for (Chunk<D> chunk; (chunk = run.next()) != null; ) {
        if (jobs.cancelAsked(order.id())) throw new Cancelled();
        Chunk<D> piece = chunk;
        long before = found;
        transaction(() -> {
          run.settle(piece);
          faults.add(order.id(), before, piece.faults(), piece.found());
          jobs.done(order.id(), run.counts(), piece.percent());
        });
        found += chunk.found();
      }
      jobs.end(order, JobState.COMPLETED, run.counts(), null, null);
    }
  }

  /// @param gather whether the keys of right rows are added to `keys` on the way
  private <D extends Draft, E extends Recorded> ImportRun<D, E> open(
      ImportKind<D, E> kind,
      ImportJobs.Order order,
      Set<String> keys,
      boolean gather,
      boolean writing)
      throws IOException {
    ImportKind.Rows<D, E> rows = kind.rows(keys);
    ImportFile file = jobs.file(order, kind.listing().csv());
    RowReader<D> reader =
        new RowReader<>(
            file, kind, rows, gather ? keys : null, order.faults(), tools.binder(), tools.mapper());
    return new ImportRun<>(file, reader, new RowWriter<>(kind, rows, tools), order.done(), writing);
  }

  /// The keys that the file brings, for references from one of its rows to another.
  private Set<String> keys(ImportKind<?, ?> kind, ImportJobs.Order order) {
    Set<String> keys = new HashSet<>();
    try (ImportFile file = jobs.file(order, kind.listing().csv())) {
      int column = RowReader.keyColumn(file);
      ImportRow row;
      for (int i = 0; i < RowReader.MOST_ROWS && (row = file.next()) != null; i++)
        if (column >= 0 && column < row.cells().size()) keys.add(row.cells().get(column));
      return keys;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void conclude(ImportJobs.Order order, RowCounts counts) {
    if (order.mode() == ImportMode.DRY_RUN) jobs.end(order, JobState.COMPLETED, counts, null, null);
    else
      jobs.end(
          order,
          JobState.FAILED,
          counts.unwritten(),
          "rows-rejected",
          (counts.rejected() == 1 ? "1 row is" : counts.rejected() + " rows are")
              + " rejected, so none is written");
  }

  /// Ends a job that did not come to the end of its file. What pieces of it wrote stays, and is
  /// told.
  private void end(
      ImportJobs.Order order, JobState state, @Nullable String code, @Nullable String detail) {
    ImportView job = jobs.find(order.id()).orElseThrow();
    boolean kept = order.mode() == ImportMode.VALID_ROWS && job.rows().read() > 0;
    String stays =
        "The first %s done and stay: %d created, %d updated"
            .formatted(
                job.rows().read() == 1 ? "row is" : job.rows().read() + " rows are",
                job.rows().created(),
                job.rows().updated());
    jobs.end(
        order,
        state,
        kept ? job.rows() : RowCounts.NONE,
        code,
        !kept ? detail : detail == null ? stays : detail + ". " + stays);
  }

  private void report(ImportJobs.Order order, RowCounts counts, int percent) {
    outsideTransactions.execute(() -> jobs.progress(order.id(), counts, Math.min(99, percent)));
  }

  private static void transaction(Runnable work) {
    QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(work);
  }

  /// Takes back what the import wrote.
  private static final class RowsRejected extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient RowCounts counts;
    private final long found;

    RowsRejected(RowCounts counts, long found) {
      super("Rows are rejected", null, false, false);
      this.counts = counts;
      this.found = found;
    }
  }

  /// Somebody asked for the end of the job.
  private static final class Cancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Cancelled() {
      super("The import is cancelled", null, false, false);
    }
  }
}
