package org.accord.kit.exporting;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.UUID;
import org.accord.kit.job.JobQueue;

/// Finds exports that wait, and has them carried out; removes those whose time is over.
@ApplicationScoped
class ExportRunner implements JobQueue.Work {
  private final ExportJobs jobs;
  private final ExportWork work;
  private final JobQueue queue;

  ExportRunner(
      AgroalDataSource database,
      ExportJobs jobs,
      ExportWork work,
      TransactionSynchronizationRegistry transactions) {
    this.jobs = jobs;
    this.work = work;
    this.queue = new JobQueue("export", this, database, transactions);
  }

  @Override
  public List<UUID> unfinished() {
    return jobs.unfinished();
  }

  @Override
  public void perform(UUID id) {
    jobs.order(id).ifPresent(work::perform);
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
