package org.accord.trade.ranking;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.accord.kit.format.Codelist;
import org.accord.kit.format.Component;
import org.accord.kit.format.Dataflow;
import org.accord.trade.observation.TradeComponents;
import org.accord.trade.series.FigureComponents;
import org.accord.trade.series.Level;
import org.jspecify.annotations.Nullable;

/// Rankings as an SDMX dataflow: the figures that are ranked, each with its rank and share.
public final class RankingDataflow {
  private static final TradeComponents<Ranked> COMMON = new TradeComponents<>();

  public static final Dataflow<Ranked> DATAFLOW =
      new Dataflow<>(
          "RANKINGS",
          "Trade rankings",
          dimensions(),
          COMMON.value(of(RankingAnswer.RankedEntry::value)),
          Stream.of(
                  List.of(
                      COMMON.status(
                          of(RankingAnswer.RankedEntry::value),
                          of(RankingAnswer.RankedEntry::observationStatus)),
                      COMMON.qualifier(of(RankingAnswer.RankedEntry::qualifier))),
                  FigureComponents.derivation(of(RankingAnswer.RankedEntry::derivation)),
                  rank(),
                  share(),
                  FigureComponents.<Ranked>conversion(row -> row.answer().conversion()),
                  List.of(
                      FigureComponents.original(of(RankingAnswer.RankedEntry::originalValue)),
                      COMMON.fact(of(RankingAnswer.RankedEntry::observation))),
                  COMMON.source(of(RankingAnswer.RankedEntry::source)))
              .flatMap(List::stream)
              .toList());

  private RankingDataflow() {}

  /// An entry with the answer that it is of.
  public record Ranked(
      RankingAnswer answer, RankingAnswer.Ranked what, RankingAnswer.RankedEntry entry) {}

  static List<Ranked> rows(RankingAnswer answer) {
    return answer.items().stream()
        .map(entry -> new Ranked(answer, Objects.requireNonNull(answer.ranked()), entry))
        .toList();
  }

  private static List<Component<Ranked>> dimensions() {
    return List.of(
        COMMON.frequency(row -> row.what().period()),
        COMMON.reporter(row -> row.what().reporterOf(row.entry().entity())),
        COMMON.partner(row -> row.what().partnerOf(row.entry().entity())),
        COMMON.measure(row -> row.what().measure()),
        COMMON.scope(row -> row.what().scope()),
        COMMON.commodities(row -> row.what().commoditiesOf(row.entry().entity())),
        COMMON.valuation(row -> row.what().valuationBasis()),
        COMMON.hsEdition(row -> row.what().hsEdition()),
        COMMON.unit(of(RankingAnswer.RankedEntry::unit)),
        COMMON.time(row -> row.what().period(), _ -> null));
  }

  private static List<Component<Ranked>> rank() {
    return List.of(
        COMMON.term(
            "RANKED_BY",
            "What is ranked",
            Codelist.terms("CL_RANKED_BY", "Ranked by", By.class),
            row -> row.what().by()),
        COMMON.count("RANK", "Rank", of(RankingAnswer.RankedEntry::rank)),
        COMMON.count(
            "RANK_FROM",
            "The best rank that the bounds of all numbers allow",
            of(RankingAnswer.RankedEntry::rankFrom)),
        COMMON.count("RANK_TO", "The worst one of these", of(RankingAnswer.RankedEntry::rankTo)),
        COMMON.count("ENTRIES", "How many are ranked in all", row -> row.what().entries()),
        COMMON.term(
            "LEVEL",
            "Of what commodities the figures are",
            Codelist.terms("CL_LEVEL", "Level", Level.class),
            row -> row.what().level()),
        COMMON.term(
            "KIND",
            "The kind of the reporters or partners that are ranked",
            Codelist.terms("CL_KIND", "Kind", Kind.class),
            row -> row.what().kind()));
  }

  private static List<Component<Ranked>> share() {
    return List.of(
        COMMON.number(
            "SHARE", "Share of the total, in percent", of(RankingAnswer.RankedEntry::percent)),
        COMMON.qualifier(
            "SHARE_QUALIFIER",
            "How the share bounds the true one",
            of(RankingAnswer.RankedEntry::percentQualifier)),
        COMMON.term(
            "SHARE_REASON",
            "Why there is no share",
            Codelist.terms(
                "CL_SHARE_REASON", "Reason without a share", RankingAnswer.NoPercent.class),
            of(RankingAnswer.RankedEntry::percentReason)),
        COMMON.number("TOTAL", "The total of the shares", total(RankingAnswer.Total::value)),
        COMMON.qualifier(
            "TOTAL_QUALIFIER",
            "How the total bounds the true one",
            total(RankingAnswer.Total::qualifier)),
        Component.text(
            "TOTAL_OF",
            "reported_total, or sum_of_ranked where no total is reported",
            total(RankingAnswer.Total::of)));
  }

  private static <T> Function<Ranked, @Nullable T> of(
      Function<RankingAnswer.RankedEntry, @Nullable T> part) {
    return row -> part.apply(row.entry());
  }

  private static <T> Function<Ranked, @Nullable T> total(
      Function<RankingAnswer.Total, @Nullable T> part) {
    return TradeComponents.of(row -> row.answer().total(), part);
  }
}
