package org.accord.trade.series;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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
    return SumStatements.add("", 1).hashCode();
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
                    + " JOIN conflict_member m ON m.record_id = a.id WHERE a.subject IS NOT NULL"),
            connection,
            row -> row.required("subject"));
    for (int from = 0; from < subjects.size(); from += AT_A_TIME)
      leaveOut(
          SetAside.ofSubjects(
              subjects.subList(from, Math.min(subjects.size(), from + AT_A_TIME)), connection),
          connection);
    List<UUID> members =
        Figures.list(
            Sql.of("SELECT DISTINCT record_id FROM conflict_member"),
            connection,
            row -> row.id("record_id"));
    if (!members.isEmpty()) leaveOut(SetAside.ofFigures(members, connection), connection);
    try (var statement = connection.createStatement()) {
      for (String sql : SumStatements.add("observation a WHERE TRUE", 1))
        statement.executeUpdate(sql);
    }
  }

  private static void leaveOut(SetAside.Change change, Connection connection) throws SQLException {
    if (change.out().isEmpty()) return;
    List<UUID> ids = new ArrayList<>(change.out());
    Sql insert =
        Sql.of(
            "INSERT INTO set_aside (observation_id) SELECT id FROM observation WHERE id IN "
                + Sql.places(ids.size()),
            ids.toArray());
    try (var statement = connection.prepareStatement(insert.text())) {
      insert.bind(statement);
      statement.executeUpdate();
    }
  }
}
