package org.accord.trade.series;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.accord.kit.listing.Sql;
import org.accord.kit.revision.DatabaseFailure;
import org.accord.kit.revision.Revisions;

/// Keeps the series, their sums and what is set aside in step with the figures, at the end of every
/// transaction that writes figures or conflicts about them, however it wrote them. The database
/// knows what the transaction wrote and what it replaced: row versions begin and end with it. So
/// the sums change by what the new versions contribute, less what the replaced ones did.
@ApplicationScoped
class SeriesUpkeep {
  private static final int AT_A_TIME = 1000;
  private static final String WRITTEN = "observation a WHERE a.row_start = %d";
  private static final String REPLACING = " AND type <> 'observation.created'";
  private static final String REPLACED =
      "(SELECT DISTINCT record_id FROM outbox WHERE revision_id = %d"
          + " AND record_type = 'observation'"
          + REPLACING
          + ") o"
          + " STRAIGHT_JOIN observation FOR SYSTEM_TIME ALL a ON a.id = o.record_id"
          + " AND a.row_end = %d AND a.row_start <> %<d WHERE TRUE";

  private final AgroalDataSource database;

  SeriesUpkeep(AgroalDataSource database) {
    this.database = database;
  }

  void follow(@Observes Revisions.Closing closing) {
    try (var connection = database.getConnection()) {
      long revision = closing.revision();
      boolean figures = wrote("observation", "", revision, connection);
      boolean conflicts = wrote("conflict", "", revision, connection);
      if (!figures && !conflicts) return;
      Turn turn = new Turn(connection, revision, transaction(revision, connection));
      boolean replaced = figures && wrote("observation", REPLACING, revision, connection);
      if (replaced) turn.takeBack();
      turn.setAside(figures, replaced);
      if (figures) turn.add();
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private static boolean wrote(String type, String how, long revision, Connection connection)
      throws SQLException {
    return !Figures.list(
            Sql.of(
                "SELECT 1 FROM outbox WHERE revision_id = ? AND record_type = ?" + how + " LIMIT 1",
                revision,
                type),
            connection,
            _ -> true)
        .isEmpty();
  }

  private static long transaction(long revision, Connection connection) throws SQLException {
    return Figures.list(
            Sql.of("SELECT trx FROM revision WHERE id = ?", revision),
            connection,
            row -> Long.parseLong(row.required("trx")))
        .getFirst();
  }

  /// One transaction's turn at the tables.
  private record Turn(Connection connection, long revision, long transaction) {

    void takeBack() throws SQLException {
      String replaced = REPLACED.formatted(revision, transaction);
      execute(SumStatements.add(replaced, -1));
    }

    void add() throws SQLException {
      execute(SumStatements.add(WRITTEN.formatted(transaction), 1));
    }

    /// Judges every figure whose rivals or conflicts this transaction may have changed.
    void setAside(boolean figures, boolean replaced) throws SQLException {
      if (replaced) forget();
      if (figures) {
        UUID last = new UUID(0, 0);
        for (List<Stated> page = written(last); !page.isEmpty(); page = written(last)) {
          judgeSubjects(
              page.stream().filter(Stated::again).map(Stated::subject).distinct().toList());
          last = page.getLast().id();
        }
        if (replaced)
          judgeSubjects(
              subjects("SELECT a.subject FROM " + REPLACED.formatted(revision, transaction)));
      }
      List<UUID> members = members();
      if (members.isEmpty()) return;
      Set<String> subjects = new HashSet<>();
      for (List<UUID> some : pages(members)) {
        String ids = Sql.places(some.size());
        subjects.addAll(
            Figures.list(
                Sql.of(
                    "SELECT subject FROM observation WHERE subject IS NOT NULL AND id IN " + ids,
                    some.toArray()),
                connection,
                row -> row.required("subject")));
        apply(SetAside.ofFigures(some, connection));
      }
      judgeSubjects(subjects);
    }

    /// A withdrawn figure is none to set aside.
    private void forget() throws SQLException {
      execute(
          List.of(
              "DELETE s FROM set_aside s JOIN outbox o ON o.record_id = s.observation_id"
                  + " WHERE o.revision_id = "
                  + revision
                  + " AND o.type = 'observation.deleted'"));
    }

    private List<Stated> written(UUID after) throws SQLException {
      return Figures.list(
          Sql.of(
              "SELECT a.id, COALESCE(a.subject, '') AS subject, EXISTS (SELECT 1 FROM observation b"
                  + " WHERE b.subject = a.subject AND b.id <> a.id) OR EXISTS (SELECT 1 FROM"
                  + " set_aside s WHERE s.observation_id = a.id) AS again FROM observation a"
                  + " WHERE a.row_start = ? AND a.id > ? ORDER BY a.id LIMIT "
                  + AT_A_TIME,
              transaction,
              after),
          connection,
          row -> new Stated(row.id("id"), row.required("subject"), row.flag("again")));
    }

    private Set<String> subjects(String select) throws SQLException {
      return new HashSet<>(
          Figures.list(
              Sql.of(select + " AND a.subject IS NOT NULL"),
              connection,
              row -> row.required("subject")));
    }

    /// Figures that are or were members of the conflicts that this transaction changed.
    private List<UUID> members() throws SQLException {
      return Figures.list(
          Sql.of(
              "SELECT DISTINCT m.record_id FROM outbox o STRAIGHT_JOIN conflict_member"
                  + " FOR SYSTEM_TIME ALL m ON m.conflict_id = o.record_id"
                  + " WHERE o.revision_id = ? AND o.record_type = 'conflict'"
                  + " AND (m.row_end = ? OR m.row_end > ?)",
              revision,
              transaction,
              transaction),
          connection,
          row -> row.id("record_id"));
    }

    private void judgeSubjects(Collection<String> subjects) throws SQLException {
      for (List<String> some : pages(List.copyOf(subjects)))
        apply(SetAside.ofSubjects(some, connection));
    }

    /// Figures that this transaction wrote are added afterwards, if they still count then.
    private void apply(SetAside.Change change) throws SQLException {
      String older = "observation a WHERE a.row_start <> " + transaction + " AND a.id IN ";
      if (!change.out().isEmpty()) {
        execute(SumStatements.addToSums(older + literals(change.out()), -1));
        execute(
            List.of(
                "INSERT INTO set_aside (observation_id) SELECT id FROM observation WHERE id IN "
                    + literals(change.out())));
      }
      if (!change.in().isEmpty()) {
        execute(List.of("DELETE FROM set_aside WHERE observation_id IN " + literals(change.in())));
        execute(SumStatements.addToSums(older + literals(change.in()), 1));
      }
    }

    private static String literals(Set<UUID> ids) {
      List<String> quoted = new ArrayList<>();
      for (UUID id : ids) quoted.add("'" + id + "'");
      return "(" + String.join(", ", quoted) + ")";
    }

    private void execute(List<String> statements) throws SQLException {
      try (var statement = connection.createStatement()) {
        for (String sql : statements) statement.executeUpdate(sql);
      }
    }

    private static <T> List<List<T>> pages(List<T> all) {
      List<List<T>> pages = new ArrayList<>();
      for (int from = 0; from < all.size(); from += AT_A_TIME)
        pages.add(all.subList(from, Math.min(all.size(), from + AT_A_TIME)));
      return pages;
    }
  }

  /// @param again whether another figure is of the same subject, or was
  private record Stated(UUID id, String subject, boolean again) {}
}
