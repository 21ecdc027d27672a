package org.accord.trade.observation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.accord.facts.Citation;
import org.accord.facts.PartialDate;
import org.accord.facts.Period;
import org.accord.facts.Qualifier;
import org.accord.kit.format.Codelist;
import org.accord.kit.format.Component;
import org.accord.kit.format.Dataflow;
import org.jspecify.annotations.Nullable;

/// The figures as an SDMX dataflow. Facts that disagree live side by side, so the fact itself is a
/// dimension: no two observations have the same key.
public final class ObservationDataflow {
  private static final Codelist PREFERRED =
      TradeCodes.codes(
          "CL_PREFERRED",
          "Preference",
          "true",
          "Preferred to figures that disagree, or undisputed",
          "false",
          "Another figure is preferred, or a fuller record counted");

  public static final Dataflow<ObservationView> DATAFLOW =
      new Dataflow<>(
          "OBSERVATIONS",
          "Trade figures",
          List.of(
              Component.coded("FREQ", "Frequency", TradeCodes.FREQ, ObservationDataflow::frequency),
              Component.text("REPORTER", "Reporter", ObservationView::reporter),
              Component.text("PARTNER", "Partner", ObservationView::partner),
              Component.coded(
                  "MEASURE", "Measure", TradeCodes.MEASURE, view -> view.measure().term()),
              Component.text(
                  "INDICATOR",
                  "Indicator",
                  or(ObservationView::indicator, TradeCodes.NOT_APPLICABLE)),
              Component.coded("SCOPE", "Scope", TradeCodes.SCOPE, view -> view.scope().term()),
              Component.text("COMMODITY", "Commodity", ObservationDataflow::commodity),
              Component.text(
                  "UNIT_MEASURE",
                  "Unit of measure",
                  or(ObservationView::unit, TradeCodes.NOT_APPLICABLE)),
              Component.text("FACT", "Key of the fact", ObservationView::key).whichIsUnique(),
              Component.time("Time period", ObservationDataflow::time)),
          Component.number("OBS_VALUE", "Value", view -> plain(view.value())),
          List.of(
              Component.coded(
                  "OBS_STATUS", "Status", TradeCodes.OBS_STATUS, ObservationDataflow::status),
              Component.coded(
                  "QUALIFIER",
                  "How the value bounds the true one",
                  TradeCodes.QUALIFIER,
                  view -> Optional.ofNullable(view.qualifier()).map(Qualifier::term).orElse(null)),
              Component.number(
                  "CHANGE_RATIO",
                  "The value divided by that of the base period",
                  view -> plain(view.changeRatio())),
              Component.text("BASE_PERIOD", "Base period", view -> period(view.basePeriod())),
              Component.text(
                  "DENOMINATOR", "What a share is a share of", ObservationView::denominator),
              Component.coded(
                  "TARGET_OF",
                  "The measure that a target aims at",
                  TradeCodes.MEASURE,
                  view -> Optional.ofNullable(view.targetOf()).map(Measure::term).orElse(null)),
              Component.text(
                  "HS_CODES", "Codes of the Harmonized System", view -> joined(view.hsCodes())),
              Component.coded(
                  "VALUATION",
                  "Up to where the value includes the cost of transport",
                  TradeCodes.VALUATION,
                  view ->
                      Optional.ofNullable(view.valuationBasis())
                          .map(ValuationBasis::term)
                          .orElse(null)),
              Component.coded(
                  "HS_EDITION",
                  "Edition of the Harmonized System",
                  TradeCodes.HS_EDITION,
                  view -> Optional.ofNullable(view.hsEdition()).map(HsEdition::term).orElse(null)),
              Component.text("DIRECTION_FROM", "From", ObservationView::directionFrom),
              Component.text("DIRECTION_TO", "To", ObservationView::directionTo),
              Component.text(
                  "REPORTER_NAME", "Reporter as reported", ObservationView::reporterName),
              Component.text("PARTNER_NAME", "Partner as reported", ObservationView::partnerName),
              Component.text("SOURCE", "Source", view -> view.source().key()),
              Component.text("SOURCE_TITLE", "Title of the source", view -> view.source().title()),
              Component.text("SOURCE_CHAPTER", "Chapter", view -> view.source().chapter()),
              Component.text("SOURCE_NOTE", "Footnote", view -> view.source().note()),
              Component.text("CITES_URL", "Cited publication", cites(Citation::url)),
              Component.text("CITES_YEAR", "Year of the cited publication", cites(Citation::year)),
              Component.coded(
                  "CONFIDENCE",
                  "Confidence",
                  TradeCodes.CONFIDENCE,
                  view -> view.confidence().term()),
              Component.coded(
                  "PREFERRED", "Preference", PREFERRED, view -> String.valueOf(view.preferred())),
              Component.text(
                  "CONFLICTS", "Conflicts with other figures", view -> joined(view.conflicts())),
              Component.text(
                  "SAME_AS",
                  "Fuller records of the same fact, which is counted there",
                  view -> joined(view.sameAs())),
              Component.text("CITE", "Sentence to cite it by", ObservationView::cite),
              Component.text("NOTE", "Note", ObservationView::note)));

  private ObservationDataflow() {}

  private static String status(ObservationView view) {
    if (view.value() == null) return "O";
    return view.observationStatus() == null ? "A" : view.observationStatus().code();
  }

  private static Function<ObservationView, @Nullable String> or(
      Function<ObservationView, @Nullable String> value, String otherwise) {
    return view -> Optional.ofNullable(value.apply(view)).orElse(otherwise);
  }

  private static Function<ObservationView, @Nullable String> cites(
      Function<Citation, @Nullable Object> part) {
    return view -> Optional.ofNullable(view.cites()).map(part).map(Object::toString).orElse(null);
  }

  private static @Nullable String plain(@Nullable BigDecimal number) {
    return number == null ? null : number.toPlainString();
  }

  /// The keys of the commodities, else the HS codes; several are one basket.
  private static String commodity(ObservationView view) {
    List<String> named = view.commodities().isEmpty() ? view.hsCodes() : view.commodities();
    return named.isEmpty() ? TradeCodes.TOTAL : String.join("+", named);
  }

  static String frequency(ObservationView view) {
    return TradeCodes.frequency(
        Optional.ofNullable(view.observedOn() == null ? view.period() : null)
            .flatMap(Months::period)
            .orElse(null));
  }

  /// The date of a stock as precisely as it is known, or the period of a flow.
  static String time(ObservationView view) {
    PartialDate observed = view.observedOn();
    return observed != null
        ? observed.toString()
        : Optional.ofNullable(period(view.period())).orElse("");
  }

  private static @Nullable String period(@Nullable Months months) {
    if (months == null) return null;
    Optional<Period> period = months.period();
    if (period.isPresent()) return period.map(TradeCodes::time).orElseThrow();
    PartialDate known = months.end() == null ? months.start() : months.end();
    return known == null ? null : known.toString();
  }

  private static @Nullable String joined(List<String> values) {
    return values.isEmpty() ? null : String.join(";", values);
  }
}
