package org.accord.trade.ranking;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.accord.facts.PartialDate;
import org.accord.facts.Period;
import org.accord.facts.Qualifier;
import org.accord.kit.source.StatedIn;
import org.accord.trade.comparison.Against;
import org.accord.trade.comparison.Comparison;
import org.accord.trade.observation.Measure;
import org.accord.trade.observation.Scope;
import org.accord.trade.series.SeriesPoint;
import org.jspecify.annotations.Nullable;

/// What was reached beside what was aimed at.
record TargetComparison(TargetsAnswer.TargetView target) implements Comparison {

  static List<Comparison> rows(TargetsAnswer answer) {
    return answer.items().stream().<Comparison>map(TargetComparison::new).toList();
  }

  @Override
  public Against against() {
    return Against.TARGET;
  }

  @Override
  public String reporter() {
    return target.reporter();
  }

  @Override
  public String partner() {
    return target.partner();
  }

  /// Of a target that names no measure no more is known than that it is one.
  @Override
  public Measure measure() {
    return Objects.requireNonNullElse(target.targetOf(), Measure.TARGET);
  }

  @Override
  public @Nullable String indicator() {
    return target.indicator();
  }

  @Override
  public Scope scope() {
    return target.scope();
  }

  @Override
  public List<String> commodities() {
    return target.commodities();
  }

  @Override
  public @Nullable String unit() {
    return target.unit();
  }

  @Override
  public @Nullable Period period() {
    return target.period();
  }

  @Override
  public @Nullable PartialDate observedOn() {
    return target.observedOn();
  }

  @Override
  public SeriesPoint.@Nullable Amount value() {
    return target.actual();
  }

  @Override
  public Measure otherMeasure() {
    return Measure.TARGET;
  }

  @Override
  public SeriesPoint.@Nullable Amount other() {
    return target.target();
  }

  @Override
  public String otherFact() {
    return target.observation();
  }

  @Override
  public StatedIn otherSource() {
    return target.source();
  }

  @Override
  public @Nullable BigDecimal otherRatio() {
    return target.targetRatio();
  }

  @Override
  public @Nullable BigDecimal difference() {
    return target.distance();
  }

  @Override
  public @Nullable Qualifier differenceQualifier() {
    return target.distanceQualifier();
  }

  @Override
  public @Nullable BigDecimal ratio() {
    return target.reached();
  }

  @Override
  public @Nullable Qualifier ratioQualifier() {
    return target.reachedQualifier();
  }

  @Override
  public @Nullable Enum<?> reason() {
    return target.reason();
  }
}
