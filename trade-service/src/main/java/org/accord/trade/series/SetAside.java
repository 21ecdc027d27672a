package org.accord.trade.series;

import static java.util.stream.Collectors.groupingBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.accord.facts.Confidence;
import org.accord.facts.Qualifier;
import org.accord.kit.conflict.Claim;
import org.accord.kit.listing.Row;
import org.accord.kit.listing.Sql;
import org.jspecify.annotations.Nullable;

/// Which figures analytics leave out: those that lost a conflict, and all but one of those that
/// state the same quantity without disagreeing.
final class SetAside {
  private static final String COLUMNS =
      "SELECT a.id, a.subject, a.confidence, a.qualifier, a.cites_year,"
          + " s.year AS source_year,"
          + " EXISTS (SELECT 1 FROM conflict_member m JOIN conflict c ON c.id = m.conflict_id"
          + " WHERE m.record_id = a.id AND c.state <> 'dissolved'"
          + " AND c.preferred_id <> a.id) AS lost,"
          + " EXISTS (SELECT 1 FROM set_aside x WHERE x.observation_id = a.id) AS aside"
          + " FROM observation a JOIN source s ON s.id = a.source_id WHERE ";

  private SetAside() {}

  /// What changes: figures to leave out from now on, and figures to count again.
  record Change(Set<UUID> out, Set<UUID> in) {}

  /// Looks at all figures of these subjects.
  static Change ofSubjects(Collection<String> subjects, Connection connection) throws SQLException {
    return judged(
        Sql.of(COLUMNS + "a.subject IN " + Sql.places(subjects.size()), subjects.toArray()),
        connection);
  }

  /// Looks at these figures, which have no subject that another could have too.
  static Change ofFigures(Collection<UUID> ids, Connection connection) throws SQLException {
    return judged(
        Sql.of(COLUMNS + "a.subject IS NULL AND a.id IN " + Sql.places(ids.size()), ids.toArray()),
        connection);
  }

  private static Change judged(Sql select, Connection connection) throws SQLException {
    Change change = new Change(new HashSet<>(), new HashSet<>());
    Figures.list(select, connection, Candidate::of).stream()
        .collect(groupingBy(Candidate::quantity))
        .values()
        .forEach(rivals -> judge(rivals, change));
    return change;
  }

  static void judge(List<Candidate> rivals, Change change) {
    UUID counted =
        rivals.stream()
            .filter(rival -> !rival.lost())
            .map(Candidate::claim)
            .min(Claim.PREFERENCE)
            .map(Claim::record)
            .orElse(null);
    for (Candidate rival : rivals) {
      UUID id = rival.claim().record();
      if (id.equals(counted) == rival.aside()) (rival.aside() ? change.in() : change.out()).add(id);
    }
  }

  /// @param lost whether a conflict prefers another figure
  /// @param aside whether it is left out already
  record Candidate(String quantity, Claim claim, boolean lost, boolean aside) {
    static Candidate of(Row row) {
      UUID id = row.id("id");
      @Nullable String subject = row.text("subject");
      @Nullable Qualifier qualifier = row.term("qualifier", Qualifier::of);
      String quantity = subject == null ? id.toString() : subject;
      return new Candidate(
          quantity,
          Claim.of(
              id,
              quantity,
              Confidence.of(row.required("confidence")),
              qualifier == null ? 0 : qualifier.rank(),
              row.optionalInteger("cites_year"),
              row.optionalInteger("source_year")),
          row.flag("lost"),
          row.flag("aside"));
    }
  }
}
