package org.accord.kit.listing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.accord.facts.FactFormatException;
import org.accord.facts.Nearest;
import org.accord.facts.PartialDate;
import org.accord.facts.Terms;
import org.accord.kit.revision.Snapshot;

/// One filter of a list: a query parameter and the condition that it stands for.
///
/// @param name the query parameter
/// @param terms its valid values when they are a closed list, else empty
/// @param repeatable whether several values may be given
public record Filter(
    String name, String description, List<String> terms, boolean repeatable, Condition condition) {

  /// Whatever the column's own collation: keys and JSON are kept in binary ones.
  private static final String ANY_CASE = "utf8mb4_uca1400_ai_ci";

  /// The condition for the values given, on the list's table `a`. Throws [FactFormatException] for
  /// a value that is none.
  @FunctionalInterface
  public interface Condition {
    Sql of(List<String> values, Snapshot snapshot);
  }

  /// One of the values equals the column; each is checked, and written as stored, by `parse`.
  public static Filter anyOf(
      String name, String description, String column, Function<String, ?> parse) {
    return new Filter(
        name,
        description,
        List.of(),
        true,
        (values, _) ->
            Sql.of(
                column + " IN " + Sql.places(values.size()),
                values.stream().map(parse).map(Object::toString).toArray()));
  }

  /// One of the terms equals the column, of a list that is closed but known at run time only.
  public static Filter oneOf(String name, String description, String column, List<String> terms) {
    Filter filter =
        anyOf(
            name,
            description,
            column,
            value -> {
              if (terms.contains(value)) return value;
              throw new FactFormatException(
                  "unknown-code",
                  "%s is one of %s, not %s.%s"
                      .formatted(
                          name, String.join(", ", terms), value, Nearest.hint(value, terms)));
            });
    return new Filter(name, description, terms, true, filter.condition);
  }

  /// One of the terms of an enum equals the column.
  public static <E extends Enum<E>> Filter terms(
      String name, String description, String column, Class<E> type) {
    Filter filter =
        anyOf(name, description, column, term -> Terms.term(Terms.of(type, name, term)));
    return new Filter(name, description, Terms.all(type), true, filter.condition);
  }

  /// The record has all of the values in a field that holds several.
  public static Filter allPosted(
      String name, String description, String field, Function<String, ?> parse) {
    return new Filter(
        name,
        description,
        List.of(),
        true,
        (values, snapshot) -> {
          Sql all = Sql.of("TRUE");
          for (String value : values)
            all.add(" AND ")
                .add(posted(field, snapshot, " = ?", new Object[] {parse.apply(value).toString()}));
          return all;
        });
  }

  /// The record has one of the values in a field that holds several.
  public static Filter anyPosted(
      String name, String description, String field, Function<String, ?> parse) {
    return new Filter(
        name,
        description,
        List.of(),
        true,
        (values, snapshot) ->
            posted(
                field,
                snapshot,
                " IN " + Sql.places(values.size()),
                values.stream().map(parse).map(Object::toString).toArray()));
  }

  /// A posted value begins with one of the prefixes.
  public static Filter anyPostedPrefix(
      String name, String description, String field, Function<String, ?> parse) {
    return new Filter(
        name,
        description,
        List.of(),
        true,
        (values, snapshot) ->
            Sql.anyOf(
                values.stream()
                    .map(parse)
                    .map(Object::toString)
                    .map(prefix ->
                        posted(field, snapshot, " LIKE ?", new Object[] {like(prefix) + "%"}))
                    .toList()));
  }

  /// The column begins with one of the prefixes.
  public static Filter prefix(
      String name, String description, String column, Function<String, ?> parse) {
    return new Filter(
        name,
        description,
        List.of(),
        true,
        (values, _) ->
            Sql.anyOf(
                values.stream()
                    .map(parse)
                    .map(prefix -> Sql.of(column + " LIKE ?", like(prefix.toString()) + "%"))
                    .toList()));
  }

  /// The date's earliest day is not before that of the value. The column holds dates as text, with
  /// `9999-12-31~~` for unknown ones.
  public static Filter from(String name, String description, String sortKeyColumn) {
    return new Filter(
        name,
        description,
        List.of(),
        false,
        (values, _) ->
            Sql.of(
                sortKeyColumn + " BETWEEN ? AND '9999-12-31~'",
                shortest(PartialDate.parse(values.getFirst()).earliest())));
  }

  /// The least precise date that begins with the day: it sorts before the others that do.
  private static String shortest(LocalDate day) {
    if (day.getDayOfMonth() > 1) return day.toString();
    return day.getMonthValue() > 1
        ? day.toString().substring(0, 7)
        : day.toString().substring(0, 4);
  }

  /// The date's earliest day is not after the latest of the value.
  public static Filter to(String name, String description, String sortKeyColumn) {
    return new Filter(
        name,
        description,
        List.of(),
        false,
        (values, _) ->
            Sql.of(
                sortKeyColumn + " BETWEEN '0001' AND ?",
                PartialDate.parse(values.getFirst()).latest() + "~"));
  }

  /// Each word of the text stands in one of the columns, whatever the case and accents.
  public static Filter text(String... columns) {
    return new Filter(
        "q",
        "Text to find; every word must occur",
        List.of(),
        false,
        (values, _) -> {
          Sql all = Sql.of("TRUE");
          for (String word : values.getFirst().trim().split("\\s+")) {
            String any =
                Arrays.stream(columns)
                    .map(column ->
                        "CONVERT(" + column + " USING utf8mb4) COLLATE " + ANY_CASE + " LIKE ?")
                    .collect(Collectors.joining(" OR ", " AND (", ")"));
            Object[] bound = new Object[columns.length];
            Arrays.fill(bound, "%" + like(word) + "%");
            all.add(any, bound);
          }
          return all;
        });
  }

  private static Sql posted(String field, Snapshot snapshot, String test, Object[] bound) {
    return Sql.of("EXISTS (SELECT 1 FROM ")
        .add(snapshot.table("posting", "p"))
        .add(" WHERE p.field = '" + field + "' AND p.record_id = a.id AND p.value" + test, bound)
        .add(" AND " + snapshot.holds("p") + ")");
  }

  private static String like(String literal) {
    return literal.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
