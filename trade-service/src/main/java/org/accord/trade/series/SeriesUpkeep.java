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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.accord.kit.listing.Sql;
import org.accord.kit.revision.DatabaseFailure;
import org.accord.kit.revision.Revisions;
import org.accord.trade.observation.SharedSubjects;

/// Keeps the series, their sums and what is set aside in step with the figures, at the end of every
/// transaction that writes figures or conflicts about them, however it wrote them. The database
/// knows what the transaction wrote and what it replaced: row versions begin and end with it. So
/// the sums change by what the new versions contribute, less what the replaced ones did.
@ApplicationScoped
class SeriesUpkeep {
  private static final int AT_A_TIME = 1000;

  /// By the index: the database would rather go through all figures, and compute of each what it is
  /// a figure of.
  private static final String WRITTEN =
      "observation a FORCE INDEX (observation_written) WHERE a.row_start = %d";

  /// The sums of a large file are many.
  private static final String IN_MEMORY =
      "SET STATEMENT max_heap_table_size = 67108864, tmp_memory_table_size = 67108864 FOR ";

  private static final String WRITTEN_ONE = "observation a ON a.id = g.id";
  private static final String REPLACED =
      "(SELECT DISTINCT record_id FROM outbox WHERE revision_id = %d"
          + " AND record_type = 'observation' AND type <> 'observation.created') o"
          + " STRAIGHT_JOIN observation FOR SYSTEM_TIME ALL a ON a.id = o.record_id"
          + " AND a.row_end = %d AND a.row_start <> %<d WHERE TRUE";

  private static final String REPLACED_ONE =
      "observation FOR SYSTEM_TIME ALL a ON a.id = g.id AND a.row_end = %d AND a.row_start <> %<d";

  private final AgroalDataSource database;
  private final SharedSubjects shared;

  SeriesUpkeep(AgroalDataSource database, SharedSubjects shared) {
    this.database = database;
    this.shared = shared;
  }

  void follow(@Observes Revisions.Closing closing) {
    try (var connection = database.getConnection()) {
      long revision = closing.revision();
      List<Written> all = written(revision, connection);
      if (all.isEmpty()) return;
      Turn turn = new Turn(connection, revision, transaction(revision, connection));
      boolean figures = all.stream().anyMatch(Written::figures);
      boolean replaced = all.stream().anyMatch(written -> written.figures() && written.changes());
      if (replaced) turn.takeBack();
      if (replaced) turn.forget();
      if (figures) turn.setAside(shared.found(), replaced);
      if (!all.stream().allMatch(Written::figures)) turn.setAsideMembers();
      if (figures) turn.add();
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private static List<Written> written(long revision, Connection connection) throws SQLException {
    return Figures.list(
        Sql.of(
            "SELECT record_type = 'observation' AS figures, MAX(type <> 'observation.created')"
                + " AS changes FROM outbox WHERE revision_id = ?"
                + " AND record_type IN ('observation', 'conflict') GROUP BY record_type",
            revision),
        connection,
        row -> new Written(row.flag("figures"), row.flag("changes")));
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
      execute(SumStatements.add(replaced, REPLACED_ONE.formatted(transaction), -1));
    }

    void add() throws SQLException {
      execute(SumStatements.add(WRITTEN.formatted(transaction), WRITTEN_ONE, 1));
    }

    /// Judges the rivals of every figure that this transaction wrote or replaced.
    ///
    /// @param shared the subjects that others have, too; empty when they have to be looked for
    void setAside(Optional<Set<String>> shared, boolean replaced) throws SQLException {
      if (shared.isPresent()) judgeSubjects(shared.get());
      else judgeWritten();
      if (!replaced) return;
      String aside =
          " FROM outbox o JOIN set_aside s ON s.observation_id = o.record_id"
              + " JOIN observation a ON a.id = o.record_id WHERE o.revision_id = "
              + revision
              + " AND o.record_type = 'observation'";
      judgeSubjects(subjects("SELECT a.subject" + aside));
      judgeFigures(
          Figures.list(
              Sql.of("SELECT a.id" + aside + " AND a.subject IS NULL"),
              connection,
              row -> row.id("id")));
      judgeSubjects(subjects("SELECT a.subject FROM " + REPLACED.formatted(revision, transaction)));
    }

    private void judgeWritten() throws SQLException {
      UUID last = new UUID(0, 0);
      for (List<Stated> page = written(last); !page.isEmpty(); page = written(last)) {
        judgeSubjects(page.stream().filter(Stated::again).map(Stated::subject).distinct().toList());
        last = page.getLast().id();
      }
    }

    /// Judges the figures that are or were members of the conflicts that this transaction changed.
    void setAsideMembers() throws SQLException {
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
      }
      judgeFigures(members);
      judgeSubjects(subjects);
    }

    /// A withdrawn figure is none to set aside.
    void forget() throws SQLException {
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
                  + " WHERE b.subject = a.subject AND b.id <> a.id) AS again FROM observation a"
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

    private void judgeFigures(List<UUID> figures) throws SQLException {
      for (List<UUID> some : pages(figures)) apply(SetAside.ofFigures(some, connection));
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
        for (String sql : statements) statement.executeUpdate(IN_MEMORY + sql);
      }
    }

    private static <T> List<List<T>> pages(List<T> all) {
      List<List<T>> pages = new ArrayList<>();
      for (int from = 0; from < all.size(); from += AT_A_TIME)
        pages.add(all.subList(from, Math.min(all.size(), from + AT_A_TIME)));
      return pages;
    }
  }

  /// What a transaction wrote of one type.
  ///
  /// @param figures whether it is figures, or conflicts
  /// @param changes whether records were there before
  private record Written(boolean figures, boolean changes) {}

  /// @param again whether another figure is of the same subject
  private record Stated(UUID id, String subject, boolean again) {}
}
