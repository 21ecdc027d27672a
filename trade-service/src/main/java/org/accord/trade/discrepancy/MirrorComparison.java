package org.accord.trade.discrepancy;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.accord.facts.Period;
import org.accord.facts.Qualifier;
import org.accord.kit.source.StatedIn;
import org.accord.trade.comparison.Against;
import org.accord.trade.comparison.Comparison;
import org.accord.trade.observation.HsEdition;
import org.accord.trade.observation.Measure;
import org.accord.trade.observation.Scope;
import org.accord.trade.observation.ValuationBasis;
import org.accord.trade.series.SeriesPoint;
import org.jspecify.annotations.Nullable;

/// What the receiving side reports beside what the sending side does.
record MirrorComparison(MirrorAnswer.Reflection reflection) implements Comparison {

  static List<Comparison> rows(MirrorAnswer answer) {
    return answer.items().stream().<Comparison>map(MirrorComparison::new).toList();
  }

  @Override
  public Against against() {
    return Against.MIRROR;
  }

  @Override
  public String reporter() {
    return reflection.to();
  }

  @Override
  public String partner() {
    return reflection.from();
  }

  @Override
  public Measure measure() {
    return measure(reflection.receiving(), reflection.sending(), Measure.IMPORTS);
  }

  @Override
  public Scope scope() {
    return reflection.scope();
  }

  @Override
  public List<String> commodities() {
    return reflection.commodities();
  }

  @Override
  public @Nullable ValuationBasis valuation() {
    return of(reflection.receiving(), MirrorAnswer.Side::valuationBasis);
  }

  @Override
  public @Nullable HsEdition hsEdition() {
    return reflection.hsEdition();
  }

  @Override
  public String unit() {
    return reflection.unit();
  }

  @Override
  public Period period() {
    return reflection.period();
  }

  @Override
  public SeriesPoint.@Nullable Amount value() {
    return of(reflection.receiving(), MirrorAnswer.Side::amount);
  }

  @Override
  public @Nullable String fact() {
    return of(reflection.receiving(), MirrorAnswer.Side::observation);
  }

  @Override
  public @Nullable StatedIn source() {
    return of(reflection.receiving(), MirrorAnswer.Side::source);
  }

  @Override
  public Measure otherMeasure() {
    return measure(reflection.sending(), reflection.receiving(), Measure.EXPORTS);
  }

  @Override
  public @Nullable ValuationBasis otherValuation() {
    return of(reflection.sending(), MirrorAnswer.Side::valuationBasis);
  }

  @Override
  public SeriesPoint.@Nullable Amount other() {
    return of(reflection.sending(), MirrorAnswer.Side::amount);
  }

  @Override
  public @Nullable String otherFact() {
    return of(reflection.sending(), MirrorAnswer.Side::observation);
  }

  @Override
  public @Nullable StatedIn otherSource() {
    return of(reflection.sending(), MirrorAnswer.Side::source);
  }

  @Override
  public @Nullable BigDecimal difference() {
    return reflection.difference();
  }

  @Override
  public @Nullable Qualifier differenceQualifier() {
    return reflection.differenceQualifier();
  }

  @Override
  public @Nullable BigDecimal ratio() {
    return reflection.ratio();
  }

  @Override
  public @Nullable Qualifier ratioQualifier() {
    return reflection.ratioQualifier();
  }

  @Override
  public @Nullable Boolean agree() {
    return reflection.agree();
  }

  /// What a side measures; one that reports nothing would measure the other way of a flow.
  private static Measure measure(
      MirrorAnswer.@Nullable Side side, MirrorAnswer.@Nullable Side other, Measure flow) {
    if (side != null) return side.measure();
    return other == null || other.measure() != Measure.TURNOVER ? flow : Measure.TURNOVER;
  }

  private static <T> @Nullable T of(
      MirrorAnswer.@Nullable Side side, Function<MirrorAnswer.Side, @Nullable T> part) {
    return side == null ? null : part.apply(side);
  }
}
