package org.accord.kit.importing;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.UUID;
import org.accord.kit.job.JobQueue;

/// Finds imports that wait, and has them carried out.
@ApplicationScoped
class ImportRunner implements JobQueue.Work {
  private final ImportJobs jobs;
  private final ImportWork work;
  private final JobQueue queue;

  ImportRunner(
      AgroalDataSource database,
      ImportJobs jobs,
      ImportWork work,
      TransactionSynchronizationRegistry transactions) {
    this.jobs = jobs;
    this.work = work;
    this.queue = new JobQueue("import", this, database, transactions);
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

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    queue.stop();
  }
}
