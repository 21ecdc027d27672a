package org.accord.trade.comparison;

import java.math.BigDecimal;
import java.util.List;
import org.accord.facts.PartialDate;
import org.accord.facts.Period;
import org.accord.facts.Qualifier;
import org.accord.kit.source.StatedIn;
import org.accord.trade.observation.HsEdition;
import org.accord.trade.observation.Measure;
import org.accord.trade.observation.Scope;
import org.accord.trade.observation.ValuationBasis;
import org.accord.trade.series.SeriesPoint;
import org.jspecify.annotations.Nullable;

/// One figure set beside another. What a resource does not tell is absent.
public interface Comparison {

  Against against();

  String reporter();

  String partner();

  Measure measure();

  default @Nullable String indicator() {
    return null;
  }

  Scope scope();

  /// All that is traded when empty.
  List<String> commodities();

  default @Nullable ValuationBasis valuation() {
    return null;
  }

  default @Nullable HsEdition hsEdition() {
    return null;
  }

  @Nullable String unit();

  @Nullable Period period();

  default @Nullable PartialDate observedOn() {
    return null;
  }

  SeriesPoint.@Nullable Amount value();

  /// The key of the figure that reports the value.
  default @Nullable String fact() {
    return null;
  }

  default @Nullable StatedIn source() {
    return null;
  }

  /// What the value is set beside.
  SeriesPoint.@Nullable Amount other();

  default @Nullable String otherFact() {
    return null;
  }

  default @Nullable StatedIn otherSource() {
    return null;
  }

  /// What the other measures, where it is something else.
  default @Nullable Measure otherMeasure() {
    return null;
  }

  default @Nullable ValuationBasis otherValuation() {
    return null;
  }

  /// The period of the other, where it is not that of the value.
  default @Nullable Period otherPeriod() {
    return null;
  }

  /// The growth that the other is told as.
  default @Nullable BigDecimal otherRatio() {
    return null;
  }

  /// The value less the other.
  default @Nullable BigDecimal difference() {
    return null;
  }

  default @Nullable Qualifier differenceQualifier() {
    return null;
  }

  /// The value divided by the other.
  default @Nullable BigDecimal ratio() {
    return null;
  }

  default @Nullable Qualifier ratioQualifier() {
    return null;
  }

  /// The least difference that the qualifiers of both allow.
  default @Nullable BigDecimal gap() {
    return null;
  }

  /// The same in percent of the value.
  default @Nullable BigDecimal gapPercent() {
    return null;
  }

  /// Whether a number satisfies both.
  default @Nullable Boolean agree() {
    return null;
  }

  default @Nullable Integer rank() {
    return null;
  }

  /// Why there is no difference, or nothing to compare.
  default @Nullable Enum<?> reason() {
    return null;
  }

  /// Why there is no ratio.
  default @Nullable Enum<?> ratioReason() {
    return null;
  }
}
