package org.accord.trade.observation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.accord.facts.Citation;
import org.accord.facts.PartialDate;
import org.accord.facts.Period;
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

  private static final TradeComponents<ObservationView> COMMON = new TradeComponents<>();

  public static final Dataflow<ObservationView> DATAFLOW =
      new Dataflow<>(
          "OBSERVATIONS",
          "Trade figures",
          List.of(
              Component.coded("FREQ", "Frequency", TradeCodes.FREQ, ObservationDataflow::frequency),
              COMMON.reporter(ObservationView::reporter),
              COMMON.partner(ObservationView::partner),
              COMMON.measure(ObservationView::measure),
              COMMON.indicator(ObservationView::indicator),
              COMMON.scope(ObservationView::scope),
              Component.text("COMMODITY", "Commodity", ObservationDataflow::commodity),
              COMMON.unit(ObservationView::unit),
              COMMON.fact(ObservationView::key).whichIsUnique(),
              Component.time("Time period", ObservationDataflow::time)),
          COMMON.value(ObservationView::value),
          List.of(
              COMMON.status(ObservationView::value, ObservationView::observationStatus),
              COMMON.qualifier(ObservationView::qualifier),
              COMMON.number(
                  "CHANGE_RATIO",
                  "The value divided by that of the base period",
                  ObservationView::changeRatio),
              Component.text("BASE_PERIOD", "Base period", view -> period(view.basePeriod())),
              Component.text(
                  "DENOMINATOR", "What a share is a share of", ObservationView::denominator),
              COMMON.term(
                  "TARGET_OF",
                  "The measure that a target aims at",
                  TradeCodes.MEASURE,
                  ObservationView::targetOf),
              Component.text(
                  "HS_CODES", "Codes of the Harmonized System", view -> joined(view.hsCodes())),
              COMMON.term(
                  "VALUATION",
                  "Up to where the value includes the cost of transport",
                  TradeCodes.VALUATION,
                  ObservationView::valuationBasis),
              COMMON.term(
                  "HS_EDITION",
                  "Edition of the Harmonized System",
                  TradeCodes.HS_EDITION,
                  ObservationView::hsEdition),
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
              COMMON.confidence(ObservationView::confidence),
              Component.coded(
                  "PREFERRED", "Preference", PREFERRED, view -> String.valueOf(view.preferred())),
              Component.text(
                  "CONFLICTS", "Conflicts with other figures", view -> joined(view.conflicts())),
              Component.text(
                  "SAME_AS",
                  "Fuller records of the same fact, which is counted there",
                  view -> joined(view.sameAs())),
              Component.text("CITE", "Sentence to cite it by", ObservationView::cite),
              COMMON.note(ObservationView::note)));

  private ObservationDataflow() {}

  private static Function<ObservationView, @Nullable String> cites(
      Function<Citation, @Nullable Object> part) {
    return view -> Optional.ofNullable(view.cites()).map(part).map(Object::toString).orElse(null);
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
