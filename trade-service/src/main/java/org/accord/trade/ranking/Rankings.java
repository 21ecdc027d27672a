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
import org.accord.facts.Qualified;
import org.accord.facts.Qualifier;
import org.accord.kit.listing.Sql;
import org.accord.kit.revision.Snapshots;
import org.accord.trade.rate.Rates;
import org.accord.trade.series.Basis;
import org.accord.trade.series.Figure;
import org.accord.trade.series.Quantity;
import org.accord.trade.series.Ratio;
import org.accord.trade.series.SeriesKey;
import org.accord.trade.series.SeriesPoint;
import org.accord.trade.series.SeriesReader;
import org.jspecify.annotations.Nullable;

/// Answers who or what comes first.
@ApplicationScoped
class Rankings {
  private static final String WORLD = "WORLD";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Snapshots snapshots;

  Rankings(Snapshots snapshots) {
    this.snapshots = snapshots;
  }

  /// @param currency into which values are converted; as they are reported when null
  RankingAnswer answer(Field field, int top, @Nullable String currency, @Nullable Instant asOf) {
    return snapshots.read(
        asOf,
        (connection, snapshot) -> {
          RankingAnswer answer = answer(field, top, new SeriesReader(connection, snapshot));
          return currency == null ? answer : answer.in(Rates.read(currency, connection, snapshot));
        });
  }

  private static RankingAnswer answer(Field field, int top, SeriesReader reader)
      throws SQLException {
    List<Standings> found = standings(field, reader);
    if (found.isEmpty())
      return new RankingAnswer(
          null,
          null,
          null,
          List.of(),
          List.of(),
          reader.periods(field.condition(), field.more()),
          "No figures of this kind are on record for this period; periods tells of which they are",
          null);
    Standings chosen = found.getFirst();
    List<Map.Entry<String, Quantity>> order = chosen.ranked();
    Optional<Qualified> reported = reportedTotal(field, chosen, reader);
    Optional<Qualified> total = reported.or(() -> chosen.sum(field.by()));
    List<RankingAnswer.RankedEntry> items = new ArrayList<>();
    for (int i = 0; i < Math.min(top, order.size()); i++)
      items.add(entry(i + 1, order.get(i), chosen.key().unit(), total.orElse(null)));
    return new RankingAnswer(
        ranked(field, chosen),
        total
            .map(sum ->
                new RankingAnswer.Total(
                    sum.value(),
                    sum.qualifier(),
                    reported.isPresent() ? "reported_total" : "sum_of_ranked"))
            .orElse(null),
        null,
        found.stream().skip(1).map(Rankings::other).toList(),
        items,
        List.of(),
        null,
        null);
  }

  /// The values of a field, in groups that are never mixed.
  static List<Standings> standings(Field field, SeriesReader reader) throws SQLException {
    Map<SeriesKey, Quantity> values =
        reader.values(field.condition(), field.more(), field.period());
    values.keySet().removeIf(series -> WORLD.equals(field.by().entity(series)));
    return Standings.of(field.by(), values);
  }

  static RankingAnswer.Ranked ranked(Field field, Standings chosen) {
    return new RankingAnswer.Ranked(
        field.by(),
        field.measure(),
        field.reporter(),
        field.partner(),
        field.period(),
        chosen.key().scope(),
        chosen.key().unit(),
        chosen.key().level(),
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
        key.basis().valuationBasis(),
        key.basis().hsEdition(),
        standings.values().size());
  }

  /// Of partners, the trade with the world; of commodities, the whole trade of the pair.
  private static Optional<Qualified> reportedTotal(
      Field field, Standings chosen, SeriesReader reader) throws SQLException {
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
            "r.indicator = '' AND r.unit = ? AND r.valuation_basis = ?",
            chosen.key().unit(),
            basis.valuation());
    if (field.by() == By.PARTNER && field.commodity() != null)
      more.add(
          " AND r.basket = ? AND r.hs_edition = ?",
          "[\"" + field.commodity() + "\"]",
          basis.edition());
    else more.add(" AND r.level = 'all'");
    return reader.values(whole, more, field.period()).values().stream()
        .map(Quantity::value)
        .min(Comparator.comparing(Qualified::qualifier));
  }

  private static RankingAnswer.RankedEntry entry(
      int rank, Map.Entry<String, Quantity> entry, String unit, @Nullable Qualified total) {
    Quantity quantity = entry.getValue();
    Optional<Qualified> share =
        total == null ? Optional.empty() : Ratio.of(quantity.value(), total);
    Figure figure = quantity.rule() == null ? quantity.from().getFirst() : null;
    return new RankingAnswer.RankedEntry(
        rank,
        entry.getKey(),
        quantity.value().value(),
        unit,
        quantity.value().qualifier(),
        share.map(ratio -> ratio.value().multiply(HUNDRED).stripTrailingZeros()).orElse(null),
        share.<Qualifier>map(Qualified::qualifier).orElse(null),
        quantity.rule() != null,
        SeriesPoint.DerivedFrom.of(quantity),
        null,
        figure == null ? null : figure.key(),
        figure == null ? null : figure.source());
  }
}
