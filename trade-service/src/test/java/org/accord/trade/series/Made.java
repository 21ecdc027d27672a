package org.accord.trade.series;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.accord.facts.Confidence;
import org.accord.facts.Period;
import org.accord.facts.Qualified;
import org.accord.facts.Qualifier;
import org.accord.kit.source.StatedIn;
import org.accord.trade.observation.Measure;
import org.accord.trade.observation.Scope;
import org.jspecify.annotations.Nullable;

/// Figures that nobody reported.
final class Made {
  private static final StatedIn SOURCE = new StatedIn("T", "Made up", null, null);

  private Made() {}

  static Period period(String text) {
    String[] ends = text.split("\\.\\.", -1);
    return Period.parse(ends[0], ends[ends.length - 1]);
  }

  /// A figure such as `about 95`.
  static Figure value(String period, String value) {
    return figure(period, value, null, null);
  }

  static Figure growth(String period, String ratio, @Nullable String base) {
    return figure(period, null, ratio, base);
  }

  static Figure figure(
      String period, @Nullable String value, @Nullable String ratio, @Nullable String base) {
    Qualified qualified = value == null ? null : qualified(value);
    return new Figure(
        period + " " + value + " " + ratio,
        "",
        period(period),
        null,
        qualified,
        value == null ? null : "USD",
        qualified == null ? null : qualified.qualifier(),
        ratio == null ? null : new BigDecimal(ratio),
        base == null ? null : period(base),
        SOURCE,
        Confidence.HIGH,
        null);
  }

  static Qualified qualified(String text) {
    int blank = text.lastIndexOf(' ');
    return new Qualified(
        new BigDecimal(text.substring(blank + 1)),
        blank < 0 ? Qualifier.EXACT : Qualifier.of(text.substring(0, blank)));
  }

  @SafeVarargs
  static Map<Measure, List<Figure>> of(Map.Entry<Measure, List<Figure>>... measures) {
    Map<Measure, List<Figure>> all = new EnumMap<>(Measure.class);
    Arrays.stream(measures).forEach(measure -> all.put(measure.getKey(), measure.getValue()));
    return all;
  }

  static List<SeriesPoint> points(Measure measure, Map<Measure, List<Figure>> figures) {
    return new SeriesPoints(
            new SeriesPoints.Material(
                measure,
                Scope.GOODS,
                "USD",
                figures,
                Map.of(),
                Map.of(),
                "all_partners",
                Map.of(period("2019"), Growth.Reason.OTHER_SCOPE),
                true))
        .all();
  }
}
