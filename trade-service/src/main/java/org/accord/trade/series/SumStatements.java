package org.accord.trade.series;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.accord.kit.listing.Sql;
import org.accord.kit.revision.Snapshot;
import org.accord.trade.observation.FigureBounds;

/// The statements of `sums.sql`, which say how the series and their sums follow from the figures:
/// once for what is kept in step with every write, and once for what is computed of the past.
final class SumStatements {
  /// How often the series, or the sums, of the past read each figure.
  static final int PASSES = 2;

  private static final Pattern SECTION = Pattern.compile("(?m)^-- ([a-z ]+)\n");
  private static final Map<String, String> SECTIONS = sections();
  private static final FigureBounds BOUNDS = new FigureBounds("a");
  private static final List<String> KEPT =
      List.of("series", "sum series", "sums of months", "sums of codes");

  private SumStatements() {}

  /// The statements that add what the rows contribute.
  ///
  /// @param rows a FROM clause with the figures as `a`, and a condition
  /// @param one the figure of which a group `g` has the id, as `a`: a table and a condition
  /// @param sign 1, or -1 to take it back
  static List<String> add(String rows, String one, int sign) {
    return KEPT.stream()
        .map(
            name -> filled(section(name), rows, sign, new Snapshot.Present()).replace("{one}", one))
        .toList();
  }

  /// The statements for sums alone, without those that count the figures of a series.
  static List<String> addToSums(String rows, int sign) {
    return add(rows, "", sign).subList(2, KEPT.size());
  }

  /// The series, as a term of a FROM clause: those kept, or those of the past.
  ///
  /// @param condition that the figures fulfil, as `a`
  static Sql series(Snapshot snapshot, Sql condition, String alias) {
    return term(snapshot, "series", KEPT.subList(0, 2), condition, alias);
  }

  /// The sums, as a term of a FROM clause.
  static Sql sums(Snapshot snapshot, Sql condition, String alias) {
    return term(snapshot, "series_sum", KEPT.subList(2, 4), condition, alias);
  }

  private static Sql term(
      Snapshot snapshot, String table, List<String> sections, Sql condition, String alias) {
    if (snapshot instanceof Snapshot.Present) return Sql.of(table + " " + alias);
    String rows =
        snapshot.table("observation", "a")
            + " WHERE "
            + snapshot.holds("a")
            + " AND NOT a.linked AND ";
    String one = snapshot.table("observation", "a") + " ON a.id = g.id AND " + snapshot.holds("a");
    Sql union = Sql.of("(");
    for (String name : sections) {
      String statement = section(name);
      String select =
          statement.substring(statement.indexOf("SELECT"), statement.indexOf("ORDER BY"));
      int at = select.indexOf("{rows}");
      union
          .add(name.equals(sections.getFirst()) ? "" : " UNION ALL ")
          .add(filled(select.substring(0, at), "", 1, snapshot) + rows)
          .add(condition)
          .add(
              filled(select.substring(at + "{rows}".length()), "", 1, snapshot)
                  .replace("{one}", one));
    }
    return union.add(") " + alias);
  }

  private static String filled(String statement, String rows, int sign, Snapshot snapshot) {
    return statement
        .replace("{bounds}", section("bounds"))
        .replace("{low}", BOUNDS.low())
        .replace("{above low}", BOUNDS.isAboveLow())
        .replace("{high}", BOUNDS.high())
        .replace("{below high}", BOUNDS.isBelowHigh())
        .replace("{counted}", section("counted"))
        .replace("{add}", section("add"))
        .replace("{rows}", rows + " AND NOT a.linked")
        .replace("{sign}", Integer.toString(sign))
        .replace("{set_aside}", snapshot.table("set_aside", "s"))
        .replace("{holds}", snapshot.holds("s"));
  }

  private static String section(String name) {
    return Objects.requireNonNull(SECTIONS.get(name), name);
  }

  private static Map<String, String> sections() {
    try (InputStream file =
        Objects.requireNonNull(SumStatements.class.getResourceAsStream("sums.sql"))) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      Map<String, String> sections = new LinkedHashMap<>();
      var heading = SECTION.matcher(text);
      String name = "";
      int from = 0;
      while (heading.find()) {
        if (!name.isEmpty()) sections.put(name, body(text.substring(from, heading.start())));
        name = heading.group(1);
        from = heading.end();
      }
      sections.put(name, body(text.substring(from)));
      return Map.copyOf(sections);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String body(String section) {
    String body = section.strip();
    return body.endsWith(";") ? body.substring(0, body.length() - 1) : body;
  }
}
