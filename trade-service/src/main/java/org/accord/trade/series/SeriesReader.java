package org.accord.trade.series;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.accord.facts.Interval;
import org.accord.facts.Period;
import org.accord.facts.Qualified;
import org.accord.facts.Qualifier;
import org.accord.kit.listing.Row;
import org.accord.kit.listing.Sql;
import org.accord.kit.revision.Snapshot;
import org.accord.trade.observation.Measure;
import org.accord.trade.observation.Scope;
import org.jspecify.annotations.Nullable;

/// Reads series, their figures and their sums, at present and of the past alike.
public final class SeriesReader {
  private final Connection connection;
  private final Snapshot snapshot;

  public SeriesReader(Connection connection, Snapshot snapshot) {
    this.connection = connection;
    this.snapshot = snapshot;
  }

  /// The series that fulfil both conditions.
  ///
  /// @param condition on columns that figures and series have alike, by the table's alias
  /// @param more a further condition, on the series as `r`
  public List<SeriesKey> series(Function<String, Sql> condition, Sql more) throws SQLException {
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
    Sql select =
        Sql.of(
                "SELECT r.measure, r.target_of, r.indicator, r.scope, r.unit, r.level,"
                    + " COUNT(*) AS series, SUM(r.facts) AS facts, IF(COUNT(*) <= 12,"
                    + " CONCAT('[', GROUP_CONCAT(SUBSTRING(r.basket, 2, LENGTH(r.basket) - 2)),"
                    + " ']'), NULL) AS baskets FROM ")
            .add(SumStatements.series(snapshot, condition.apply("a"), "r"))
            .add(" WHERE r.facts > 0 AND ")
            .add(condition.apply("r"))
            .add(
                " GROUP BY r.measure, r.target_of, r.indicator, r.scope, r.unit, r.level"
                    + " ORDER BY r.measure, r.indicator, r.level, facts DESC LIMIT 100");
    return Figures.list(select, connection, SeriesGroup::of);
  }

  /// The figures of series that count, but for stocks and growths those of any date.
  public List<Figure> figures(Collection<SeriesKey> of) throws SQLException {
    List<String> ids = of.stream().map(SeriesKey::series).distinct().toList();
    if (ids.isEmpty()) return List.of();
    Sql select =
        Sql.of(Figure.select(snapshot) + " AND a.series IN (")
            .add(String.join(", ", ids.stream().map(_ -> "UNHEX(?)").toList()), ids.toArray())
            .add(")");
    return Figures.list(select, connection, Figure::of);
  }

  /// The value of each series in one period: reported, or what its months or quarters or its HS
  /// codes add up to.
  ///
  /// @param condition on columns that figures and series have alike, by the table's alias
  /// @param more a further condition, on the series as `r`
  public Map<SeriesKey, Quantity> values(Function<String, Sql> condition, Sql more, Period period)
      throws SQLException {
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
          if (figure.value() != null)
            found.putIfAbsent(SeriesKey.of(row), figure.quantity(figure.value()));
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
    Sql condition =
        Sql.of(
            "a.reporter = ? AND a.partner = ? AND a.measure = ?",
            sums.reporter(),
            sums.partner(),
            sums.measure().term());
    Sql select =
        Sql.of("SELECT " + Sum.COLUMNS + " FROM ")
            .add(SumStatements.sums(snapshot, condition, "k"))
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

  /// A row of `series_sum`.
  private record Sum(
      Period period,
      int partMonths,
      int parts,
      BigDecimal nominal,
      BigDecimal low,
      int lows,
      int openLows,
      BigDecimal high,
      int highs,
      int openHighs) {
    static final String COLUMNS =
        "k.starts, k.ends, k.part_months, k.parts, k.nominal, k.low, k.lows, k.open_lows, k.high,"
            + " k.highs, k.open_highs";

    /// Of the months of a year together.
    static final String ADDED =
        "MIN(k.starts) AS starts, MAX(k.ends) AS ends, 1 AS part_months, SUM(k.parts) AS parts,"
            + " SUM(k.nominal) AS nominal, SUM(k.low) AS low, SUM(k.lows) AS lows,"
            + " SUM(k.open_lows) AS open_lows, SUM(k.high) AS high, SUM(k.highs) AS highs,"
            + " SUM(k.open_highs) AS open_highs";

    static Sum of(Row row) {
      return new Sum(
          new Period(month(row, "starts"), month(row, "ends")),
          row.integer("part_months"),
          row.integer("parts"),
          number(row, "nominal"),
          number(row, "low"),
          row.integer("lows"),
          row.integer("open_lows"),
          number(row, "high"),
          row.integer("highs"),
          row.integer("open_highs"));
    }

    private static YearMonth month(Row row, String column) {
      return YearMonth.from(LocalDate.parse(row.required(column)));
    }

    private static BigDecimal number(Row row, String column) {
      BigDecimal value = row.decimal(column);
      return value == null ? BigDecimal.ZERO : value;
    }

    Sum plus(Sum other) {
      return new Sum(
          Period.year(period.start().getYear()),
          1,
          parts + other.parts,
          nominal.add(other.nominal),
          low.add(other.low),
          lows + other.lows,
          openLows + other.openLows,
          high.add(other.high),
          highs + other.highs,
          openHighs + other.openHighs);
    }

    /// What it tells of a series: a sum of codes is a lower bound of it, twelve months or four
    /// quarters are the year, fewer are nothing.
    Optional<Quantity> of(SeriesKey series) {
      if (series.level().isSum()) return atLeast();
      if (parts * partMonths != 12 || (partMonths != 1 && partMonths != 3)) return Optional.empty();
      Quantity.Rule rule =
          partMonths == 1 ? Quantity.Rule.TWELVE_MONTHS : Quantity.Rule.FOUR_QUARTERS;
      return total().map(total -> new Quantity(total, rule, List.of(), parts));
    }

    /// The sum by interval arithmetic.
    private Optional<Qualified> total() {
      @Nullable BigDecimal from = lows == parts ? low : null;
      @Nullable BigDecimal to = highs == parts ? high : null;
      return Qualified.enclosing(
          nominal.stripTrailingZeros(),
          new Interval(from, from != null && openLows == 0, to, to != null && openHighs == 0));
    }

    /// What is traded when these are some of its parts.
    Optional<Quantity> atLeast() {
      if (low.signum() <= 0) return Optional.empty();
      Qualifier bound = openLows == 0 ? Qualifier.AT_LEAST : Qualifier.MORE_THAN;
      BigDecimal sum = low.setScale(Qualified.DECIMALS, RoundingMode.FLOOR).stripTrailingZeros();
      return Optional.of(
          new Quantity(new Qualified(sum, bound), Quantity.Rule.SUM_OF_CODES, List.of(), parts));
    }
  }

  /// Series of one pair that differ by their commodities only.
  ///
  /// @param series how many there are
  /// @param facts how many figures they have
  /// @param commodities of which they are, where there are few
  public record SeriesGroup(
      Measure measure,
      @Nullable String targetOf,
      @Nullable String indicator,
      Scope scope,
      @Nullable String unit,
      Level level,
      long series,
      long facts,
      List<String> commodities) {
    static SeriesGroup of(Row row) {
      return new SeriesGroup(
          Measure.of(row.required("measure")),
          orNull(row.required("target_of")),
          orNull(row.required("indicator")),
          Scope.of(row.required("scope")),
          orNull(row.required("unit")),
          Level.of(row.required("level")),
          Long.parseLong(row.required("series")),
          Long.parseLong(row.required("facts")),
          row.texts("baskets").stream().distinct().sorted().toList());
    }

    boolean isThatOf(SeriesKey key) {
      return measure == key.measure()
          && scope == key.scope()
          && level == key.level()
          && key.targetOf().equals(targetOf == null ? "" : targetOf)
          && key.indicator().equals(indicator == null ? "" : indicator)
          && (unit == null || key.unit().equals(unit))
          && (level == Level.ALL || level.isSum());
    }

    private static @Nullable String orNull(String text) {
      return text.isEmpty() ? null : text;
    }
  }
}
