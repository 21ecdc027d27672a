package org.accord.trade.comparison;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.accord.facts.Terms;
import org.accord.kit.format.Codelist;
import org.accord.kit.format.Component;
import org.accord.kit.format.Dataflow;
import org.accord.kit.source.StatedIn;
import org.accord.trade.observation.TradeCodes;
import org.accord.trade.observation.TradeComponents;
import org.accord.trade.series.FigureComponents;
import org.accord.trade.series.SeriesPoint;
import org.jspecify.annotations.Nullable;

/// All that sets one figure beside another, as one SDMX dataflow: COMPARED_WITH tells what the
/// other figure is, whose value is OTHER_VALUE.
public final class ComparisonDataflow {
  private static final TradeComponents<Comparison> COMMON = new TradeComponents<>();
  private static final Codelist AGREE =
      TradeCodes.codes(
          "CL_AGREE", "Agreement", "true", "A number satisfies both", "false", "None does");

  public static final Dataflow<Comparison> DATAFLOW =
      new Dataflow<>(
          "COMPARISONS",
          "Trade figures set beside others",
          dimensions(),
          COMMON.value(of(Comparison::value, SeriesPoint.Amount::value)),
          Stream.of(value(), other(), difference()).flatMap(List::stream).toList());

  private ComparisonDataflow() {}

  /// The other figure is a dimension, as one value may be set beside several.
  private static List<Component<Comparison>> dimensions() {
    return List.of(
        COMMON.frequency(Comparison::period),
        COMMON.reporter(Comparison::reporter),
        COMMON.partner(Comparison::partner),
        COMMON.measure(Comparison::measure),
        COMMON.indicator(Comparison::indicator),
        COMMON.scope(Comparison::scope),
        COMMON.commodities(Comparison::commodities),
        COMMON.valuation(Comparison::valuation),
        COMMON.hsEdition(Comparison::hsEdition),
        COMMON.unit(Comparison::unit),
        COMMON.term(
            "COMPARED_WITH",
            "What the value is compared with",
            Codelist.terms("CL_COMPARED_WITH", "Compared with", Against.class),
            Comparison::against),
        Component.coded(
            "OTHER_DERIVATION",
            "How the other value follows from others",
            FigureComponents.DERIVATION_OR_NONE,
            TradeComponents.orNone(
                TradeComponents.of(
                    of(Comparison::other, SeriesPoint.Amount::derivation),
                    SeriesPoint.DerivedFrom::rule))),
        Component.text(
            "OTHER_FACT",
            "Key of the fact that reports the other value",
            TradeComponents.orNone(Comparison::otherFact)),
        COMMON.time(Comparison::period, Comparison::observedOn));
  }

  private static List<Component<Comparison>> value() {
    return Stream.of(
            List.of(
                COMMON.status(
                    of(Comparison::value, SeriesPoint.Amount::value),
                    of(Comparison::value, SeriesPoint.Amount::observationStatus)),
                COMMON.qualifier(of(Comparison::value, SeriesPoint.Amount::qualifier))),
            FigureComponents.derivation(of(Comparison::value, SeriesPoint.Amount::derivation)),
            List.of(COMMON.fact(Comparison::fact), COMMON.count("RANK", "Rank", Comparison::rank)),
            COMMON.source(Comparison::source))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Component<Comparison>> other() {
    return List.of(
        COMMON.number(
            "OTHER_VALUE",
            "The value that is compared with",
            of(Comparison::other, SeriesPoint.Amount::value)),
        COMMON.status(
            "OTHER_STATUS",
            "Status of the other value",
            of(Comparison::other, SeriesPoint.Amount::value),
            of(Comparison::other, SeriesPoint.Amount::observationStatus)),
        COMMON.qualifier(
            "OTHER_QUALIFIER",
            "How the other value bounds the true one",
            of(Comparison::other, SeriesPoint.Amount::qualifier)),
        COMMON.count(
            "OTHER_PARTS",
            "How many figures a derived other value rests on",
            TradeComponents.of(
                of(Comparison::other, SeriesPoint.Amount::derivation),
                SeriesPoint.DerivedFrom::parts)),
        COMMON.count(
            "OTHER_UNCERTAIN_PARTS",
            "How many of these are estimated, provisional or otherwise not normal",
            TradeComponents.of(
                of(Comparison::other, SeriesPoint.Amount::derivation),
                SeriesPoint.DerivedFrom::uncertain)),
        COMMON.term(
            "OTHER_MEASURE",
            "What the other value measures, where it is something else",
            TradeCodes.MEASURE,
            Comparison::otherMeasure),
        COMMON.term(
            "OTHER_VALUATION",
            "Up to where the other value includes the cost of transport",
            TradeCodes.VALUATION,
            Comparison::otherValuation),
        Component.text(
            "OTHER_PERIOD",
            "The period of the other value, where it is another",
            TradeComponents.of(Comparison::otherPeriod, TradeCodes::time)),
        COMMON.number(
            "OTHER_RATIO", "The growth that the other value is told as", Comparison::otherRatio),
        Component.text(
            "OTHER_SOURCE",
            "Source of the other value",
            TradeComponents.of(Comparison::otherSource, StatedIn::key)));
  }

  private static List<Component<Comparison>> difference() {
    return List.of(
        COMMON.number("DIFFERENCE", "The value less the other", Comparison::difference),
        COMMON.qualifier(
            "DIFFERENCE_QUALIFIER",
            "How the difference bounds the true one",
            Comparison::differenceQualifier),
        COMMON.number("RATIO", "The value divided by the other", Comparison::ratio),
        COMMON.qualifier(
            "RATIO_QUALIFIER", "How the ratio bounds the true one", Comparison::ratioQualifier),
        COMMON.number(
            "GAP", "The least difference that the qualifiers of both allow", Comparison::gap),
        COMMON.number("GAP_PERCENT", "The same in percent of the value", Comparison::gapPercent),
        Component.coded(
            "AGREE",
            "Whether a number satisfies both",
            AGREE,
            TradeComponents.of(Comparison::agree, String::valueOf)),
        Component.text(
            "REASON",
            "Why there is no difference, or nothing to compare",
            TradeComponents.of(Comparison::reason, Terms::term)),
        Component.text(
            "RATIO_REASON",
            "Why there is no ratio",
            TradeComponents.of(Comparison::ratioReason, Terms::term)));
  }

  private static <T> Function<Comparison, @Nullable T> of(
      Function<Comparison, SeriesPoint.@Nullable Amount> side,
      Function<SeriesPoint.Amount, @Nullable T> part) {
    return TradeComponents.of(side, part);
  }
}
