package org.accord.trade.series;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.accord.facts.PartialDate;
import org.accord.facts.Period;
import org.accord.facts.Qualifier;
import org.accord.kit.format.Codelist;
import org.accord.kit.format.Component;
import org.accord.kit.format.Dataflow;
import org.accord.trade.observation.HsEdition;
import org.accord.trade.observation.Measure;
import org.accord.trade.observation.Scope;
import org.accord.trade.observation.TradeCodes;
import org.accord.trade.observation.ValuationBasis;
import org.jspecify.annotations.Nullable;

/// Series as an SDMX dataflow: preferred figures and what follows from others. A number that nobody
/// reports is told by its DERIVATION.
final class SeriesDataflow {
  static final Dataflow<Point> DATAFLOW =
      new Dataflow<>(
          "SERIES",
          "Trade series",
          List.of(
              Component.coded(
                  "FREQ",
                  "Frequency",
                  TradeCodes.FREQ,
                  row -> TradeCodes.frequency(row.point().period())),
              Component.text("REPORTER", "Reporter", row -> row.series().reporter()),
              Component.text("PARTNER", "Partner", row -> row.series().partner()),
              Component.coded(
                  "MEASURE", "Measure", TradeCodes.MEASURE, row -> row.series().measure().term()),
              Component.coded(
                  "TARGET_OF",
                  "The measure that a target aims at",
                  Codelist.terms("CL_TARGET_OF", "Measure aimed at", Measure.class)
                      .and(TradeCodes.NOT_APPLICABLE, "No target"),
                  row ->
                      Optional.ofNullable(row.series().targetOf())
                          .map(Measure::term)
                          .orElse(TradeCodes.NOT_APPLICABLE)),
              Component.text(
                  "INDICATOR",
                  "Indicator",
                  row ->
                      Objects.requireNonNullElse(
                          row.series().indicator(), TradeCodes.NOT_APPLICABLE)),
              Component.coded(
                  "SCOPE", "Scope", TradeCodes.SCOPE, row -> row.series().scope().term()),
              Component.text("COMMODITY", "Commodity", SeriesDataflow::commodity),
              Component.coded(
                  "VALUATION",
                  "Up to where the value includes the cost of transport",
                  TradeCodes.VALUATION,
                  row ->
                      Optional.ofNullable(row.series().valuationBasis())
                          .map(ValuationBasis::term)
                          .orElse(TradeCodes.NOT_APPLICABLE)),
              Component.coded(
                  "HS_EDITION",
                  "Edition of the Harmonized System",
                  TradeCodes.HS_EDITION,
                  row ->
                      Optional.ofNullable(row.series().hsEdition())
                          .map(HsEdition::term)
                          .orElse(TradeCodes.NOT_APPLICABLE)),
              Component.text(
                  "UNIT_MEASURE",
                  "Unit of measure",
                  row -> Objects.requireNonNullElse(row.point().unit(), TradeCodes.NOT_APPLICABLE)),
              Component.time("Time period", SeriesDataflow::time)),
          Component.number("OBS_VALUE", "Value", row -> plain(row.point().value())),
          List.of(
              Component.coded(
                  "OBS_STATUS", "Status", TradeCodes.OBS_STATUS, SeriesDataflow::status),
              Component.coded(
                  "QUALIFIER",
                  "How the value bounds the true one",
                  TradeCodes.QUALIFIER,
                  row -> term(row.point().qualifier())),
              Component.coded(
                  "DERIVATION",
                  "How the value follows from others; none where it is reported",
                  Codelist.terms("CL_DERIVATION", "Derivation", Quantity.Rule.class),
                  of(SeriesPoint::derivation, SeriesPoint.DerivedFrom::rule)),
              Component.number(
                  "PARTS",
                  "How many figures a derived value rests on",
                  of(SeriesPoint::derivation, derived -> String.valueOf(derived.parts()))),
              Component.number(
                  "CHANGE_RATIO",
                  "The value divided by that of the base period",
                  of(SeriesPoint::growth, growth -> plain(growth.changeRatio()))),
              Component.text(
                  "BASE_PERIOD",
                  "Base period",
                  of(SeriesPoint::growth, growth -> TradeCodes.time(growth.basePeriod()))),
              Component.number(
                  "BALANCE",
                  "Exports less imports",
                  of(SeriesPoint::balance, balance -> plain(balance.value()))),
              Component.number(
                  "SHARE",
                  "Share of the total, in percent",
                  of(SeriesPoint::share, share -> plain(share.percent()))),
              Component.text(
                  "CONVERTED_FROM",
                  "The currency of which the value is converted",
                  of(
                      SeriesPoint::conversion,
                      conversion -> conversion.converted() ? conversion.from() : null)),
              Component.text("FACT", "Key of the fact", row -> row.point().observation()),
              Component.text("SOURCE", "Source", of(SeriesPoint::source, source -> source.key())),
              Component.text(
                  "SOURCE_TITLE",
                  "Title of the source",
                  of(SeriesPoint::source, source -> source.title())),
              Component.text(
                  "SOURCE_CHAPTER", "Chapter", of(SeriesPoint::source, source -> source.chapter())),
              Component.text(
                  "SOURCE_NOTE", "Footnote", of(SeriesPoint::source, source -> source.note())),
              Component.coded(
                  "CONFIDENCE",
                  "Confidence",
                  TradeCodes.CONFIDENCE,
                  of(SeriesPoint::confidence, confidence -> confidence.term()))));

  private SeriesDataflow() {}

  /// A point with the series that it is of.
  record Point(SeriesAnswer.Answered series, SeriesPoint point) {}

  /// The rows of an answer: of each scope there is one series.
  static List<Point> rows(SeriesAnswer answer) {
    Map<Scope, SeriesAnswer.Answered> series = new EnumMap<>(Scope.class);
    answer.series().forEach(one -> series.put(one.scope(), one));
    List<Point> rows = new ArrayList<>();
    for (SeriesPoint point : answer.items())
      rows.add(new Point(Objects.requireNonNull(series.get(point.scope())), point));
    return rows;
  }

  private static String commodity(Point row) {
    List<String> commodities = row.series().commodities();
    return commodities.isEmpty() ? TradeCodes.TOTAL : String.join("+", commodities);
  }

  private static String time(Point row) {
    Period period = row.point().period();
    PartialDate day = row.point().observedOn();
    if (period != null) return TradeCodes.time(period);
    return day == null ? "" : day.toString();
  }

  private static String status(Point row) {
    if (row.point().value() == null) return "O";
    return row.point().observationStatus() == null ? "A" : row.point().observationStatus().code();
  }

  private static @Nullable String term(@Nullable Qualifier qualifier) {
    return qualifier == null ? null : qualifier.term();
  }

  private static @Nullable String plain(@Nullable BigDecimal number) {
    return number == null ? null : number.toPlainString();
  }

  private static <T> Function<Point, @Nullable String> of(
      Function<SeriesPoint, @Nullable T> part, Function<T, @Nullable String> value) {
    return row -> {
      T known = part.apply(row.point());
      return known == null ? null : value.apply(known);
    };
  }
}
