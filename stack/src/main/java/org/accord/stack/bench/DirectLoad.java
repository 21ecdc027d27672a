package org.accord.stack.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.accord.stack.DatabaseAccess;

/// The reference for imports: the same rows by `LOAD DATA` into a table of the same shape, which
/// has as many rows before as the imported ones found.
final class DirectLoad {
  private static final String COLUMNS =
      """
      SELECT column_name FROM information_schema.columns
      WHERE table_schema = DATABASE() AND table_name = 'observation'
        AND is_generated = 'NEVER' AND extra NOT LIKE '%INVISIBLE%'
      ORDER BY ordinal_position\
      """;

  private DirectLoad() {}

  /// @param folder takes the file of rows
  /// @param rows how many were imported last
  /// @return rows per second
  static double measure(DatabaseAccess schema, Path folder, int rows)
      throws SQLException, IOException {
    try (var connection =
        DriverManager.getConnection(
            schema.url() + "?allowLocalInfile=true", schema.user(), schema.password())) {
      var columns = columns(connection);
      var file = folder.resolve("observations.tsv");
      export(connection, columns, rows, file);
      execute(connection, "DROP TABLE IF EXISTS bench_observation");
      execute(connection, "CREATE TABLE bench_observation LIKE observation");
      int before = copy(connection, columns, rows);
      long begin = System.nanoTime();
      execute(
          connection,
          "LOAD DATA LOCAL INFILE '%s' INTO TABLE bench_observation CHARACTER SET utf8mb4 (%s)"
              .formatted(file, columns));
      double seconds = (System.nanoTime() - begin) / 1e9;
      requireAll(connection, before + rows);
      execute(connection, "DROP TABLE bench_observation");
      return rows / seconds;
    }
  }

  /// What was there before the last rows.
  private static int copy(Connection connection, String columns, int rows) throws SQLException {
    try (var statement = connection.createStatement()) {
      return statement.executeUpdate(
          ("INSERT INTO bench_observation (%s) SELECT %<s FROM observation WHERE id <"
                  + " (SELECT id FROM observation ORDER BY id DESC LIMIT 1 OFFSET %d) ORDER BY id")
              .formatted(columns, rows - 1));
    }
  }

  /// The columns that rows are loaded into, each in backticks.
  static String columns(Connection connection) throws SQLException {
    List<String> names = new ArrayList<>();
    try (var statement = connection.createStatement();
        var result = statement.executeQuery(COLUMNS)) {
      while (result.next()) {
        names.add("`" + result.getString(1) + "`");
      }
    }
    return String.join(", ", names);
  }

  private static void export(Connection connection, String columns, int rows, Path file)
      throws SQLException, IOException {
    try (var statement = connection.createStatement();
        var result =
            statement.executeQuery(
                "SELECT " + columns + " FROM observation ORDER BY id DESC LIMIT " + rows);
        var out = Files.newBufferedWriter(file)) {
      int count = result.getMetaData().getColumnCount();
      while (result.next()) {
        for (int i = 1; i <= count; i++) {
          var value = result.getString(i);
          out.append(value == null ? "\\N" : value.replace("\\", "\\\\").replace("\t", "\\t"));
          out.append(i == count ? '\n' : '\t');
        }
      }
    }
  }

  private static void requireAll(Connection connection, int rows) throws SQLException {
    try (var statement = connection.createStatement();
        var result = statement.executeQuery("SELECT COUNT(*) FROM bench_observation")) {
      result.next();
      if (result.getInt(1) != rows) {
        throw new IllegalStateException(result.getInt(1) + " of " + rows + " rows were loaded");
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
