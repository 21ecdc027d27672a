package org.accord.trade.ranking;

import java.math.BigDecimal;
import java.util.List;
import org.accord.facts.Period;
import org.accord.facts.Qualifier;
import org.accord.kit.listing.Computed;
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

  /// @param change the value less that of the base period; absent where nothing is known of it
  /// @param changeRatio the value divided by that of the base period
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
      @Nullable BigDecimal changeRatio,
      @Nullable Qualifier changeRatioQualifier,
      boolean derived) {}
}
