package org.accord.kit.importing;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.accord.kit.revision.DatabaseFailure;
import org.jboss.logging.Logger;

/// Finds imports that wait, one at a time in each replica. A named lock of the database, which
/// falls with its connection, tells a job in hand from one whose service died: that one is taken up
/// again.
@ApplicationScoped
class ImportRunner {
  private static final Logger LOG = Logger.getLogger(ImportRunner.class);

  private final AgroalDataSource database;
  private final ImportJobs jobs;
  private final ImportWork work;
  private final TransactionSynchronizationRegistry transactions;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("imports").daemon().factory());

  ImportRunner(
      AgroalDataSource database,
      ImportJobs jobs,
      ImportWork work,
      TransactionSynchronizationRegistry transactions) {
    this.database = database;
    this.jobs = jobs;
    this.work = work;
    this.transactions = transactions;
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
  }

  private void wake() {
    worker.execute(this::performAll);
  }

  private void performAll() {
    for (UUID id : jobs.unfinished()) {
      try (Connection lock = database.getConnection()) {
        if (!lock(lock, id)) continue;
        try {
          jobs.order(id).ifPresent(work::perform);
        } finally {
          unlock(lock, id);
        }
      } catch (SQLException e) {
        throw new DatabaseFailure(e);
      }
    }
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
