package org.accord.kit.revision;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.accord.kit.refusal.Refusal;
import org.accord.problem.Fault;
import org.jspecify.annotations.Nullable;

/// Reads the present, or the past as it was recorded at an instant. An answer for a past instant
/// never changes: before the first one is given, the sequencer's watermark is moved past it.
@ApplicationScoped
public class Snapshots {
  private final AgroalDataSource database;
  private final Sequencer sequencer;

  Snapshots(AgroalDataSource database, Sequencer sequencer) {
    this.database = database;
    this.sequencer = sequencer;
  }

  /// A read that sees one snapshot throughout.
  @FunctionalInterface
  public interface Read<T> {
    T from(Connection connection, Snapshot snapshot) throws SQLException;
  }

  /// Runs the read at an instant, or at present for null.
  public <T> T read(@Nullable Instant asOf, Read<T> read) {
    try (var connection = database.getConnection()) {
      if (asOf == null) return read.from(connection, new Snapshot.Present());
      settle(connection, asOf);
      int isolation = connection.getTransactionIsolation();
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setAutoCommit(false);
      try {
        return read.from(connection, resolve(connection, asOf));
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
        connection.setTransactionIsolation(isolation);
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /// The database's present instant, which may be asked for as a past one from now on.
  public Instant now() {
    try (var connection = database.getConnection();
        var result = connection.createStatement().executeQuery("SELECT UTC_TIMESTAMP(6)")) {
      result.next();
      return result.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private void settle(Connection connection, Instant asOf) throws SQLException {
    try (var state =
        connection
            .createStatement()
            .executeQuery("SELECT UTC_TIMESTAMP(6), watermark FROM sequencer WHERE id = 1")) {
      state.next();
      LocalDateTime at = LocalDateTime.ofInstant(asOf, ZoneOffset.UTC);
      if (at.isAfter(state.getObject(1, LocalDateTime.class)))
        throw new Refusal.Rejected(
            "as-of-in-future",
            "asOf lies in the future",
            List.of(Fault.parameter("asOf", "as-of-in-future", "asOf lies in the future")));
      if (at.isBefore(state.getObject(2, LocalDateTime.class))) return;
    }
    sequencer.catchUp();
  }

  private static Snapshot resolve(Connection connection, Instant asOf) throws SQLException {
    LocalDate day = LocalDate.ofInstant(asOf, ZoneOffset.UTC);
    long position;
    long highest;
    try (var last =
        connection.prepareStatement(
            "SELECT position, high_trx FROM commit_order WHERE recorded_at <= ?"
                + " ORDER BY recorded_at DESC, position DESC LIMIT 1")) {
      last.setObject(1, LocalDateTime.ofInstant(asOf, ZoneOffset.UTC));
      try (var found = last.executeQuery()) {
        if (!found.next()) return new Snapshot.Past(day, 0, List.of());
        position = found.getLong(1);
        highest = found.getLong(2);
      }
    }
    List<Long> missing = new ArrayList<>();
    try (var later =
        connection.prepareStatement(
            "SELECT trx FROM commit_order WHERE late AND trx < ? AND position > ?"
                + " UNION ALL SELECT r.trx FROM pending_revision p"
                + " JOIN revision r ON r.id = p.revision_id WHERE r.trx < ?")) {
      later.setLong(1, highest);
      later.setLong(2, position);
      later.setLong(3, highest);
      try (var found = later.executeQuery()) {
        while (found.next()) missing.add(found.getLong(1));
      }
    }
    return new Snapshot.Past(day, highest, missing);
  }
}
