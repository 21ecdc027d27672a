package org.accord.trade.series;

import static java.util.stream.Collectors.groupingBy;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.accord.facts.Bounded;
import org.accord.facts.Period;
import org.accord.facts.Qualified;
import org.accord.trade.observation.Measure;
import org.accord.trade.series.Quantity.Rule;

/// What follows from reported figures of the same reporter, partner, scope, commodities and unit. A
/// reported number is never replaced by a derived one.
public final class Derivation {
  private final Map<Measure, Map<Period, Quantity>> reported = new EnumMap<>(Measure.class);
  private final Map<Measure, Map<Period, Quantity>> known = new EnumMap<>(Measure.class);

  /// @param figures those of all measures that have a value and a period, by measure
  public Derivation(Map<Measure, List<Figure>> figures) {
    figures.forEach((measure, all) -> {
      Map<Period, Quantity> byPeriod = new TreeMap<>();
      all.stream()
          .sorted(Figure.PREFERENCE)
          .forEach(figure -> {
            Qualified value = figure.value();
            if (figure.period() != null && value != null)
              byPeriod.putIfAbsent(figure.period(), Quantity.reported(figure, value, measure));
          });
      reported.put(measure, byPeriod);
      Map<Period, Quantity> withYears = new TreeMap<>(byPeriod);
      if (adds(measure)) years(measure, byPeriod).forEach(withYears::putIfAbsent);
      known.put(measure, withYears);
    });
  }

  /// Whether figures of parts of a year add up to one of the year.
  public static boolean adds(Measure measure) {
    return switch (measure) {
      case TURNOVER, EXPORTS, IMPORTS, BALANCE, VOLUME -> true;
      case COUNT, SHARE, RANK, TARGET -> false;
    };
  }

  /// Reported and derived numbers of a measure by period.
  public Map<Period, Quantity> of(Measure measure) {
    Map<Period, Quantity> all = new TreeMap<>(at(known, measure));
    List<Period> periods = new ArrayList<>();
    known.values().forEach(map -> periods.addAll(map.keySet()));
    for (Period period : periods)
      if (!all.containsKey(period))
        missing(measure, period).ifPresent(derived -> all.put(period, derived));
    return all;
  }

  /// The values of a measure in one period: its own, and what follows from those of the other
  /// measures.
  ///
  /// @param values of all measures; sums of codes among them bound their own measure only
  public static Map<SeriesKey, Quantity> of(Measure measure, Map<SeriesKey, Quantity> values) {
    Map<SeriesKey, Quantity> all = new LinkedHashMap<>();
    Map<SeriesKey.Trade, Map<Measure, Quantity>> trades = new LinkedHashMap<>();
    values.forEach((key, value) -> {
      if (key.measure() == measure) all.put(key, value);
      if (!key.level().isSum())
        trades
            .computeIfAbsent(key.trade(), _ -> new EnumMap<>(Measure.class))
            .putIfAbsent(key.measure(), value);
    });
    values
        .keySet()
        .forEach(key -> {
          Map<Measure, Quantity> known = trades.getOrDefault(key.trade(), Map.of());
          if (!known.isEmpty() && !known.containsKey(measure))
            missing(measure, one -> Optional.ofNullable(known.get(one)))
                .ifPresent(derived -> all.putIfAbsent(key.ofMeasure(measure), derived));
        });
    return all;
  }

  /// What the other measures tell of one of them, whatever is reported of it.
  public Optional<Quantity> missing(Measure measure, Period period) {
    return missing(measure, one -> find(one, period));
  }

  private static Optional<Quantity> missing(
      Measure measure, Function<Measure, Optional<Quantity>> found) {
    Optional<Quantity> exports = found.apply(Measure.EXPORTS);
    Optional<Quantity> imports = found.apply(Measure.IMPORTS);
    Optional<Quantity> turnover = found.apply(Measure.TURNOVER);
    Optional<Quantity> balance = found.apply(Measure.BALANCE);
    return switch (measure) {
      case TURNOVER -> sum(measure, exports, imports, Rule.EXPORTS_PLUS_IMPORTS);
      case BALANCE ->
          difference(measure, exports, imports, Rule.EXPORTS_MINUS_IMPORTS)
              .or(() ->
                  both(exports, turnover)
                      .flatMap(known ->
                          Quantity.derived(
                              measure,
                              known.one().number().twice().minus(known.other().number()),
                              Rule.EXPORTS_TWICE_MINUS_TURNOVER,
                              known.parts())))
              .or(() ->
                  both(turnover, imports)
                      .flatMap(known ->
                          Quantity.derived(
                              measure,
                              known.one().number().minus(known.other().number().twice()),
                              Rule.TURNOVER_MINUS_IMPORTS_TWICE,
                              known.parts())));
      case EXPORTS ->
          difference(measure, turnover, imports, Rule.TURNOVER_MINUS_IMPORTS)
              .or(() -> sum(measure, imports, balance, Rule.IMPORTS_PLUS_BALANCE));
      case IMPORTS ->
          difference(measure, turnover, exports, Rule.TURNOVER_MINUS_EXPORTS)
              .or(() -> difference(measure, exports, balance, Rule.EXPORTS_MINUS_BALANCE));
      case VOLUME, COUNT, SHARE, RANK, TARGET -> Optional.empty();
    };
  }

  private static Optional<Quantity> sum(
      Measure measure, Optional<Quantity> one, Optional<Quantity> other, Rule how) {
    return both(one, other)
        .flatMap(known ->
            Quantity.derived(
                measure, known.one().number().plus(known.other().number()), how, known.parts()));
  }

  private static Optional<Quantity> difference(
      Measure measure, Optional<Quantity> one, Optional<Quantity> other, Rule how) {
    return both(one, other)
        .flatMap(known ->
            Quantity.derived(
                measure, known.one().number().minus(known.other().number()), how, known.parts()));
  }

  private static Optional<Both> both(Optional<Quantity> one, Optional<Quantity> other) {
    return one.flatMap(first -> other.map(second -> new Both(first, second)));
  }

  /// Two numbers from which a third follows.
  private record Both(Quantity one, Quantity other) {
    List<Quantity> parts() {
      return List.of(one, other);
    }
  }

  /// What quarters or months tell of a year, whatever is reported of it.
  public Optional<Quantity> yearOf(Measure measure, Period year) {
    return adds(measure)
        ? Optional.ofNullable(years(measure, at(reported, measure)).get(year))
        : Optional.empty();
  }

  public Map<Period, Quantity> reported(Measure measure) {
    return at(reported, measure);
  }

  private Optional<Quantity> find(Measure measure, Period period) {
    return Optional.ofNullable(at(known, measure).get(period));
  }

  private static Map<Period, Quantity> at(
      Map<Measure, Map<Period, Quantity>> all, Measure measure) {
    return all.getOrDefault(measure, Map.of());
  }

  /// Years of which all four quarters or all twelve months are known.
  private static Map<Period, Quantity> years(Measure measure, Map<Period, Quantity> parts) {
    Map<Period, Quantity> years = new TreeMap<>();
    years(measure, parts, Period.Frequency.QUARTER, 4, Rule.FOUR_QUARTERS, years);
    years(measure, parts, Period.Frequency.MONTH, 12, Rule.TWELVE_MONTHS, years);
    return years;
  }

  private static void years(
      Measure measure,
      Map<Period, Quantity> parts,
      Period.Frequency frequency,
      int count,
      Rule how,
      Map<Period, Quantity> years) {
    parts.entrySet().stream()
        .filter(part -> part.getKey().frequency() == frequency)
        .collect(groupingBy(part -> part.getKey().start().getYear()))
        .forEach((year, found) -> {
          if (found.size() < count) return;
          List<Quantity> all = found.stream().map(Map.Entry::getValue).toList();
          Quantity.derived(
                  measure, Bounded.sum(all.stream().map(Quantity::number).toList()), how, all)
              .ifPresent(sum ->
                  years.putIfAbsent(
                      new Period(YearMonth.of(year, 1), YearMonth.of(year, 12)), sum));
        });
  }
}
