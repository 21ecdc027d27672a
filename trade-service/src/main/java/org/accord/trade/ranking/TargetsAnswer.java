package org.accord.trade.ranking;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import org.accord.facts.PartialDate;
import org.accord.facts.Period;
import org.accord.facts.Qualifier;
import org.accord.facts.Terms;
import org.accord.kit.listing.Computed;
import org.accord.kit.source.StatedIn;
import org.accord.trade.observation.Measure;
import org.accord.trade.observation.Scope;
import org.accord.trade.series.SeriesPoint;
import org.jspecify.annotations.Nullable;

/// Targets beside what was reached.
///
/// @param explanation why there are none; absent where there are
/// @param next where to go on; absent after the last items
public record TargetsAnswer(
    List<TargetView> items, @Nullable String explanation, @Nullable String next)
    implements Computed.Answer<TargetsAnswer.TargetView, TargetsAnswer> {

  @Override
  public TargetsAnswer page(List<TargetView> some, @Nullable String next) {
    return new TargetsAnswer(some, explanation, next);
  }

  /// Why a target cannot be compared.
  public enum Reason {
    /// It is not known which measure it is for.
    NO_MEASURE,
    /// It is of no period.
    NO_PERIOD,
    /// It is told as a growth from a base that is not known.
    BASE_UNKNOWN,
    /// It is told as a growth from a base of which no figure is on record in its scope.
    NO_BASE_FIGURE,
    /// Nothing is known of what was reached.
    NO_ACTUAL,
    /// What was reached is known for another scope only.
    OTHER_SCOPE,
    /// What was reached is known by another valuation or edition of HS codes only.
    OTHER_BASIS;

    @JsonValue
    public String term() {
      return Terms.term(this);
    }
  }

  /// @param target the value aimed at; derived where it is told as a growth from a known base
  /// @param actual what was reached
  /// @param distance what was reached less what was aimed at
  /// @param reached what was reached divided by what was aimed at
  public record TargetView(
      String reporter,
      String partner,
      @Nullable Measure targetOf,
      @Nullable String indicator,
      Scope scope,
      List<String> commodities,
      @Nullable Period period,
      @Nullable PartialDate observedOn,
      @Nullable String unit,
      SeriesPoint.@Nullable Amount target,
      @Nullable BigDecimal targetRatio,
      SeriesPoint.@Nullable Amount actual,
      @Nullable BigDecimal distance,
      @Nullable Qualifier distanceQualifier,
      @Nullable BigDecimal reached,
      @Nullable Qualifier reachedQualifier,
      @Nullable Reason reason,
      String observation,
      StatedIn source) {}
}
