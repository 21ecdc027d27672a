package org.accord.trade.ranking;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import org.accord.facts.Period;
import org.accord.facts.Qualifier;
import org.accord.facts.Terms;
import org.accord.kit.listing.Computed;
import org.accord.trade.observation.ObservationStatus;
import org.accord.trade.series.SeriesPoint;
import org.jspecify.annotations.Nullable;

/// Partners, commodities or reporters in the order of how much they changed.
///
/// @param basePeriod the same months a year before
/// @param onlyNow how many have a value for the period and none for the base
/// @param onlyBefore how many have a value for the base alone
/// @param explanation why nothing is compared; absent where something is
/// @param next where to go on; absent after the last items
public record MoversAnswer(
    RankingAnswer.@Nullable Ranked ranked,
    Period basePeriod,
    int onlyNow,
    int onlyBefore,
    List<RankingAnswer.Other> others,
    List<Mover> items,
    @Nullable String explanation,
    @Nullable String next)
    implements Computed.Answer<MoversAnswer.Mover, MoversAnswer> {

  @Override
  public MoversAnswer page(List<Mover> some, @Nullable String next) {
    return new MoversAnswer(
        ranked, basePeriod, onlyNow, onlyBefore, others, some, explanation, next);
  }

  /// Why nothing is told of a change.
  public enum NoChange {
    /// Both values are known, but their qualifiers leave every change possible.
    NOT_BOUNDED,
    /// The value of the base period is zero or below.
    BASE_NOT_POSITIVE;

    @JsonValue
    public String term() {
      return Terms.term(this);
    }
  }

  /// @param change the value less that of the base period; absent where nothing is known of it
  /// @param changeReason why there is no change
  /// @param changeRatio the value divided by that of the base period
  /// @param changeRatioReason why there is no ratio
  /// @param derived whether one of both values follows from others, and is not reported
  /// @param derivation how the value follows
  /// @param baseDerivation how that of the base period does
  /// @param observationStatus of the figure that reports the value, where it is not normal
  public record Mover(
      int rank,
      String entity,
      String unit,
      BigDecimal value,
      Qualifier qualifier,
      BigDecimal baseValue,
      Qualifier baseQualifier,
      @Nullable BigDecimal change,
      @Nullable Qualifier changeQualifier,
      @Nullable NoChange changeReason,
      @Nullable BigDecimal changeRatio,
      @Nullable Qualifier changeRatioQualifier,
      @Nullable NoChange changeRatioReason,
      boolean derived,
      SeriesPoint.@Nullable DerivedFrom derivation,
      SeriesPoint.@Nullable DerivedFrom baseDerivation,
      @Nullable ObservationStatus observationStatus,
      @Nullable ObservationStatus baseObservationStatus) {}
}
