package org.accord.trade.discrepancy;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.accord.facts.Period;
import org.accord.kit.listing.Sql;
import org.accord.trade.explanation.Explanation;
import org.accord.trade.observation.Measure;
import org.accord.trade.observation.Scope;
import org.accord.trade.series.Derivation;
import org.accord.trade.series.Figure;
import org.accord.trade.series.Quantity;
import org.accord.trade.series.SeriesKey;
import org.accord.trade.series.SeriesPoint;
import org.accord.trade.series.SeriesReader;
import org.jspecify.annotations.Nullable;

/// Finds reported figures that differ from what follows from others: the turnover from exports and
/// imports, a year from its quarters or months.
@ApplicationScoped
class Discrepancies {
  /// As many figures are looked at together, so that memory does not grow with their number.
  static final int FIGURES_AT_A_TIME = 5_000;

  private final SeriesReader.Opener readers;

  Discrepancies(SeriesReader.Opener readers) {
    this.readers = readers;
  }

  /// @param partner any when null, as is the scope
  /// @param commodity the whole trade when null
  record Question(
      String reporter,
      @Nullable String partner,
      @Nullable Scope scope,
      @Nullable String commodity,
      BigDecimal tolerance) {}

  DiscrepanciesAnswer answer(Question question, @Nullable Instant asOf) {
    return readers.read(asOf, reader -> answer(question, reader));
  }

  private static DiscrepanciesAnswer answer(Question question, SeriesReader reader)
      throws SQLException {
    Sql more =
        Sql.of("r.indicator = '' AND r.unit <> '' AND NOT r.forecast AND ")
            .add(
                question.commodity() == null
                    ? Sql.of("r.level = 'all'")
                    : Sql.of("r.basket = ?", "[\"" + question.commodity() + "\"]"));
    int compared = 0;
    List<DiscrepanciesAnswer.DiscrepancyView> items = new ArrayList<>();
    for (List<SeriesKey> some : parts(reader.series(alias -> condition(question, alias), more)))
      for (Compared one : compared(some, reader)) {
        compared++;
        one.discrepancy(question.tolerance()).ifPresent(items::add);
      }
    items.sort(
        Comparator.comparing(DiscrepanciesAnswer.DiscrepancyView::gap)
            .reversed()
            .thenComparing(DiscrepanciesAnswer.DiscrepancyView::observation));
    return new DiscrepanciesAnswer(
        compared,
        question.tolerance(),
        items,
        items.isEmpty()
            ? reader.told(compared == 0 ? Explanation.NOTHING_COMPARED : Explanation.ALL_AGREE)
            : null,
        null);
  }

  /// The series in parts, with all that is set against each other in one.
  static List<List<SeriesKey>> parts(List<SeriesKey> series) {
    List<List<SeriesKey>> parts = new ArrayList<>();
    long figures = FIGURES_AT_A_TIME;
    for (List<SeriesKey> trade :
        series.stream().collect(groupingBy(Discrepancies::trade)).values()) {
      long more = trade.stream().mapToLong(SeriesKey::facts).sum();
      if (figures + more > FIGURES_AT_A_TIME) {
        parts.add(new ArrayList<>());
        figures = 0;
      }
      parts.getLast().addAll(trade);
      figures += more;
    }
    return parts;
  }

  /// What figures must have in common to be set against each other, but for their unit.
  private static List<Object> trade(SeriesKey key) {
    return List.of(key.partner(), key.scope(), Set.copyOf(key.basket()), key.level(), key.basis());
  }

  private static List<Compared> compared(List<SeriesKey> series, SeriesReader reader)
      throws SQLException {
    Map<String, SeriesKey> bySeries = new HashMap<>();
    series.forEach(key -> bySeries.putIfAbsent(key.series(), key));
    List<Stated> stated = new ArrayList<>();
    for (Figure figure : reader.figures(series)) {
      SeriesKey key = bySeries.get(figure.series());
      if (key != null && figure.unit() != null) stated.add(new Stated(key, figure.unit(), figure));
    }
    List<Compared> compared = new ArrayList<>();
    stated.stream()
        .collect(groupingBy(one -> List.of(trade(one.key()), one.unit())))
        .values()
        .forEach(trade -> compare(trade, compared));
    return compared;
  }

  private static Sql condition(Question question, String alias) {
    Sql condition =
        SeriesReader.measures(alias, Measure.flows())
            .add(" AND " + alias + ".reporter = ?", question.reporter());
    if (question.partner() != null)
      condition.add(" AND " + alias + ".partner = ?", question.partner());
    if (question.scope() != null)
      condition.add(" AND " + alias + ".scope = ?", question.scope().term());
    return condition;
  }

  private static void compare(List<Stated> trade, List<Compared> compared) {
    Map<Measure, List<Figure>> figures = new EnumMap<>(Measure.class);
    for (Stated one : trade)
      figures.computeIfAbsent(one.key().measure(), _ -> new ArrayList<>()).add(one.figure());
    Derivation derivation = new Derivation(figures);
    for (Measure measure : figures.keySet())
      derivation
          .reported(measure)
          .forEach((period, reported) -> {
            SeriesKey key = trade.getFirst().key().ofMeasure(measure);
            String unit = trade.getFirst().unit();
            derivation
                .missing(measure, period)
                .ifPresent(
                    derived -> compared.add(new Compared(key, unit, period, reported, derived)));
            derivation
                .yearOf(measure, period)
                .ifPresent(
                    derived -> compared.add(new Compared(key, unit, period, reported, derived)));
          });
  }

  private record Stated(SeriesKey key, String unit, Figure figure) {}

  private record Compared(
      SeriesKey key, String unit, Period period, Quantity reported, Quantity derived) {

    Optional<DiscrepanciesAnswer.DiscrepancyView> discrepancy(BigDecimal tolerance) {
      Figure figure = reported.from().getFirst();
      return Gap.between(reported.number(), derived.number())
          .filter(gap -> gap.exceeds(tolerance))
          .map(gap ->
              new DiscrepanciesAnswer.DiscrepancyView(
                  key.reporter(),
                  key.partner(),
                  key.measure(),
                  key.scope(),
                  key.basket(),
                  key.basis().valuationBasis(),
                  key.basis().hsEdition(),
                  unit,
                  period,
                  SeriesPoint.Amount.of(reported),
                  figure.key(),
                  figure.source(),
                  SeriesPoint.Amount.of(derived),
                  gap.distance(),
                  gap.percent()));
    }
  }
}
