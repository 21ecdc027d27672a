package org.accord.kit.revision;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Wakes those who wait for the next commit: at once for commits of this replica, within a second
/// for those of others.
@ApplicationScoped
public class Commits {
  private final AgroalDataSource database;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private final ReentrantLock counting = new ReentrantLock();
  private final AtomicLong asked = new AtomicLong();
  private long covered;
  private long counted;
  private long position;
  private int waiting;
  private boolean closing;

  Commits(AgroalDataSource database) {
    this.database = database;
  }

  /// The position of the last commit: none at or below it will ever be added.
  public long last() {
    return read("SELECT position FROM sequencer WHERE id = 1");
  }

  /// How many there are, with those that have no position yet: it grows in the very moment in which
  /// a commit becomes visible. It is read after this call began; calls that come together share a
  /// reading.
  public long count() {
    long ticket = asked.incrementAndGet();
    counting.lock();
    try {
      if (covered < ticket) {
        long covers = asked.get();
        counted =
            read(
                "SELECT position + (SELECT COUNT(*) FROM pending_revision)"
                    + " FROM sequencer WHERE id = 1");
        covered = covers;
      }
      return counted;
    } finally {
      counting.unlock();
    }
  }

  private long read(String select) {
    try (var connection = database.getConnection();
        var state = connection.createStatement().executeQuery(select)) {
      state.next();
      return state.getLong(1);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /// Waits for a commit after the position. False when none came in time, or when the service is
  /// about to end.
  public boolean await(long after, Duration patience) {
    lock.lock();
    waiting++;
    try {
      long left = patience.toNanos();
      while (position <= after && left > 0 && !closing) left = moved.awaitNanos(left);
      return position > after && !closing;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      waiting--;
      lock.unlock();
    }
  }

  /// Whether the service is about to end, so that nobody should begin to wait.
  public boolean ending() {
    lock.lock();
    try {
      return closing;
    } finally {
      lock.unlock();
    }
  }

  void reached(long newest) {
    lock.lock();
    try {
      if (newest <= position) return;
      position = newest;
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void lookAtOtherReplicas() {
    lock.lock();
    try {
      if (waiting == 0) return;
    } finally {
      lock.unlock();
    }
    reached(last());
  }

  void end(@Observes ShutdownDelayInitiatedEvent event) {
    lock.lock();
    try {
      closing = true;
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
