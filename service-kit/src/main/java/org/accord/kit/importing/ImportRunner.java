package org.accord.kit.importing;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.accord.kit.job.JobQueue;

/// Finds imports that wait, and has them carried out.
@ApplicationScoped
class ImportRunner {
  private final JobQueue queue;

  ImportRunner(
      AgroalDataSource database,
      ImportJobs jobs,
      ImportWork work,
      TransactionSynchronizationRegistry transactions) {
    this.queue =
        new JobQueue(
            "import",
            jobs.table(),
            id -> jobs.order(id).ifPresent(work::perform),
            database,
            transactions);
  }

  /// Looks for work once the current transaction is committed.
  void wakeAfterCommit() {
    queue.wakeAfterCommit();
  }

  @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void tick() {
    queue.look();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    queue.stop();
  }
}
