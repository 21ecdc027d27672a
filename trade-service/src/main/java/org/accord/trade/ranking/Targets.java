package org.accord.trade.ranking;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
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
import java.util.stream.Stream;
import org.accord.facts.Bounded;
import org.accord.facts.Period;
import org.accord.facts.Qualified;
import org.accord.facts.Qualifier;
import org.accord.kit.listing.Sql;
import org.accord.trade.explanation.Explanation;
import org.accord.trade.observation.Measure;
import org.accord.trade.observation.Scope;
import org.accord.trade.series.Basis;
import org.accord.trade.series.Derivation;
import org.accord.trade.series.Figure;
import org.accord.trade.series.Quantity;
import org.accord.trade.series.Ratio;
import org.accord.trade.series.SeriesKey;
import org.accord.trade.series.SeriesPoint;
import org.accord.trade.series.SeriesReader;
import org.jspecify.annotations.Nullable;

/// Sets targets beside what was reached.
@ApplicationScoped
class Targets {
  private final SeriesReader.Opener readers;

  Targets(SeriesReader.Opener readers) {
    this.readers = readers;
  }

  /// @param reporter any when null, as are the others
  record Question(
      @Nullable String reporter,
      @Nullable String partner,
      @Nullable Measure targetOf,
      @Nullable Scope scope,
      @Nullable Period period) {}

  TargetsAnswer answer(Question question, @Nullable Instant asOf) {
    return readers.read(asOf, reader -> answer(question, reader));
  }

  private static TargetsAnswer answer(Question question, SeriesReader reader) throws SQLException {
    List<SeriesKey> targets = reader.series(alias -> condition(question, alias), Sql.of("TRUE"));
    Map<String, SeriesKey> bySeries = new HashMap<>();
    targets.forEach(target -> bySeries.putIfAbsent(target.series(), target));
    List<Aim> aims = new ArrayList<>();
    for (Figure figure : reader.figures(targets)) {
      SeriesKey key = bySeries.get(figure.series());
      if (key == null) continue;
      if (question.period() == null || question.period().equals(figure.period()))
        aims.add(new Aim(key, figure));
    }
    List<TargetsAnswer.TargetView> items = new ArrayList<>();
    for (List<Aim> some : Actuals.parts(aims)) {
      Actuals actuals = Actuals.beside(some, reader);
      for (Aim aim : some) items.add(aim.beside(actuals));
    }
    items.sort(
        Comparator.comparing(TargetsAnswer.TargetView::reporter)
            .thenComparing(TargetsAnswer.TargetView::partner)
            .thenComparing(
                TargetsAnswer.TargetView::period, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(TargetsAnswer.TargetView::observation));
    return new TargetsAnswer(
        items, items.isEmpty() ? reader.told(Explanation.NO_TARGETS) : null, null);
  }

  private static Sql condition(Question question, String alias) {
    Sql condition = Sql.of(alias + ".measure = 'target'");
    if (question.reporter() != null)
      condition.add(" AND " + alias + ".reporter = ?", question.reporter());
    if (question.partner() != null)
      condition.add(" AND " + alias + ".partner = ?", question.partner());
    if (question.targetOf() != null)
      condition.add(" AND " + alias + ".target_of = ?", question.targetOf().term());
    if (question.scope() != null)
      condition.add(" AND " + alias + ".scope = ?", question.scope().term());
    return condition;
  }

  /// One target on its way to what was reached of it.
  record Aim(SeriesKey key, Figure figure) {

    private TargetsAnswer.TargetView beside(Actuals all) {
      if (key.targetOf().isEmpty())
        return view(null, figure.unit(), null, null, TargetsAnswer.Reason.NO_MEASURE);
      Measure measure = Measure.of(key.targetOf());
      Period period = figure.period();
      Quantity stated =
          figure.value() == null ? null : Quantity.reported(figure, figure.value(), Measure.TARGET);
      if (period == null)
        return view(measure, figure.unit(), stated, null, TargetsAnswer.Reason.NO_PERIOD);
      List<SeriesKey> actuals = all.of(this);
      List<Figure> figures = all.figures(actuals);
      String unit = figure.unit() == null ? unit(measure, period, actuals, figures) : figure.unit();
      Basis basis = key.basis().ofActuals();
      Map<Period, Quantity> reached = reached(measure, key.scope(), basis, unit, actuals, figures);
      Quantity target = stated == null ? fromGrowth(measure, reached) : stated;
      Quantity actual = reached.get(period);
      if (target == null) return view(measure, unit, null, actual, noTarget());
      if (actual != null) return view(measure, unit, target, actual, null);
      return view(measure, unit, target, null, reason(measure, period, unit, actuals, figures));
    }

    private TargetsAnswer.Reason noTarget() {
      return figure.base() == null
          ? TargetsAnswer.Reason.BASE_UNKNOWN
          : TargetsAnswer.Reason.NO_BASE_FIGURE;
    }

    /// A growth has no unit: it is that of the base, else that of what was reached.
    private @Nullable String unit(
        Measure measure, Period period, List<SeriesKey> actuals, List<Figure> figures) {
      List<String> units =
          figures.stream()
              .flatMap(one -> Optional.ofNullable(one.unit()).stream())
              .distinct()
              .sorted()
              .toList();
      for (Period known :
          Stream.of(Optional.ofNullable(figure.base()), Optional.of(period))
              .flatMap(Optional::stream)
              .toList())
        for (String unit : units)
          if (reached(measure, key.scope(), key.basis().ofActuals(), unit, actuals, figures)
              .containsKey(known)) return unit;
      return null;
    }

    /// What was reached may be known where it is not compared.
    private TargetsAnswer.Reason reason(
        Measure measure,
        Period period,
        @Nullable String unit,
        List<SeriesKey> actuals,
        List<Figure> figures) {
      Set<Scope> scopes =
          actuals.stream()
              .filter(series ->
                  reached(measure, series.scope(), series.basis(), unit, actuals, figures)
                      .containsKey(period))
              .map(SeriesKey::scope)
              .collect(toSet());
      if (scopes.contains(key.scope())) return TargetsAnswer.Reason.OTHER_BASIS;
      return scopes.isEmpty() ? TargetsAnswer.Reason.NO_ACTUAL : TargetsAnswer.Reason.OTHER_SCOPE;
    }

    private Map<Period, Quantity> reached(
        Measure measure,
        Scope scope,
        Basis basis,
        @Nullable String unit,
        List<SeriesKey> actuals,
        List<Figure> all) {
      Map<String, SeriesKey> own = new HashMap<>();
      for (SeriesKey series : actuals)
        if (series.scope() == scope && series.basis().equals(basis))
          own.putIfAbsent(series.series(), series);
      Map<Measure, List<Figure>> figures = new EnumMap<>(Measure.class);
      for (Figure actual : all) {
        SeriesKey series = own.get(actual.series());
        if (series != null && unit != null && unit.equals(actual.unit()))
          figures.computeIfAbsent(series.measure(), _ -> new ArrayList<>()).add(actual);
      }
      return new Derivation(figures).of(measure);
    }

    /// A target of 1.2 times last year's value, within the bounds of both.
    private @Nullable Quantity fromGrowth(Measure measure, Map<Period, Quantity> reached) {
      Quantity base = figure.base() == null ? null : reached.get(figure.base());
      if (base == null || figure.changeRatio() == null) return null;
      Bounded ratio = Bounded.of(new Qualified(figure.changeRatio(), figure.qualifier()));
      return Quantity.derived(
              measure, base.number().times(ratio), Quantity.Rule.BASE_TIMES_RATIO, List.of(base))
          .orElse(null);
    }

    private TargetsAnswer.TargetView view(
        @Nullable Measure measure,
        @Nullable String unit,
        @Nullable Quantity target,
        @Nullable Quantity actual,
        TargetsAnswer.@Nullable Reason reason) {
      Optional<Qualified> distance =
          target != null && actual != null
              ? actual.number().minus(target.number()).told()
              : Optional.empty();
      Optional<Qualified> reached =
          target != null && actual != null
              ? Ratio.of(actual.number(), target.number())
              : Optional.empty();
      return new TargetsAnswer.TargetView(
          key.reporter(),
          key.partner(),
          measure,
          key.indicator().isEmpty() ? null : key.indicator(),
          key.scope(),
          key.basket(),
          figure.period(),
          figure.observedOn(),
          unit,
          target == null ? null : SeriesPoint.Amount.of(target),
          figure.changeRatio(),
          actual == null ? null : SeriesPoint.Amount.of(actual),
          distance.map(Qualified::value).orElse(null),
          distance.<Qualifier>map(Qualified::qualifier).orElse(null),
          reached.map(Qualified::value).orElse(null),
          reached.<Qualifier>map(Qualified::qualifier).orElse(null),
          reason,
          figure.key(),
          figure.source());
    }
  }
}
