package org.accord.trade.ranking;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.accord.facts.Period;
import org.accord.facts.Qualifier;
import org.accord.trade.comparison.Against;
import org.accord.trade.comparison.Comparison;
import org.accord.trade.observation.HsEdition;
import org.accord.trade.observation.Measure;
import org.accord.trade.observation.Scope;
import org.accord.trade.observation.ValuationBasis;
import org.accord.trade.series.SeriesPoint;
import org.jspecify.annotations.Nullable;

/// A value beside that of the same months a year before.
record MoverComparison(RankingAnswer.Ranked what, Period base, MoversAnswer.Mover mover)
    implements Comparison {

  static List<Comparison> rows(MoversAnswer answer) {
    return answer.items().stream()
        .<Comparison>map(mover ->
            new MoverComparison(
                Objects.requireNonNull(answer.ranked()), answer.basePeriod(), mover))
        .toList();
  }

  @Override
  public Against against() {
    return Against.YEAR_BEFORE;
  }

  @Override
  public String reporter() {
    return what.reporterOf(mover.entity());
  }

  @Override
  public String partner() {
    return what.partnerOf(mover.entity());
  }

  @Override
  public Measure measure() {
    return what.measure();
  }

  @Override
  public Scope scope() {
    return what.scope();
  }

  @Override
  public List<String> commodities() {
    return what.commoditiesOf(mover.entity());
  }

  @Override
  public @Nullable ValuationBasis valuation() {
    return what.valuationBasis();
  }

  @Override
  public @Nullable HsEdition hsEdition() {
    return what.hsEdition();
  }

  @Override
  public String unit() {
    return mover.unit();
  }

  @Override
  public Period period() {
    return what.period();
  }

  @Override
  public SeriesPoint.Amount value() {
    return new SeriesPoint.Amount(
        mover.value(),
        mover.qualifier(),
        mover.observationStatus(),
        mover.derivation() != null,
        mover.derivation());
  }

  @Override
  public SeriesPoint.Amount other() {
    return new SeriesPoint.Amount(
        mover.baseValue(),
        mover.baseQualifier(),
        mover.baseObservationStatus(),
        mover.baseDerivation() != null,
        mover.baseDerivation());
  }

  @Override
  public Period otherPeriod() {
    return base;
  }

  @Override
  public @Nullable BigDecimal difference() {
    return mover.change();
  }

  @Override
  public @Nullable Qualifier differenceQualifier() {
    return mover.changeQualifier();
  }

  @Override
  public @Nullable BigDecimal ratio() {
    return mover.changeRatio();
  }

  @Override
  public @Nullable Qualifier ratioQualifier() {
    return mover.changeRatioQualifier();
  }

  @Override
  public Integer rank() {
    return mover.rank();
  }

  @Override
  public @Nullable Enum<?> reason() {
    return mover.changeReason();
  }

  @Override
  public @Nullable Enum<?> ratioReason() {
    return mover.changeRatioReason();
  }
}
