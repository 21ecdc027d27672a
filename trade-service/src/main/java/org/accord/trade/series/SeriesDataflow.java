package org.accord.trade.series;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.accord.kit.format.Codelist;
import org.accord.kit.format.Component;
import org.accord.kit.format.Dataflow;
import org.accord.trade.observation.Measure;
import org.accord.trade.observation.Scope;
import org.accord.trade.observation.TradeCodes;
import org.accord.trade.observation.TradeComponents;
import org.accord.trade.rate.Conversion;
import org.jspecify.annotations.Nullable;

/// Series as an SDMX dataflow: preferred figures and what follows from others. A number that nobody
/// reports is told by its DERIVATION.
public final class SeriesDataflow {
  private static final TradeComponents<Point> COMMON = new TradeComponents<>();

  public static final Dataflow<Point> DATAFLOW =
      new Dataflow<>(
          "SERIES",
          "Trade series",
          List.of(
              COMMON.frequency(of(SeriesPoint::period)),
              COMMON.reporter(row -> row.series().reporter()),
              COMMON.partner(row -> row.series().partner()),
              COMMON.measure(row -> row.series().measure()),
              Component.coded(
                  "TARGET_OF",
                  "The measure that a target aims at",
                  Codelist.terms("CL_TARGET_OF", "Measure aimed at", Measure.class)
                      .and(TradeCodes.NOT_APPLICABLE, "No target"),
                  row ->
                      Optional.ofNullable(row.series().targetOf())
                          .map(Measure::term)
                          .orElse(TradeCodes.NOT_APPLICABLE)),
              COMMON.indicator(row -> row.series().indicator()),
              COMMON.scope(row -> row.series().scope()),
              COMMON.commodities(row -> row.series().commodities()),
              COMMON.valuation(row -> row.series().valuationBasis()),
              COMMON.hsEdition(row -> row.series().hsEdition()),
              COMMON.unit(of(SeriesPoint::unit)),
              COMMON.time(of(SeriesPoint::period), of(SeriesPoint::observedOn))),
          COMMON.value(of(SeriesPoint::value)),
          Stream.of(
                  List.of(
                      COMMON.status(of(SeriesPoint::value), of(SeriesPoint::observationStatus)),
                      COMMON.qualifier(of(SeriesPoint::qualifier))),
                  FigureComponents.derivation(of(SeriesPoint::derivation)),
                  growth(),
                  List.of(
                      COMMON.number(
                          "BALANCE",
                          "Exports less imports",
                          of(SeriesPoint::balance, SeriesPoint.Amount::value)),
                      COMMON.qualifier(
                          "BALANCE_QUALIFIER",
                          "How the balance bounds the true one",
                          of(SeriesPoint::balance, SeriesPoint.Amount::qualifier)),
                      COMMON.number(
                          "SHARE",
                          "Share of the total, in percent",
                          of(SeriesPoint::share, SeriesPoint.Share::percent)),
                      COMMON.qualifier(
                          "SHARE_QUALIFIER",
                          "How the share bounds the true one",
                          of(SeriesPoint::share, SeriesPoint.Share::qualifier))),
                  FigureComponents.conversion(of(SeriesPoint::conversion)),
                  List.of(
                      FigureComponents.original(
                          of(SeriesPoint::conversion, Conversion::originalValue)),
                      COMMON.fact(of(SeriesPoint::observation))),
                  COMMON.source(of(SeriesPoint::source)),
                  List.of(COMMON.confidence(of(SeriesPoint::confidence))))
              .flatMap(List::stream)
              .toList());

  private SeriesDataflow() {}

  /// A point with the series that it is of.
  public record Point(SeriesAnswer.Answered series, SeriesPoint point) {}

  /// The rows of an answer: of each scope there is one series.
  static List<Point> rows(SeriesAnswer answer) {
    Map<Scope, SeriesAnswer.Answered> series = new EnumMap<>(Scope.class);
    answer.series().forEach(one -> series.put(one.scope(), one));
    List<Point> rows = new ArrayList<>();
    for (SeriesPoint point : answer.items())
      rows.add(new Point(Objects.requireNonNull(series.get(point.scope())), point));
    return rows;
  }

  private static List<Component<Point>> growth() {
    return List.of(
        COMMON.number(
            "CHANGE_RATIO",
            "The value divided by that of the base period",
            of(SeriesPoint::growth, Growth::changeRatio)),
        COMMON.qualifier(
            "CHANGE_QUALIFIER",
            "How the ratio bounds the true one",
            of(SeriesPoint::growth, Growth::qualifier)),
        Component.text(
            "BASE_PERIOD",
            "Base period",
            of(SeriesPoint::growth, growth -> TradeCodes.time(growth.basePeriod()))),
        COMMON.term(
            "CHANGE_REASON",
            "Why there is no ratio",
            Codelist.terms("CL_GROWTH_REASON", "Reason without a growth", Growth.Reason.class),
            of(SeriesPoint::growthReason)));
  }

  private static <T> Function<Point, @Nullable T> of(Function<SeriesPoint, @Nullable T> part) {
    return row -> part.apply(row.point());
  }

  private static <T, R> Function<Point, @Nullable R> of(
      Function<SeriesPoint, @Nullable T> part, Function<T, @Nullable R> value) {
    return TradeComponents.of(of(part), value);
  }
}
