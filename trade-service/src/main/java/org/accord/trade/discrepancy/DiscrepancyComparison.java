package org.accord.trade.discrepancy;

import java.math.BigDecimal;
import java.util.List;
import org.accord.facts.Period;
import org.accord.kit.source.StatedIn;
import org.accord.trade.comparison.Against;
import org.accord.trade.comparison.Comparison;
import org.accord.trade.observation.HsEdition;
import org.accord.trade.observation.Measure;
import org.accord.trade.observation.Scope;
import org.accord.trade.observation.ValuationBasis;
import org.accord.trade.series.SeriesPoint;
import org.jspecify.annotations.Nullable;

/// What is reported beside what follows from others.
record DiscrepancyComparison(DiscrepanciesAnswer.DiscrepancyView discrepancy)
    implements Comparison {

  static List<Comparison> rows(DiscrepanciesAnswer answer) {
    return answer.items().stream().<Comparison>map(DiscrepancyComparison::new).toList();
  }

  @Override
  public Against against() {
    return Against.DERIVED;
  }

  @Override
  public String reporter() {
    return discrepancy.reporter();
  }

  @Override
  public String partner() {
    return discrepancy.partner();
  }

  @Override
  public Measure measure() {
    return discrepancy.measure();
  }

  @Override
  public Scope scope() {
    return discrepancy.scope();
  }

  @Override
  public List<String> commodities() {
    return discrepancy.commodities();
  }

  @Override
  public @Nullable ValuationBasis valuation() {
    return discrepancy.valuationBasis();
  }

  @Override
  public @Nullable HsEdition hsEdition() {
    return discrepancy.hsEdition();
  }

  @Override
  public String unit() {
    return discrepancy.unit();
  }

  @Override
  public Period period() {
    return discrepancy.period();
  }

  @Override
  public SeriesPoint.Amount value() {
    return discrepancy.reported();
  }

  @Override
  public String fact() {
    return discrepancy.observation();
  }

  @Override
  public StatedIn source() {
    return discrepancy.source();
  }

  @Override
  public SeriesPoint.Amount other() {
    return discrepancy.derived();
  }

  @Override
  public BigDecimal gap() {
    return discrepancy.gap();
  }

  @Override
  public @Nullable BigDecimal gapPercent() {
    return discrepancy.gapPercent();
  }

  /// What is listed as a discrepancy agrees with nothing.
  @Override
  public Boolean agree() {
    return false;
  }
}
