package org.accord.kit.importing;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.accord.kit.draft.Binder;
import org.accord.kit.draft.Draft;
import org.accord.kit.record.Journal;
import org.accord.kit.record.Recorded;
import org.accord.kit.record.Records;
import org.accord.kit.refusal.Refusal;
import org.accord.kit.revision.Author;
import org.accord.kit.revision.DatabaseFailure;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.jboss.logging.Logger;

/// Carries out imports, one at a time in each replica. A named lock of the database, which falls
/// with its connection, tells a job in hand from one whose service died: that one is begun anew, as
/// its transaction left nothing behind.
@ApplicationScoped
class ImportRunner {
  private static final Logger LOG = Logger.getLogger(ImportRunner.class);
  private static final int MOST_ATTEMPTS = 3;
  private static final int MOST_FAULTS = 1000;
  private static final int LONGEST_SECONDS = (int) Duration.ofHours(1).toSeconds();

  private final AgroalDataSource database;
  private final ImportJobs jobs;
  private final TransactionSynchronizationRegistry transactions;
  private final ImportKinds kinds;
  private final SessionFactory sessions;
  private final Author.Authors authors;
  private final ImportRun.Tools tools;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("imports").daemon().factory());
  private final ExecutorService outsideTransactions = Executors.newVirtualThreadPerTaskExecutor();

  ImportRunner(
      AgroalDataSource database,
      ImportJobs jobs,
      TransactionSynchronizationRegistry transactions,
      ImportKinds kinds,
      SessionFactory sessions,
      Author.Authors authors,
      Binder binder,
      Records records,
      Journal journal,
      ObjectMapper mapper) {
    this.database = database;
    this.jobs = jobs;
    this.transactions = transactions;
    this.kinds = kinds;
    this.sessions = sessions;
    this.authors = authors;
    this.tools = new ImportRun.Tools(binder, records, journal, mapper);
  }

  /// Looks for work now, rather than at the next tick.
  void wake() {
    worker.execute(this::work);
  }

  /// Looks for work once the current transaction is committed.
  void wakeAfterCommit() {
    transactions.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {}

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) wake();
          }
        });
  }

  @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void tick() {
    if (!jobs.unfinished().isEmpty()) wake();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    worker.shutdown();
    if (!worker.awaitTermination(20, TimeUnit.SECONDS))
      LOG.warn("An import goes on at the next start");
    outsideTransactions.shutdown();
  }

  private void work() {
    for (ImportJobs.Order order : jobs.unfinished()) {
      try (Connection lock = database.getConnection()) {
        if (!lock(lock, order.id())) continue;
        try {
          perform(order);
        } finally {
          unlock(lock, order.id());
        }
      } catch (SQLException e) {
        throw new DatabaseFailure(e);
      }
    }
  }

  private void perform(ImportJobs.Order order) {
    if (jobs.find(order.id()).filter(job -> !job.state().ended()).isEmpty()) return;
    RowCounts none = new RowCounts(0, 0, 0, 0, 0);
    if (order.attempts() >= MOST_ATTEMPTS) {
      jobs.end(
          order.id(),
          ImportState.FAILED,
          none,
          "internal-error",
          "The service stopped " + MOST_ATTEMPTS + " times during this import");
      return;
    }
    jobs.started(order.id());
    try {
      authors.onBehalf(
          order.author(),
          () -> {
            run(kinds.named(order.kind()), order);
            return true;
          });
    } catch (Refusal e) {
      jobs.end(order.id(), ImportState.FAILED, none, e.code(), e.detail());
    } catch (Exception e) {
      LOG.errorf(e, "Import %s failed", order.id());
      jobs.end(
          order.id(),
          ImportState.FAILED,
          none,
          "internal-error",
          "The service failed; the log names import " + order.id());
    }
  }

  private <D extends Draft, E extends Recorded> void run(
      ImportKind<D, E> kind, ImportJobs.Order order) {
    List<RowFault> faults = new ArrayList<>();
    try {
      QuarkusTransaction.requiringNew()
          .timeout(LONGEST_SECONDS)
          .run(() -> {
            RowCounts done = pass(kind, order, faults);
            if (done.rejected() > 0) throw new RowsRejected(done);
            jobs.end(order.id(), ImportState.COMPLETED, done, null, null);
          });
    } catch (RowsRejected e) {
      jobs.reject(order.id(), faults);
      conclude(order, e.counts);
    }
  }

  private void conclude(ImportJobs.Order order, RowCounts counts) {
    switch (order.mode()) {
      case DRY_RUN -> jobs.end(order.id(), ImportState.COMPLETED, counts, null, null);
      case ALL_OR_NOTHING ->
          jobs.end(
              order.id(),
              ImportState.FAILED,
              new RowCounts(counts.read(), 0, 0, counts.unchanged(), counts.rejected()),
              "rows-rejected",
              counts.rejected() + " rows are rejected, so none is written");
    }
  }

  /// Takes back what the import wrote.
  private static final class RowsRejected extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient RowCounts counts;

    RowsRejected(RowCounts counts) {
      super("Rows are rejected", null, false, false);
      this.counts = counts;
    }
  }

  private <D extends Draft, E extends Recorded> RowCounts pass(
      ImportKind<D, E> kind, ImportJobs.Order order, List<RowFault> faults) {
    Set<String> keys = keys(kind, order.id());
    try (StatelessSession session = sessions.openStatelessSession();
        CountingStream bytes = new CountingStream(jobs.file(order.id()));
        CsvFile file = new CsvFile(bytes, kind.listing().csv())) {
      ImportRun<D, E> run =
          new ImportRun<>(
              kind,
              keys,
              order.mode() == ImportMode.ALL_OR_NOTHING,
              tools,
              session,
              fault -> {
                if (faults.size() < MOST_FAULTS) faults.add(fault);
              });
      while (run.advance(file)) report(order, run.counts(), bytes.count());
      return run.counts();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /// The keys that the file brings, for references from one of its rows to another.
  private Set<String> keys(ImportKind<?, ?> kind, UUID job) {
    Set<String> keys = new HashSet<>();
    try (CsvFile file = new CsvFile(jobs.file(job), kind.listing().csv())) {
      int column =
          file.columns().stream().map(c -> c.pointer().toString()).toList().indexOf("/key");
      for (CsvFile.CsvRow row; (row = file.next()) != null; )
        if (column >= 0 && column < row.cells().size()) keys.add(row.cells().get(column));
      return keys;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void report(ImportJobs.Order order, RowCounts counts, long bytes) {
    int percent = (int) Math.min(99, bytes * 100 / Math.max(1, order.fileBytes()));
    outsideTransactions.execute(() -> jobs.progress(order.id(), counts, percent));
  }

  private static boolean lock(Connection connection, UUID job) throws SQLException {
    try (var lock = connection.prepareStatement("SELECT GET_LOCK(?, 0)")) {
      lock.setString(1, "import-" + job);
      try (var result = lock.executeQuery()) {
        return result.next() && result.getInt(1) == 1;
      }
    }
  }

  private static void unlock(Connection connection, UUID job) throws SQLException {
    try (var unlock = connection.prepareStatement("SELECT RELEASE_LOCK(?)")) {
      unlock.setString(1, "import-" + job);
      unlock.executeQuery().close();
    }
  }
}
