package org.accord.trade.series;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
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

  /// What single HS codes add up to, by period: at least that much is traded.
  Map<Period, Quantity> sumOfCodes(SeriesKey sums) throws SQLException {
    Sql condition =
        Sql.of(
            "a.reporter = ? AND a.partner = ? AND a.measure = ?",
            sums.reporter(),
            sums.partner(),
            sums.measure().term());
    Sql select =
        Sql.of("SELECT r.* FROM ")
            .add(SumStatements.sums(snapshot, condition, "r"))
            .add(
                " WHERE r.series = UNHEX(?) AND r.unit = ? AND r.parts > 0",
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
  public record Sum(
      Period period,
      int parts,
      BigDecimal nominal,
      BigDecimal low,
      int lows,
      int openLows,
      BigDecimal high,
      int highs,
      int openHighs) {
    public static Sum of(Row row) {
      return new Sum(
          new Period(month(row, "starts"), month(row, "ends")),
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
          parts + other.parts,
          nominal.add(other.nominal),
          low.add(other.low),
          lows + other.lows,
          openLows + other.openLows,
          high.add(other.high),
          highs + other.highs,
          openHighs + other.openHighs);
    }

    /// The sum by interval arithmetic.
    public Optional<Qualified> total() {
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
