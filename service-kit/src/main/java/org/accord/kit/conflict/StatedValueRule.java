package org.accord.kit.conflict;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.accord.facts.Confidence;
import org.accord.facts.Qualified;
import org.accord.facts.Qualifier;
import org.accord.kit.listing.Listing;
import org.accord.kit.listing.Row;
import org.accord.kit.listing.Sql;
import org.jspecify.annotations.Nullable;

/// Facts that state numbers: two of the same subject disagree when their values exclude each other.
/// "Almost 715" and 714 agree, about 53 and 30.4 do not. Their table has the columns `subject`,
/// `qualifier`, `confidence`, `cites_year` and `source_id`.
public abstract class StatedValueRule implements ConflictRule {
  private static final int SUBJECTS_AT_A_TIME = 500;

  private final Listing<?> listing;
  private final String name;
  private final String explanation;
  private final String value;

  /// @param value the column of the number
  protected StatedValueRule(Listing<?> listing, String name, String explanation, String value) {
    this.listing = listing;
    this.name = name;
    this.explanation = explanation;
    this.value = value;
  }

  @Override
  public final String type() {
    return listing.type();
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final String explanation() {
    return explanation;
  }

  @Override
  public final Listing<?> listing() {
    return listing;
  }

  @Override
  public final Map<String, List<Disagreement>> claims(
      Collection<String> subjects, Connection connection) throws SQLException {
    Map<String, List<Disagreement>> found = new HashMap<>();
    List<String> disputable = stated(subjects, 2, connection);
    statedMoreThanOnce(disputable);
    if (disputable.isEmpty()) return found;
    read(disputable, connection).stream()
        .collect(groupingBy(Statement::subject))
        .forEach((subject, all) ->
            found.put(subject, all.stream().map(one -> one.disagreementWith(all)).toList()));
    return found;
  }

  @Override
  public final Set<String> spokenOf(Collection<String> subjects, Connection connection)
      throws SQLException {
    return Set.copyOf(stated(subjects, 1, connection));
  }

  /// Hears which of the subjects under review several facts state, whether these agree or not.
  protected void statedMoreThanOnce(Collection<String> subjects) {}

  /// Those of the subjects that have so many facts, which an index tells without reading any. Asked
  /// for some at a time: of a long list the database makes a table, which it joins by going through
  /// all facts.
  private List<String> stated(Collection<String> subjects, int times, Connection connection)
      throws SQLException {
    List<String> all = List.copyOf(subjects);
    List<String> found = new ArrayList<>();
    for (int from = 0; from < all.size(); from += SUBJECTS_AT_A_TIME) {
      List<String> some = all.subList(from, Math.min(all.size(), from + SUBJECTS_AT_A_TIME));
      Sql select =
          Sql.of(
              "SELECT subject FROM "
                  + listing.table()
                  + " WHERE subject IN "
                  + Sql.places(some.size())
                  + " GROUP BY subject HAVING COUNT(*) >= "
                  + times,
              some.toArray());
      try (var statement = connection.prepareStatement(select.text())) {
        select.bind(statement);
        try (var result = statement.executeQuery()) {
          while (result.next()) found.add(result.getString(1));
        }
      }
    }
    return found;
  }

  private List<Statement> read(Collection<String> subjects, Connection connection)
      throws SQLException {
    Sql select =
        Sql.of(
            "SELECT a.id, a.subject, a."
                + value
                + " AS value, a.qualifier, a.confidence, a.cites_year, s.year AS source_year FROM "
                + listing.table()
                + " a JOIN source s ON s.id = a.source_id WHERE a.subject IN "
                + Sql.places(subjects.size()),
            subjects.toArray());
    List<Statement> statements = new ArrayList<>();
    try (var statement = connection.prepareStatement(select.text())) {
      select.bind(statement);
      try (var result = statement.executeQuery()) {
        Row row = new Row(result, "en");
        while (result.next()) statements.add(Statement.of(row));
      }
    }
    return statements;
  }

  private record Statement(
      UUID id,
      String subject,
      Qualified value,
      Confidence confidence,
      @Nullable Integer citesYear,
      @Nullable Integer sourceYear) {

    static Statement of(Row row) {
      return new Statement(
          row.id("id"),
          row.required("subject"),
          new Qualified(row.decimal("value"), row.term("qualifier", Qualifier::of)),
          Confidence.of(row.required("confidence")),
          row.optionalInteger("cites_year"),
          row.optionalInteger("source_year"));
    }

    Disagreement disagreementWith(List<Statement> all) {
      return new Disagreement(
          Claim.of(id, subject, confidence, value.qualifier().rank(), citesYear, sourceYear),
          all.stream()
              .filter(other -> value.disjointFrom(other.value))
              .map(Statement::id)
              .collect(toSet()));
    }
  }
}
