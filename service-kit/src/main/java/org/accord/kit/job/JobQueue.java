package org.accord.kit.job;

import io.agroal.api.AgroalDataSource;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.accord.kit.revision.DatabaseFailure;
import org.jboss.logging.Logger;

/// Performs the jobs of one kind, one at a time in each replica. A named lock of the database,
/// which falls with its connection, tells a job in hand from one whose service died: that one is
/// taken up again.
public final class JobQueue {
  private static final Logger LOG = Logger.getLogger(JobQueue.class);

  private final String kind;
  private final JobTable jobs;
  private final Consumer<UUID> perform;
  private final AgroalDataSource database;
  private final TransactionSynchronizationRegistry transactions;
  private final ExecutorService worker;

  /// @param kind such as `import`
  /// @param perform carries out a job, unless it has ended meanwhile; nobody else does so at the
  ///   same time
  public JobQueue(
      String kind,
      JobTable jobs,
      Consumer<UUID> perform,
      AgroalDataSource database,
      TransactionSynchronizationRegistry transactions) {
    this.kind = kind;
    this.jobs = jobs;
    this.perform = perform;
    this.database = database;
    this.transactions = transactions;
    this.worker =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().name(kind + "s").daemon().factory());
  }

  /// Looks for work once the current transaction is committed.
  public void wakeAfterCommit() {
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

  /// Looks for what other replicas accepted or left behind.
  public void look() {
    if (!jobs.unfinished().isEmpty()) wake();
  }

  /// Begins no further job, and gives the one in hand some time.
  public void stop() throws InterruptedException {
    worker.shutdown();
    if (!worker.awaitTermination(20, TimeUnit.SECONDS))
      LOG.warnf("A job goes on at the next start: %s", kind);
  }

  private void wake() {
    worker.execute(this::performAll);
  }

  private void performAll() {
    for (UUID id : jobs.unfinished()) {
      try (Connection lock = database.getConnection()) {
        if (!lock(lock, id)) continue;
        try {
          perform.accept(id);
        } finally {
          unlock(lock, id);
        }
      } catch (SQLException e) {
        throw new DatabaseFailure(e);
      }
    }
  }

  private boolean lock(Connection connection, UUID job) throws SQLException {
    try (var lock = connection.prepareStatement("SELECT GET_LOCK(?, 0)")) {
      lock.setString(1, kind + "-" + job);
      try (var result = lock.executeQuery()) {
        return result.next() && result.getInt(1) == 1;
      }
    }
  }

  private void unlock(Connection connection, UUID job) throws SQLException {
    try (var unlock = connection.prepareStatement("SELECT RELEASE_LOCK(?)")) {
      unlock.setString(1, kind + "-" + job);
      unlock.executeQuery().close();
    }
  }
}
