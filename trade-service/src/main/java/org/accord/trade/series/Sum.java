package org.accord.trade.series;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.accord.facts.Bounded;
import org.accord.facts.Interval;
import org.accord.facts.Period;
import org.accord.facts.Qualified;
import org.accord.facts.Qualifier;
import org.accord.kit.listing.Row;
import org.accord.trade.observation.Measure;
import org.jspecify.annotations.Nullable;

/// A row of `series_sum`.
record Sum(
    Period period,
    int partMonths,
    int parts,
    BigDecimal nominal,
    BigDecimal low,
    int lows,
    int openLows,
    BigDecimal high,
    int highs,
    int openHighs,
    int uncertain) {
  static final String COLUMNS =
      "k.starts, k.ends, k.part_months, k.parts, k.nominal, k.low, k.lows, k.open_lows, k.high,"
          + " k.highs, k.open_highs, k.uncertain";

  /// Of the months of a year together.
  static final String ADDED =
      "MIN(k.starts) AS starts, MAX(k.ends) AS ends, 1 AS part_months, SUM(k.parts) AS parts,"
          + " SUM(k.nominal) AS nominal, SUM(k.low) AS low, SUM(k.lows) AS lows,"
          + " SUM(k.open_lows) AS open_lows, SUM(k.high) AS high, SUM(k.highs) AS highs,"
          + " SUM(k.open_highs) AS open_highs, SUM(k.uncertain) AS uncertain";

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
        row.integer("open_highs"),
        row.integer("uncertain"));
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
        openHighs + other.openHighs,
        uncertain + other.uncertain);
  }

  /// What it tells of a series: a sum of codes is a lower bound of it, twelve months or four
  /// quarters are the year, fewer are nothing.
  Optional<Quantity> of(SeriesKey series) {
    if (series.level().isSum()) return atLeast();
    if (parts * partMonths != 12 || (partMonths != 1 && partMonths != 3)) return Optional.empty();
    Quantity.Rule rule =
        partMonths == 1 ? Quantity.Rule.TWELVE_MONTHS : Quantity.Rule.FOUR_QUARTERS;
    Measure measure = series.measure();
    return Quantity.derived(measure, total(measure), rule, List.of(), parts, uncertain);
  }

  /// The sum by interval arithmetic. What is never below zero is at least the sum of the lower
  /// bounds that are known.
  private Bounded total(Measure measure) {
    @Nullable BigDecimal from = lows == parts || !measure.mayBeNegative() ? low : null;
    @Nullable BigDecimal to = highs == parts ? high : null;
    return new Bounded(
        nominal.stripTrailingZeros(),
        new Interval(from, from != null && openLows == 0, to, to != null && openHighs == 0));
  }

  /// What is traded when these are some of its parts.
  Optional<Quantity> atLeast() {
    if (low.signum() <= 0) return Optional.empty();
    Qualifier bound = openLows == 0 ? Qualifier.AT_LEAST : Qualifier.MORE_THAN;
    BigDecimal sum = low.setScale(Qualified.DECIMALS, RoundingMode.FLOOR).stripTrailingZeros();
    return Optional.of(
        new Quantity(
            new Qualified(sum, bound),
            new Bounded(sum, new Interval(low, openLows == 0, null, false)),
            Quantity.Rule.SUM_OF_CODES,
            List.of(),
            parts,
            uncertain));
  }
}
