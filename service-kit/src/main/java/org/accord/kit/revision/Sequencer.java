package org.accord.kit.revision;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/// Numbers committed revisions. Neither ids nor timestamps that a transaction takes while it runs
/// are in commit order, so one pass at a time, held by a row lock across all replicas, gives each
/// committed revision its position and the instant from which it counts as recorded: always later
/// than every instant that was answered for before.
@ApplicationScoped
public class Sequencer {
  private final AgroalDataSource database;
  private final Commits commits;
  private final ExecutorService outsideTransactions = Executors.newVirtualThreadPerTaskExecutor();
  private final ReentrantLock passing = new ReentrantLock();
  private final AtomicLong asked = new AtomicLong();
  private long served;

  Sequencer(AgroalDataSource database, Commits commits) {
    this.database = database;
    this.commits = commits;
  }

  /// Returns once every revision that was committed before this call has its position. Calls that
  /// come together share a pass. Works from within a transaction that is just completing, as the
  /// pass has a thread and a connection of its own.
  public void catchUp() {
    try {
      outsideTransactions.submit(this::share).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a revision was put in order", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("A revision could not be put in order", e.getCause());
    }
  }

  /// Returns once every revision whose commit could be seen before this call has its position.
  public void settle() {
    if (pendingExist()) catchUp();
  }

  /// Finishes what a replica that died after its commit left unnumbered.
  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void tidy() {
    settle();
  }

  private Void share() throws SQLException {
    long ticket = asked.incrementAndGet();
    passing.lock();
    try {
      if (served < ticket) {
        long covers = asked.get();
        pass();
        served = covers;
      }
    } finally {
      passing.unlock();
    }
    return null;
  }

  private boolean pendingExist() {
    try (var connection = database.getConnection();
        var found =
            connection.createStatement().executeQuery("SELECT 1 FROM pending_revision LIMIT 1")) {
      return found.next();
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private void pass() throws SQLException {
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        long position = number(connection);
        connection.commit();
        commits.reached(position);
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    }
  }

  /// The position of the last commit that has one now.
  private static long number(Connection connection) throws SQLException {
    long position;
    long highTrx;
    LocalDateTime watermark;
    try (var state =
        connection
            .createStatement()
            .executeQuery(
                "SELECT position, high_trx,"
                    + " GREATEST(UTC_TIMESTAMP(6), watermark + INTERVAL 1 MICROSECOND)"
                    + " FROM sequencer WHERE id = 1 FOR UPDATE")) {
      state.next();
      position = state.getLong(1);
      highTrx = state.getLong(2);
      watermark = state.getObject(3, LocalDateTime.class);
    }
    List<Committed> committed = new ArrayList<>();
    try (var pending =
        connection
            .createStatement()
            .executeQuery(
                "SELECT r.id, r.trx FROM pending_revision p JOIN revision r ON r.id = p.revision_id"
                    + " ORDER BY r.trx")) {
      while (pending.next()) committed.add(new Committed(pending.getLong(1), pending.getLong(2)));
    }
    if (!committed.isEmpty()) {
      try (var order =
              connection.prepareStatement(
                  "INSERT INTO commit_order"
                      + " (position, revision_id, trx, high_trx, late, recorded_at)"
                      + " VALUES (?, ?, ?, ?, ?, ?)");
          var done =
              connection.prepareStatement("DELETE FROM pending_revision WHERE revision_id = ?")) {
        for (Committed next : committed) {
          boolean late = next.trx() < highTrx;
          highTrx = Math.max(highTrx, next.trx());
          order.setLong(1, ++position);
          order.setLong(2, next.revision());
          order.setLong(3, next.trx());
          order.setLong(4, highTrx);
          order.setBoolean(5, late);
          order.setObject(6, watermark);
          order.addBatch();
          done.setLong(1, next.revision());
          done.addBatch();
        }
        order.executeBatch();
        done.executeBatch();
      }
    }
    try (var state =
        connection.prepareStatement(
            "UPDATE sequencer SET position = ?, high_trx = ?, watermark = ? WHERE id = 1")) {
      state.setLong(1, position);
      state.setLong(2, highTrx);
      state.setObject(3, watermark);
      state.executeUpdate();
    }
    return position;
  }

  private record Committed(long revision, long trx) {}
}
