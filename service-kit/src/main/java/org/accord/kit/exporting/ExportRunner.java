package org.accord.kit.exporting;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.accord.kit.job.JobQueue;

/// Finds exports that wait, and has them carried out; removes those whose time is over.
@ApplicationScoped
class ExportRunner {
  private final ExportJobs jobs;
  private final JobQueue queue;

  ExportRunner(
      AgroalDataSource database,
      ExportJobs jobs,
      ExportWork work,
      TransactionSynchronizationRegistry transactions) {
    this.jobs = jobs;
    this.queue =
        new JobQueue(
            "export",
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

  @Scheduled(
      every = "${accord.export.tidy-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void tidy() {
    jobs.tidy();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    queue.stop();
  }
}
