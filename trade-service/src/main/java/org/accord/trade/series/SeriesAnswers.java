package org.accord.trade.series;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.accord.facts.Period;
import org.accord.kit.listing.Sql;
import org.accord.trade.explanation.Explanation;
import org.accord.trade.observation.Measure;
import org.accord.trade.observation.Scope;
import org.jspecify.annotations.Nullable;

/// Answers what is asked of a series.
@ApplicationScoped
class SeriesAnswers {
  private static final Sql WHOLE_TRADE =
      Sql.of("r.level IN ('all', 'chapters', 'headings', 'subheadings')");

  /// Why figures of the base period are not compared, those first that differ the least.
  private static final List<Growth.Reason> NEAREST =
      List.of(Growth.Reason.OTHER_BASIS, Growth.Reason.OTHER_STATUS, Growth.Reason.OTHER_SCOPE);

  private static final Comparator<SeriesKey> RANK =
      Comparator.comparing((SeriesKey key) -> key.level().isSum())
          .thenComparing(key -> !key.indicator().isEmpty())
          .thenComparing(key -> key.unit().isEmpty());

  private final SeriesReader.Opener readers;

  SeriesAnswers(SeriesReader.Opener readers) {
    this.readers = readers;
  }

  SeriesAnswer answer(SeriesQuestion question, @Nullable Instant asOf) {
    return readers.read(
        asOf,
        reader -> {
          SeriesAnswer answer = new Inquiry(question, reader).answer();
          return question.currency() == null
              ? answer
              : answer.in(reader.rates(question.currency()));
        });
  }

  /// One question on its way to its answer.
  private record Inquiry(SeriesQuestion question, SeriesReader reader) {

    SeriesAnswer answer() throws SQLException {
      List<SeriesKey> candidates = candidates();
      List<SeriesKey> fitting = fitting(candidates);
      List<Figure> figures = reader.figures(beside(fitting, candidates));
      List<Found> found = new ArrayList<>();
      for (SeriesKey key : fitting) {
        List<SeriesPoint> points = new SeriesPoints(material(key, candidates, figures)).all();
        if (!points.isEmpty())
          found.add(new Found(key, points.stream().filter(question::wants).toList()));
      }
      List<Found> chosen = chosen(found);
      List<SeriesKey> keys = chosen.stream().map(Found::key).toList();
      List<SeriesPoint> items = chosen.stream().flatMap(one -> one.points().stream()).toList();
      return new SeriesAnswer(
          keys.stream().map(SeriesAnswer.Answered::of).toList(),
          others(keys, items.isEmpty()),
          items,
          items.isEmpty() ? explanation(keys) : null,
          null);
    }

    /// A series with those of its points that are asked for.
    private record Found(SeriesKey key, List<SeriesPoint> points) {
      int known() {
        return (int) points.stream().filter(point -> !point.gap()).count();
      }
    }

    private Function<String, Sql> pair(Collection<Measure> measures) {
      return alias ->
          Sql.of(
                  alias + ".reporter = ? AND " + alias + ".partner = ?",
                  question.reporter(),
                  question.partner())
              .add(" AND ")
              .add(SeriesReader.measures(alias, measures));
    }

    /// The series of the commodities that are asked for, of the measure and its siblings.
    private List<SeriesKey> candidates() throws SQLException {
      if (question.basket().isEmpty())
        return reader.series(pair(question.measure().siblings()), WHOLE_TRADE);
      Sql basket =
          question.basket().size() == 1
              ? Sql.of("r.basket = ?", "[\"" + question.basket().getFirst() + "\"]")
              : Sql.of("r.level = 'basket'");
      Set<String> wanted = Set.copyOf(question.basket());
      return reader.series(pair(question.measure().siblings()), basket).stream()
          .filter(key -> Set.copyOf(key.basket()).equals(wanted))
          .toList();
    }

    /// The series that the answer may be, of each scope the best: plain flows before those of an
    /// indicator, reported ones before sums, then those with the most figures.
    private List<SeriesKey> fitting(List<SeriesKey> candidates) {
      List<SeriesKey> reported = candidates.stream().filter(this::fits).toList();
      Map<Scope, SeriesKey> best = new EnumMap<>(Scope.class);
      (reported.isEmpty() ? derivable(candidates) : reported)
          .stream()
              .sorted(
                  RANK.thenComparing(SeriesKey::facts, Comparator.reverseOrder())
                      .thenComparing(SeriesKey::unit)
                      .thenComparing(SeriesKey::series))
              .forEach(key -> best.putIfAbsent(key.scope(), key));
      return List.copyOf(best.values());
    }

    /// All scopes side by side where they are asked for, else that which tells the most.
    private List<Found> chosen(List<Found> found) {
      if (question.everyScope()) return found;
      return found.stream()
          .min(
              Comparator.comparing(Found::key, RANK)
                  .thenComparing(Found::known, Comparator.reverseOrder())
                  .thenComparing(one -> one.key().scope()))
          .stream()
          .toList();
    }

    /// A measure of which nothing is reported may follow from the others.
    private List<SeriesKey> derivable(List<SeriesKey> candidates) {
      return candidates.stream()
          .filter(key -> !key.level().isSum() && !key.unit().isEmpty())
          .map(key -> key.ofMeasure(question.measure()))
          .filter(this::fits)
          .toList();
    }

    private boolean fits(SeriesKey key) {
      return key.measure() == question.measure()
          && (question.scope() == null || key.scope() == question.scope())
          && (question.unit() == null || key.unit().isEmpty() || key.unit().equals(question.unit()))
          && (question.indicator() == null || key.indicator().equals(question.indicator()))
          && (question.targetOf() == null || key.targetOf().equals(question.targetOf().term()))
          && question.basis().fits(key.basis());
    }

    /// The chosen series and those that tell more of them: other measures, scopes and bases.
    private static List<SeriesKey> beside(List<SeriesKey> chosen, List<SeriesKey> candidates) {
      return candidates.stream()
          .filter(key -> !key.level().isSum())
          .filter(key -> chosen.stream().anyMatch(one -> belongs(key, one)))
          .toList();
    }

    private static boolean belongs(SeriesKey key, SeriesKey chosen) {
      return chosen.level().isSum()
          ? key.indicator().equals(chosen.indicator()) && key.targetOf().equals(chosen.targetOf())
          : key.isBeside(chosen);
    }

    private SeriesPoints.Material material(
        SeriesKey key, List<SeriesKey> candidates, List<Figure> figures) throws SQLException {
      Map<String, SeriesKey> bySeries = new HashMap<>();
      candidates.forEach(candidate -> bySeries.putIfAbsent(candidate.series(), candidate));
      Map<Measure, List<Figure>> own = new EnumMap<>(Measure.class);
      Map<Period, Growth.Reason> elsewhere = new HashMap<>();
      for (Figure figure : figures) {
        SeriesKey of = bySeries.get(figure.series());
        if (of == null || !belongs(of, key)) continue;
        boolean unitFits = figure.unit() == null || figure.unit().equals(key.unit());
        if (of.isLike(key)) {
          if (unitFits) own.computeIfAbsent(of.measure(), _ -> new ArrayList<>()).add(figure);
        } else if (of.measure() == key.measure()
            && figure.value() != null
            && figure.period() != null)
          elsewhere.merge(
              figure.period(),
              difference(of, key),
              BinaryOperator.minBy(Comparator.comparing(NEAREST::indexOf)));
      }
      return new SeriesPoints.Material(
          key.measure(),
          key.scope(),
          key.unit().isEmpty() ? null : key.unit(),
          own,
          sums(key, candidates),
          question.withShare() ? totals(key) : Map.of(),
          question.basket().isEmpty() ? "all_partners" : "all_commodities",
          elsewhere,
          question.withBalance());
    }

    private static Growth.Reason difference(SeriesKey of, SeriesKey key) {
      if (of.scope() != key.scope()) return Growth.Reason.OTHER_SCOPE;
      return of.basis().forecast() == key.basis().forecast()
          ? Growth.Reason.OTHER_BASIS
          : Growth.Reason.OTHER_STATUS;
    }

    /// Where the whole trade is asked for, its HS codes tell a lower bound of it.
    private Map<Period, Quantity> sums(SeriesKey key, List<SeriesKey> candidates)
        throws SQLException {
      if (!question.basket().isEmpty()) return Map.of();
      Optional<SeriesKey> sums =
          candidates.stream()
              .filter(other -> other.level().isSum() && other.measure() == key.measure())
              .filter(other -> other.scope() == key.scope() && other.unit().equals(key.unit()))
              .filter(other -> other.indicator().equals(key.indicator()))
              .filter(other -> other.tellsOf(key))
              .max(Comparator.comparing(SeriesKey::facts).thenComparing(SeriesKey::level));
      return sums.isEmpty() ? Map.of() : reader.sumOfCodes(sums.orElseThrow());
    }

    /// Of what the values are a share: of a commodity the whole trade of the pair, of the whole
    /// trade that with the world.
    private Map<Period, Quantity> totals(SeriesKey key) throws SQLException {
      String partner = question.basket().isEmpty() ? "WORLD" : key.partner();
      Function<String, Sql> whole =
          alias ->
              Sql.of(
                  "%1$s.reporter = ? AND %1$s.partner = ? AND %1$s.measure = ? AND %1$s.scope = ?"
                      .formatted(alias),
                  key.reporter(),
                  partner,
                  key.measure().term(),
                  key.scope().term());
      List<SeriesKey> totals =
          reader.series(
              whole,
              Sql.of(
                      "r.level = 'all' AND r.indicator = '' AND r.unit = ? AND r.valuation_basis = ?",
                      key.unit(),
                      key.basis().valuation())
                  .add(key.basis().forecast() ? " AND r.forecast" : " AND NOT r.forecast"));
      List<Figure> figures =
          reader.figures(totals).stream().filter(f -> key.unit().equals(f.unit())).toList();
      return new TreeMap<>(new Derivation(Map.of(key.measure(), figures)).of(key.measure()));
    }

    private List<SeriesGroup> others(List<SeriesKey> chosen, boolean empty) throws SQLException {
      List<Measure> measures = empty ? List.of(Measure.values()) : List.of(question.measure());
      return reader.groups(pair(measures)).stream()
          .filter(group -> chosen.stream().noneMatch(group::isThatOf))
          .toList();
    }

    private String explanation(List<SeriesKey> chosen) {
      Explanation told = chosen.isEmpty() ? Explanation.NO_SERIES : Explanation.NO_POINTS;
      return reader.told(told);
    }
  }
}
