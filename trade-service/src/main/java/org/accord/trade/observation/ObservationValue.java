package org.accord.trade.observation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.accord.facts.Confidence;
import org.accord.facts.Qualified;
import org.accord.facts.Qualifier;
import org.accord.kit.conflict.Claim;
import org.accord.kit.conflict.ConflictRule;
import org.accord.kit.listing.Listing;
import org.accord.kit.listing.Row;
import org.accord.kit.listing.Sql;
import org.jspecify.annotations.Nullable;

/// Figures of one and the same quantity whose values exclude each other: "almost 715" and 714
/// agree, about 53 and 30.4 do not.
@ApplicationScoped
class ObservationValue implements ConflictRule {
  private static final int SUBJECTS_AT_A_TIME = 500;

  private final ObservationListing listing;

  ObservationValue(ObservationListing listing) {
    this.listing = listing;
  }

  @Override
  public String type() {
    return listing.type();
  }

  @Override
  public String name() {
    return "observation-value";
  }

  @Override
  public String explanation() {
    return "Sources give values of the same quantity that exclude each other";
  }

  @Override
  public Listing<?> listing() {
    return listing;
  }

  @Override
  public Map<String, List<Disagreement>> claims(Collection<String> subjects, Connection connection)
      throws SQLException {
    Map<String, List<Disagreement>> found = new HashMap<>();
    List<String> disputable = statedMoreThanOnce(subjects, connection);
    if (disputable.isEmpty()) return found;
    read(disputable, connection).stream()
        .collect(groupingBy(Figure::subject))
        .forEach((subject, figures) ->
            found.put(
                subject,
                figures.stream().map(figure -> figure.disagreementWith(figures)).toList()));
    return found;
  }

  /// Most subjects have a single figure, which an index tells without reading any. Asked for some
  /// at a time: of a long list the database makes a table, which it joins by going through all
  /// figures.
  private static List<String> statedMoreThanOnce(Collection<String> subjects, Connection connection)
      throws SQLException {
    List<String> all = List.copyOf(subjects);
    List<String> found = new ArrayList<>();
    for (int from = 0; from < all.size(); from += SUBJECTS_AT_A_TIME) {
      List<String> some = all.subList(from, Math.min(all.size(), from + SUBJECTS_AT_A_TIME));
      Sql select =
          Sql.of(
              "SELECT subject FROM observation WHERE subject IN "
                  + Sql.places(some.size())
                  + " GROUP BY subject HAVING COUNT(*) > 1",
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

  private static List<Figure> read(Collection<String> subjects, Connection connection)
      throws SQLException {
    Sql select =
        Sql.of(
            "SELECT id, subject, value, qualifier, confidence, cites_year FROM observation"
                + " WHERE subject IN "
                + Sql.places(subjects.size()),
            subjects.toArray());
    List<Figure> figures = new ArrayList<>();
    try (var statement = connection.prepareStatement(select.text())) {
      select.bind(statement);
      try (var result = statement.executeQuery()) {
        Row row = new Row(result, "en");
        while (result.next()) figures.add(Figure.of(row));
      }
    }
    return figures;
  }

  private record Figure(
      UUID id, String subject, Qualified value, Confidence confidence, @Nullable Integer year) {

    static Figure of(Row row) {
      return new Figure(
          row.id("id"),
          row.required("subject"),
          new Qualified(row.decimal("value"), row.term("qualifier", Qualifier::of)),
          Confidence.of(row.required("confidence")),
          row.optionalInteger("cites_year"));
    }

    Disagreement disagreementWith(List<Figure> all) {
      return new Disagreement(
          new Claim(id, subject, confidence, value.qualifier().rank(), year),
          all.stream()
              .filter(other -> value.disjointFrom(other.value))
              .map(Figure::id)
              .collect(toSet()));
    }
  }
}
