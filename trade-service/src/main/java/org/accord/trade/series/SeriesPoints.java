package org.accord.trade.series;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.accord.facts.PartialDate;
import org.accord.facts.Period;
import org.accord.facts.Qualified;
import org.accord.trade.observation.Measure;
import org.accord.trade.observation.Scope;
import org.jspecify.annotations.Nullable;

/// The points of one series: what is reported, what follows, and what is missing between.
final class SeriesPoints {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int MOST_GAPS = 600;

  private final Material material;
  private final Map<Period, Quantity> known;
  private final Map<Period, Quantity> balances;
  private final Map<Period, Figure> growths = new HashMap<>();

  /// What the points are made of.
  ///
  /// @param figures of the measure and of its siblings, of one scope, basket and unit, and growths
  /// @param sums what figures of single HS codes add up to, by period
  /// @param totals of what the values are a share, by period
  /// @param elsewhere periods with a value that is never compared, with the reason
  /// @param withBalance whether each point tells the balance
  record Material(
      Measure measure,
      Scope scope,
      @Nullable String unit,
      Map<Measure, List<Figure>> figures,
      Map<Period, Quantity> sums,
      Map<Period, Quantity> totals,
      String totalsOf,
      Map<Period, Growth.Reason> elsewhere,
      boolean withBalance) {}

  SeriesPoints(Material material) {
    this.material = material;
    Derivation derivation = new Derivation(material.figures());
    this.known = new TreeMap<>(derivation.of(material.measure()));
    material.sums().forEach(known::putIfAbsent);
    this.balances =
        material.withBalance() && material.measure() != Measure.BALANCE
            ? derivation.of(Measure.BALANCE)
            : Map.of();
    own().stream()
        .filter(figure -> figure.changeRatio() != null && figure.period() != null)
        .sorted(
            Comparator.comparing((Figure figure) -> figure.value() == null)
                .thenComparing(Figure.PREFERENCE))
        .forEach(figure -> growths.putIfAbsent(figure.period(), figure));
  }

  /// All points, the earliest first, the shorter first where several begin together; stocks among
  /// them by their date.
  List<SeriesPoint> all() {
    Map<Period, SeriesPoint> byPeriod = new TreeMap<>();
    known.forEach((period, quantity) -> byPeriod.put(period, point(period, quantity)));
    growths.keySet().forEach(period -> byPeriod.putIfAbsent(period, point(period, null)));
    for (Period gap : gaps(byPeriod.keySet())) byPeriod.put(gap, gap(gap));
    List<SeriesPoint> points = new ArrayList<>(byPeriod.values());
    own().stream().filter(figure -> figure.period() == null).map(this::stock).forEach(points::add);
    points.sort(Comparator.comparing(SeriesPoints::begins).thenComparing(SeriesPoints::ends));
    return points;
  }

  private List<Figure> own() {
    return material.figures().getOrDefault(material.measure(), List.of());
  }

  private static PartialDate begins(SeriesPoint point) {
    if (point.period() != null) return PartialDate.of(point.period().start());
    return point.observedOn() == null ? PartialDate.of(9999) : point.observedOn();
  }

  private static YearMonth ends(SeriesPoint point) {
    return point.period() == null ? YearMonth.of(1, 1) : point.period().end();
  }

  private SeriesPoint point(Period period, @Nullable Quantity quantity) {
    Figure reporting = growths.get(period);
    Growth.Found growth =
        divides(material.measure())
            ? Growth.of(period, quantity, reporting, known, material.elsewhere())
            : Growth.Found.none(Growth.Reason.NO_QUANTITY);
    Figure stated =
        quantity == null ? reporting : quantity.rule() == null ? quantity.from().getFirst() : null;
    return new SeriesPoint(
        material.scope(),
        period,
        null,
        period.frequency().term(),
        isYearToDate(period),
        false,
        quantity == null ? null : quantity.value().value(),
        material.unit(),
        quantity != null
            ? quantity.value().qualifier()
            : stated == null ? null : stated.qualifier(),
        growth.growth(),
        growth.reason(),
        change(reporting),
        balance(period),
        share(period, quantity),
        null,
        quantity != null && quantity.rule() != null,
        quantity == null ? null : SeriesPoint.DerivedFrom.of(quantity),
        stated == null ? null : stated.key(),
        stated == null ? null : stated.source(),
        stated == null ? null : stated.confidence(),
        stated == null ? null : stated.status());
  }

  private static boolean divides(Measure measure) {
    return switch (measure) {
      case TURNOVER, EXPORTS, IMPORTS, BALANCE, VOLUME, COUNT, TARGET -> true;
      case SHARE, RANK -> false;
    };
  }

  private SeriesPoint stock(Figure figure) {
    return new SeriesPoint(
        material.scope(),
        null,
        figure.observedOn(),
        "stock",
        false,
        false,
        figure.value() == null ? null : figure.value().value(),
        material.unit(),
        figure.qualifier(),
        null,
        figure.changeRatio() != null && figure.base() == null
            ? Growth.Reason.BASE_UNKNOWN
            : Growth.Reason.NO_BASE_PERIOD,
        change(figure),
        null,
        null,
        null,
        false,
        null,
        figure.key(),
        figure.source(),
        figure.confidence(),
        figure.status());
  }

  private SeriesPoint gap(Period period) {
    return new SeriesPoint(
        material.scope(),
        period,
        null,
        period.frequency().term(),
        isYearToDate(period),
        true,
        null,
        material.unit(),
        null,
        null,
        Growth.Reason.NO_VALUE,
        null,
        null,
        null,
        null,
        false,
        null,
        null,
        null,
        null,
        null);
  }

  /// Whether it begins a year and leaves months of it out.
  static boolean isYearToDate(Period period) {
    return period.start().getMonthValue() == 1 && period.months() > 1 && period.months() < 12;
  }

  private static SeriesPoint.@Nullable ReportedChange change(@Nullable Figure figure) {
    return figure == null || figure.changeRatio() == null
        ? null
        : new SeriesPoint.ReportedChange(
            figure.changeRatio(),
            figure.base(),
            figure.base() == null,
            figure.key(),
            figure.source());
  }

  private SeriesPoint.@Nullable Amount balance(Period period) {
    Quantity balance = balances.get(period);
    return balance == null ? null : SeriesPoint.Amount.of(balance);
  }

  private SeriesPoint.@Nullable Share share(Period period, @Nullable Quantity quantity) {
    Quantity total = material.totals().get(period);
    if (quantity == null || total == null) return null;
    return Ratio.of(quantity.number(), total.number())
        .map(ratio ->
            new Qualified(ratio.value().multiply(HUNDRED).stripTrailingZeros(), ratio.qualifier()))
        .map(percent -> SeriesPoint.Share.of(percent, material.totalsOf(), total))
        .orElse(null);
  }

  /// Periods of a kind that lie between others of it, and of which nothing is known.
  static List<Period> gaps(Set<Period> periods) {
    Map<Period.Frequency, List<Period>> kinds = new EnumMap<>(Period.Frequency.class);
    for (Period period : periods)
      if (period.frequency() != Period.Frequency.OTHER)
        kinds.computeIfAbsent(period.frequency(), _ -> new ArrayList<>()).add(period);
    List<Period> gaps = new ArrayList<>();
    kinds
        .values()
        .forEach(found -> {
          found.sort(Comparator.naturalOrder());
          int step = found.getFirst().months() == 9 ? 12 : found.getFirst().months();
          for (int i = 1; i < found.size(); i++) {
            Period next = shifted(found.get(i - 1), step);
            while (next.compareTo(found.get(i)) < 0 && gaps.size() < MOST_GAPS) {
              gaps.add(next);
              next = shifted(next, step);
            }
          }
        });
    return gaps;
  }

  private static Period shifted(Period period, int months) {
    return new Period(period.start().plusMonths(months), period.end().plusMonths(months));
  }
}
