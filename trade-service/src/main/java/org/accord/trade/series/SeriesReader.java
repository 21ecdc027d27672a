package org.accord.trade.series;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.accord.facts.Period;
import org.accord.kit.listing.QueryCost;
import org.accord.kit.listing.Sql;
import org.accord.kit.request.Caller;
import org.accord.kit.revision.Snapshot;
import org.accord.kit.revision.Snapshots;
import org.accord.trade.explanation.Explanation;
import org.accord.trade.observation.Measure;
import org.accord.trade.rate.Rates;
import org.jspecify.annotations.Nullable;

/// Reads series, their figures and their sums, at present and of the past alike; no more rows than
/// one answer may.
public final class SeriesReader {
  /// A statement has room for some values only.
  private static final int SERIES_AT_A_TIME = 1_000;

  private final Connection connection;
  private final Snapshot snapshot;
  private final QueryCost cost;
  private final String language;
  private long figuresRead;

  private SeriesReader(Connection connection, Snapshot snapshot, QueryCost cost, String language) {
    this.connection = connection;
    this.snapshot = snapshot;
    this.cost = cost;
    this.language = language;
  }

  /// What is explained, in the language of the caller.
  public String told(Explanation explanation) {
    return explanation.in(language);
  }

  /// Opens readers of one instant.
  @ApplicationScoped
  public static class Opener {
    private final Snapshots snapshots;
    private final QueryCost cost;
    private final Caller caller;

    Opener(Snapshots snapshots, QueryCost cost, Caller caller) {
      this.snapshots = snapshots;
      this.cost = cost;
      this.caller = caller;
    }

    /// What is found by reading as of an instant, or at present for null.
    public <T> T read(@Nullable Instant asOf, Use<T> use) {
      String language = caller.language();
      return snapshots.read(
          asOf,
          (connection, snapshot) -> use.of(new SeriesReader(connection, snapshot, cost, language)));
    }
  }

  /// What is done with a reader.
  @FunctionalInterface
  public interface Use<T> {
    T of(SeriesReader reader) throws SQLException;
  }

  /// Refuses what reads too much: the series that fulfil a condition, or of the past, of which no
  /// series are kept, the figures that do.
  ///
  /// @param passes how often the figures of the past are read
  private void bound(Function<String, Sql> condition, int passes) throws SQLException {
    if (snapshot instanceof Snapshot.Present)
      cost.check(
          "series", Sql.of(" FROM series r WHERE ").add(condition.apply("r")), 1, connection);
    else
      cost.check(
          "observation",
          Sql.of(" FROM " + snapshot.table("observation", "a") + " WHERE " + snapshot.holds("a"))
              .add(" AND ")
              .add(condition.apply("a")),
          passes,
          connection);
  }

  /// The condition that the measure is one of these, on columns that figures and series have alike.
  public static Sql measures(String alias, Collection<Measure> measures) {
    return Sql.of(
        alias + ".measure IN " + Sql.places(measures.size()),
        measures.stream().map(Measure::term).toArray());
  }

  /// The rates by which values are converted into a currency.
  public Rates rates(String currency) throws SQLException {
    return Rates.read(currency, connection, snapshot);
  }

  /// The series that fulfil both conditions.
  ///
  /// @param condition on columns that figures and series have alike, by the table's alias
  /// @param more a further condition, on the series as `r`
  public List<SeriesKey> series(Function<String, Sql> condition, Sql more) throws SQLException {
    bound(condition, SumStatements.PASSES);
    Sql select =
        Sql.of("SELECT " + SeriesKey.COLUMNS + " FROM ")
            .add(SumStatements.series(snapshot, condition.apply("a"), "r"))
            .add(" WHERE r.facts > 0 AND ")
            .add(condition.apply("r"))
            .add(" AND ")
            .add(more);
    return Figures.list(select, connection, SeriesKey::of);
  }

  /// What else is on record, in groups of series that differ by their commodities only.
  List<SeriesGroup> groups(Function<String, Sql> condition) throws SQLException {
    bound(condition, SumStatements.PASSES);
    Sql select =
        Sql.of(
                "SELECT r.measure, r.target_of, r.indicator, r.scope, r.unit, r.level, "
                    + Basis.COLUMNS
                    + ", COUNT(*) AS series, SUM(r.facts) AS facts, IF(COUNT(*) <= 12,"
                    + " CONCAT('[', GROUP_CONCAT(SUBSTRING(r.basket, 2, LENGTH(r.basket) - 2)),"
                    + " ']'), NULL) AS baskets FROM ")
            .add(SumStatements.series(snapshot, condition.apply("a"), "r"))
            .add(" WHERE r.facts > 0 AND ")
            .add(condition.apply("r"))
            .add(
                " GROUP BY r.measure, r.target_of, r.indicator, r.scope, r.unit, r.level, "
                    + Basis.COLUMNS
                    + " ORDER BY r.measure, r.indicator, r.level, facts DESC LIMIT 100");
    return Figures.list(select, connection, SeriesGroup::of);
  }

  /// The figures of series that count, but for stocks and growths those of any date.
  public List<Figure> figures(Collection<SeriesKey> of) throws SQLException {
    List<String> ids = of.stream().map(SeriesKey::series).distinct().toList();
    figuresRead += of.stream().mapToLong(SeriesKey::facts).sum();
    cost.check(figuresRead);
    List<Figure> figures = new ArrayList<>();
    for (int from = 0; from < ids.size(); from += SERIES_AT_A_TIME) {
      List<String> some = ids.subList(from, Math.min(ids.size(), from + SERIES_AT_A_TIME));
      Sql select =
          Sql.of(Figure.select(snapshot) + " AND a.series IN (")
              .add(String.join(", ", Collections.nCopies(some.size(), "UNHEX(?)")), some.toArray())
              .add(")");
      figures.addAll(Figures.list(select, connection, Figure::of));
    }
    return figures;
  }

  /// The value of each series in one period: reported, or what its months or quarters or its HS
  /// codes add up to.
  ///
  /// @param condition on columns that figures and series have alike, by the table's alias
  /// @param more a further condition, on the series as `r`
  public Map<SeriesKey, Quantity> values(Function<String, Sql> condition, Sql more, Period period)
      throws SQLException {
    boolean year = period.frequency() == Period.Frequency.YEAR;
    bound(condition, (year ? 5 : 3) * SumStatements.PASSES);
    Map<SeriesKey, Quantity> found = new LinkedHashMap<>();
    Sql restriction =
        Sql.of(" WHERE r.facts > 0 AND ").add(condition.apply("r")).add(" AND ").add(more);
    Sql reported =
        Sql.of("SELECT " + SeriesKey.COLUMNS + ", " + Figure.COLUMNS + " FROM ")
            .add(SumStatements.series(snapshot, condition.apply("a"), "r"))
            .add(" STRAIGHT_JOIN " + Figure.tables(snapshot))
            .add(restriction)
            .add(
                " AND a.series = r.series AND a.unit = r.unit AND a.covers_from = ? AND a.covers_to = ?"
                    + " AND a.period_start IS NOT NULL AND a.value IS NOT NULL AND "
                    + Figure.counts(snapshot),
                period.firstDay().toString(),
                period.lastDay().toString());
    Figures.list(
        reported,
        connection,
        row -> {
          Figure figure = Figure.of(row);
          SeriesKey key = SeriesKey.of(row);
          if (figure.value() != null)
            found.putIfAbsent(key, Quantity.reported(figure, figure.value(), key.measure()));
          return figure;
        });
    for (Map.Entry<SeriesKey, Sum> sum : sums(condition, restriction, period))
      sum.getValue().of(sum.getKey()).ifPresent(total -> found.putIfAbsent(sum.getKey(), total));
    return found;
  }

  private List<Map.Entry<SeriesKey, Sum>> sums(
      Function<String, Sql> condition, Sql restriction, Period period) throws SQLException {
    Sql from =
        Sql.of(" FROM ")
            .add(SumStatements.series(snapshot, condition.apply("a"), "r"))
            .add(" STRAIGHT_JOIN ")
            .add(SumStatements.sums(snapshot, condition.apply("a"), "k"))
            .add(" ON k.series = r.series AND k.unit = r.unit AND k.parts > 0");
    Sql exact =
        Sql.of("SELECT " + SeriesKey.COLUMNS + ", " + Sum.COLUMNS)
            .add(from)
            .add(
                " AND k.starts = ? AND k.ends = ?",
                period.firstDay().toString(),
                period.lastDay().toString())
            .add(restriction);
    List<Map.Entry<SeriesKey, Sum>> found =
        Figures.list(exact, connection, row -> Map.entry(SeriesKey.of(row), Sum.of(row)));
    if (period.frequency() != Period.Frequency.YEAR) return found;
    Sql months =
        Sql.of("SELECT " + SeriesKey.COLUMNS + ", " + Sum.ADDED)
            .add(from)
            .add(
                " AND k.part_months = 1 AND k.starts BETWEEN ? AND ?",
                period.firstDay().toString(),
                period.lastDay().toString())
            .add(restriction)
            .add(
                " AND r.level IN ('chapters', 'headings', 'subheadings')"
                    + " GROUP BY r.series, r.unit HAVING COUNT(*) = 12");
    found.addAll(
        Figures.list(months, connection, row -> Map.entry(SeriesKey.of(row), Sum.of(row))));
    return found;
  }

  /// Of which periods there are figures, the latest first; at most fifty.
  public List<Period> periods(Function<String, Sql> condition, Sql more) throws SQLException {
    bound(condition, SumStatements.PASSES);
    Sql select =
        Sql.of("SELECT DISTINCT a.period_start, a.period_end FROM ")
            .add(SumStatements.series(snapshot, condition.apply("a"), "r"))
            .add(" STRAIGHT_JOIN " + snapshot.table("observation", "a"))
            .add(" WHERE r.facts > 0 AND ")
            .add(condition.apply("r"))
            .add(" AND ")
            .add(more)
            .add(
                " AND a.series = r.series AND a.period_start IS NOT NULL AND "
                    + snapshot.holds("a")
                    + " ORDER BY a.period_start DESC, a.period_end DESC LIMIT 50");
    return Figures.list(
        select,
        connection,
        row -> Period.parse(row.required("period_start"), row.required("period_end")));
  }

  /// What single HS codes add up to, by period: at least that much is traded.
  Map<Period, Quantity> sumOfCodes(SeriesKey sums) throws SQLException {
    Function<String, Sql> condition =
        alias ->
            Sql.of(
                "%1$s.reporter = ? AND %1$s.partner = ? AND %1$s.measure = ?".formatted(alias),
                sums.reporter(),
                sums.partner(),
                sums.measure().term());
    bound(condition, SumStatements.PASSES);
    Sql select =
        Sql.of("SELECT " + Sum.COLUMNS + " FROM ")
            .add(SumStatements.sums(snapshot, condition.apply("a"), "k"))
            .add(
                " WHERE k.series = UNHEX(?) AND k.unit = ? AND k.parts > 0",
                sums.series(),
                sums.unit());
    Map<Period, Quantity> found = new TreeMap<>();
    Map<Integer, Map<Period, Sum>> months = new HashMap<>();
    for (Sum sum : Figures.list(select, connection, Sum::of)) {
      sum.atLeast().ifPresent(total -> found.put(sum.period(), total));
      if (sum.period().months() == 1)
        months
            .computeIfAbsent(sum.period().start().getYear(), _ -> new TreeMap<>())
            .put(sum.period(), sum);
    }
    months.forEach((year, parts) -> {
      if (parts.size() == 12)
        parts.values().stream()
            .reduce(Sum::plus)
            .flatMap(Sum::atLeast)
            .ifPresent(total -> found.putIfAbsent(Period.year(year), total));
    });
    return found;
  }
}
