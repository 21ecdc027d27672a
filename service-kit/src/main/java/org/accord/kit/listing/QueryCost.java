package org.accord.kit.listing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.accord.kit.refusal.Refusal;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// How many rows one answer may read. What ends by itself is counted by the database on the way,
/// exactly and at no cost: `LIMIT ROWS EXAMINED`. What has begun to go out cannot be taken back, so
/// a file of all rows is judged before, by the database's estimate and, where that is in doubt, by
/// counting its rows.
@ApplicationScoped
public class QueryCost {
  static final String CODE = "query-too-large";

  private static final Duration SIZES_HOLD = Duration.ofSeconds(10);

  /// ER_QUERY_EXCEEDED_ROWS_EXAMINED_LIMIT
  private static final int GAVE_UP = 1931;

  /// How far an estimate may be off, either way.
  private static final int DOUBT = 2;

  private final long most;
  private final Map<String, Size> sizes = new ConcurrentHashMap<>();

  QueryCost(@ConfigProperty(name = "accord.query.most-rows", defaultValue = "1000000") long most) {
    this.most = most;
  }

  private record Size(long rows, long readAt) {
    boolean isFresh() {
      return System.nanoTime() - readAt < SIZES_HOLD.toNanos();
    }
  }

  /// How many rows an answer may read.
  public long most() {
    return most;
  }

  /// What follows the number of a LIMIT, so that the database gives up on a statement that reads
  /// more. It counts the entries of indexes beside rows, and each attempt; hence a little more.
  public String bound() {
    return " ROWS EXAMINED " + (most + most / 100 + 10);
  }

  /// Whether the database gave up on the statement: its result is not all that there is.
  public static boolean gaveUp(Statement statement) throws SQLException {
    for (SQLWarning next = statement.getWarnings(); next != null; next = next.getNextWarning())
      if (next.getErrorCode() == GAVE_UP) return true;
    return false;
  }

  /// Refuses what would read more rows than an answer may.
  ///
  /// @param table that the rows are of
  /// @param from what follows the select list: the table as it is read, and its condition
  /// @param passes how often the rows are read
  public void check(String table, Sql from, int passes, Connection connection) throws SQLException {
    if (isSmall(table, passes, connection)) return;
    long estimate = passes * estimate(Sql.of("SELECT 1").add(from), connection);
    if (isSurelyLittle(estimate)) return;
    if (isSurelyTooMuch(estimate)) throw tooMuch(estimate);
    OptionalLong rows = count(Sql.of("SELECT COUNT(*)").add(from), connection);
    if (rows.isEmpty()) throw tooMuch(estimate);
    check(passes * rows.getAsLong());
  }

  /// Refuses to read so many rows, where that is more than an answer may.
  public void check(long rows) {
    if (rows > most) throw tooMuch(rows);
  }

  private Refusal tooMuch(long estimate) {
    return tooMuch(estimate, Map.of());
  }

  /// What is answered in place of reading so many rows.
  ///
  /// @param more what the problem tells beside
  Refusal tooMuch(long estimate, Map<String, Object> more) {
    long rows = Math.max(most + 1, estimate);
    Map<String, Object> members = new HashMap<>(more);
    members.put("estimatedRows", rows);
    members.put("limit", most);
    return new Refusal.TooCostly(
        CODE,
        "About %,d rows would have to be read; one answer reads at most %,d".formatted(rows, most),
        members);
  }

  /// The number that a statement counts; none where more rows would have to be read for it than an
  /// answer may.
  OptionalLong count(Sql count, Connection connection) throws SQLException {
    Sql bounded = count.add(" LIMIT 1" + bound());
    try (var statement = connection.prepareStatement(bounded.text())) {
      bounded.bind(statement);
      try (ResultSet result = statement.executeQuery()) {
        if (gaveUp(statement) || !result.next()) return OptionalLong.empty();
        long rows = result.getLong(1);
        return rows > most ? OptionalLong.empty() : OptionalLong.of(rows);
      }
    }
  }

  /// Whether a table is so small that no single pass over it can be too much.
  boolean isSmall(String table, Connection connection) throws SQLException {
    return isSmall(table, 1, connection);
  }

  private boolean isSmall(String table, int passes, Connection connection) throws SQLException {
    Size known = sizes.get(table);
    if (known == null || !known.isFresh()) {
      known = new Size(size(table, connection), System.nanoTime());
      sizes.put(table, known);
    }
    return known.rows <= most / DOUBT / passes;
  }

  /// As the database remembers it, past versions included; endless for what is no table.
  private static long size(String table, Connection connection) throws SQLException {
    try (var select =
        connection.prepareStatement(
            "SELECT table_rows FROM information_schema.tables"
                + " WHERE table_schema = DATABASE() AND table_name = ? AND table_rows IS NOT NULL")) {
      select.setString(1, table);
      try (var found = select.executeQuery()) {
        return found.next() ? found.getLong(1) : Long.MAX_VALUE / DOUBT;
      }
    }
  }

  boolean isSurelyLittle(long estimate) {
    return estimate * DOUBT <= most;
  }

  boolean isSurelyTooMuch(long estimate) {
    return estimate > most * DOUBT;
  }

  /// About how many rows a statement reads.
  long estimate(Sql select, Connection connection) throws SQLException {
    List<PlanStep> plan = new ArrayList<>();
    try (var explain = connection.prepareStatement("EXPLAIN " + select.text())) {
      select.bind(explain);
      try (var result = explain.executeQuery()) {
        while (result.next())
          plan.add(
              new PlanStep(
                  result.getInt("id"),
                  String.valueOf(result.getString("select_type")),
                  String.valueOf(result.getString("table")),
                  result.getLong("rows")));
      }
    }
    return PlanStep.rowsRead(plan);
  }
}
