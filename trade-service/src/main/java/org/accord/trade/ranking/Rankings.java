package org.accord.trade.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.accord.facts.Bounded;
import org.accord.facts.Interval;
import org.accord.facts.Qualified;
import org.accord.facts.Qualifier;
import org.accord.kit.listing.Sql;
import org.accord.trade.explanation.Explanation;
import org.accord.trade.observation.Measure;
import org.accord.trade.party.Participants;
import org.accord.trade.series.Basis;
import org.accord.trade.series.Derivation;
import org.accord.trade.series.Figure;
import org.accord.trade.series.Quantity;
import org.accord.trade.series.SeriesKey;
import org.accord.trade.series.SeriesPoint;
import org.accord.trade.series.SeriesReader;
import org.jspecify.annotations.Nullable;

/// Answers who or what comes first.
@ApplicationScoped
class Rankings {
  private static final String WORLD = "WORLD";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final SeriesReader.Opener readers;
  private final Participants participants;

  Rankings(SeriesReader.Opener readers, Participants participants) {
    this.readers = readers;
    this.participants = participants;
  }

  /// @param currency into which values are converted; as they are reported when null
  RankingAnswer answer(Field field, int top, @Nullable String currency, @Nullable Instant asOf) {
    return readers.read(
        asOf,
        reader -> {
          RankingAnswer answer = answer(field, top, reader);
          return currency == null ? answer : answer.in(reader.rates(currency));
        });
  }

  private RankingAnswer answer(Field field, int top, SeriesReader reader) throws SQLException {
    List<Standings> found = standings(field, reader);
    if (found.stream().noneMatch(one -> field.wants(one.key())))
      return new RankingAnswer(
          null,
          null,
          null,
          found.stream().map(Rankings::other).toList(),
          List.of(),
          reader.periods(
              field.condition(), field.more().add(" AND r.measure = ?", field.measure().term())),
          reader.told(Explanation.NO_RANKING),
          null);
    Standings chosen =
        found.stream().filter(one -> field.wants(one.key())).findFirst().orElseThrow();
    List<Map.Entry<String, Quantity>> order = chosen.ranked();
    Shares shares = shares(field, chosen, order, reader);
    PossibleRanks ranks =
        PossibleRanks.of(order.stream().map(entry -> entry.getValue().number().bounds()).toList());
    List<RankingAnswer.RankedEntry> items = new ArrayList<>();
    for (int i = 0; i < Math.min(top, order.size()); i++)
      items.add(entry(i, order.get(i), chosen.key().unit(), ranks, shares));
    return new RankingAnswer(
        ranked(field, chosen),
        Optional.ofNullable(shares.total())
            .flatMap(Bounded::toldAsNotBelowZero)
            .map(sum ->
                new RankingAnswer.Total(
                    sum.value(),
                    sum.qualifier(),
                    shares.isOfReported() ? "reported_total" : "sum_of_ranked"))
            .orElse(null),
        null,
        found.stream().filter(one -> one != chosen).map(Rankings::other).toList(),
        items,
        List.of(),
        null,
        null);
  }

  /// The values of a field, in groups that are never mixed.
  List<Standings> standings(Field field, SeriesReader reader) throws SQLException {
    Map<SeriesKey, Quantity> values =
        Derivation.of(
            field.measure(), reader.values(field.condition(), field.more(), field.period()));
    values.keySet().removeIf(series -> WORLD.equals(field.by().entity(series)));
    return Standings.of(
        field.by(),
        values,
        entity -> field.by() == By.COMMODITY ? null : Kind.of(entity, participants));
  }

  static RankingAnswer.Ranked ranked(Field field, Standings chosen) {
    return new RankingAnswer.Ranked(
        field.by(),
        field.measure(),
        field.reporter(),
        field.partner(),
        field.commodity(),
        field.period(),
        chosen.key().scope(),
        chosen.key().unit(),
        chosen.key().level(),
        chosen.key().kind(),
        chosen.key().basis().valuationBasis(),
        chosen.key().basis().hsEdition(),
        chosen.values().size());
  }

  static RankingAnswer.Other other(Standings standings) {
    Standings.Class key = standings.key();
    return new RankingAnswer.Other(
        key.scope(),
        key.unit(),
        key.level(),
        key.kind(),
        key.basis().valuationBasis(),
        key.basis().hsEdition(),
        standings.values().size());
  }

  private static Shares shares(
      Field field, Standings chosen, List<Map.Entry<String, Quantity>> order, SeriesReader reader)
      throws SQLException {
    if (!isDivided(field.measure())) return Shares.none();
    List<Bounded> numbers = order.stream().map(entry -> entry.getValue().number()).toList();
    Optional<Bounded> reported = reportedTotal(field, chosen, reader);
    if (reported.isPresent()) return Shares.ofReported(reported.orElseThrow(), numbers);
    return chosen.areParts() ? Shares.ofSum(numbers) : Shares.none();
  }

  /// Whether an entity's value is a part of a total: surpluses and deficits cancel each other out.
  private static boolean isDivided(Measure measure) {
    return switch (measure) {
      case TURNOVER, EXPORTS, IMPORTS, VOLUME, COUNT -> true;
      case BALANCE, SHARE, RANK, TARGET -> false;
    };
  }

  /// Of partners, the trade with the world; of commodities, the whole trade of the pair.
  private static Optional<Bounded> reportedTotal(Field field, Standings chosen, SeriesReader reader)
      throws SQLException {
    if (field.by() == By.REPORTER) return Optional.empty();
    String partner = field.by() == By.PARTNER ? WORLD : String.valueOf(field.partner());
    Function<String, Sql> whole =
        alias ->
            Sql.of(
                "%1$s.reporter = ? AND %1$s.partner = ? AND %1$s.measure = ? AND %1$s.scope = ?"
                    .formatted(alias),
                String.valueOf(field.reporter()),
                partner,
                field.measure().term(),
                chosen.key().scope().term());
    Basis basis = chosen.key().basis();
    Sql more =
        Sql.of(
            "r.indicator = '' AND NOT r.forecast AND r.unit = ? AND r.valuation_basis = ?",
            chosen.key().unit(),
            basis.valuation());
    if (field.by() == By.PARTNER && field.commodity() != null)
      more.add(
          " AND r.basket = ? AND r.hs_edition = ?",
          "[\"" + field.commodity() + "\"]",
          basis.edition());
    else more.add(" AND r.level = 'all'");
    return reader.values(whole, more, field.period()).values().stream()
        .min(Comparator.comparing(quantity -> quantity.value().qualifier()))
        .map(Quantity::number);
  }

  private static RankingAnswer.RankedEntry entry(
      int place,
      Map.Entry<String, Quantity> entry,
      String unit,
      PossibleRanks ranks,
      Shares shares) {
    Quantity quantity = entry.getValue();
    Interval number = quantity.number().bounds();
    Optional<Qualified> share = shares.of(place);
    Figure figure = quantity.rule() == null ? quantity.from().getFirst() : null;
    return new RankingAnswer.RankedEntry(
        place + 1,
        ranks.best(number),
        ranks.worst(number),
        entry.getKey(),
        quantity.value().value(),
        unit,
        quantity.value().qualifier(),
        share.map(ratio -> ratio.value().multiply(HUNDRED).stripTrailingZeros()).orElse(null),
        share.<Qualifier>map(Qualified::qualifier).orElse(null),
        share.isPresent()
            ? null
            : shares.total() == null
                ? RankingAnswer.NoPercent.NO_TOTAL
                : RankingAnswer.NoPercent.NOT_BOUNDED,
        quantity.rule() != null,
        SeriesPoint.DerivedFrom.of(quantity),
        null,
        figure == null ? null : figure.key(),
        quantity.status(),
        figure == null ? null : figure.source());
  }
}
