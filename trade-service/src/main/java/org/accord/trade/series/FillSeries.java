package org.accord.trade.series;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.accord.kit.listing.Sql;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/// Builds the series, their sums and what is set aside anew from the figures. A repeatable
/// migration: it runs after all others, once for each definition of the sums.
public final class FillSeries implements JavaMigration {
  private static final int AT_A_TIME = 1000;

  @Override
  public @Nullable MigrationVersion getVersion() {
    return null;
  }

  @Override
  public String getDescription() {
    return "fill series";
  }

  @Override
  public Integer getChecksum() {
    return SumStatements.add("", "", 1).hashCode();
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    fill(context.getConnection());
  }

  static void fill(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.executeUpdate("DELETE FROM series");
      statement.executeUpdate("DELETE FROM series_sum");
    }
    List<String> subjects =
        Figures.list(
            Sql.of(
                "SELECT subject FROM observation WHERE subject IS NOT NULL GROUP BY subject"
                    + " HAVING COUNT(*) > 1 UNION SELECT a.subject FROM observation a"
                    + " JOIN conflict_member m ON m.record_id = a.id WHERE a.subject IS NOT NULL"
                    + " UNION SELECT a.subject FROM observation a JOIN set_aside s"
                    + " ON s.observation_id = a.id WHERE a.subject IS NOT NULL"),
            connection,
            row -> row.required("subject"));
    for (int from = 0; from < subjects.size(); from += AT_A_TIME)
      apply(
          SetAside.ofSubjects(
              subjects.subList(from, Math.min(subjects.size(), from + AT_A_TIME)), connection),
          connection);
    List<UUID> members =
        Figures.list(
            Sql.of("SELECT DISTINCT record_id FROM conflict_member"),
            connection,
            row -> row.id("record_id"));
    if (!members.isEmpty()) apply(SetAside.ofFigures(members, connection), connection);
    try (var statement = connection.createStatement()) {
      for (String sql :
          SumStatements.add("observation a WHERE TRUE", "observation a ON a.id = g.id", 1))
        statement.executeUpdate(sql);
    }
  }

  private static void apply(SetAside.Change change, Connection connection) throws SQLException {
    execute(
        "INSERT INTO set_aside (observation_id) SELECT id FROM observation WHERE id IN ",
        change.out(),
        connection);
    execute("DELETE FROM set_aside WHERE observation_id IN ", change.in(), connection);
  }

  private static void execute(String statement, Set<UUID> ids, Connection connection)
      throws SQLException {
    if (ids.isEmpty()) return;
    Sql sql = Sql.of(statement + Sql.places(ids.size()), ids.toArray());
    try (var prepared = connection.prepareStatement(sql.text())) {
      sql.bind(prepared);
      prepared.executeUpdate();
    }
  }
}
