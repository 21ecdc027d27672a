package org.accord.trade.discrepancy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import org.accord.facts.Period;
import org.accord.facts.Qualifier;
import org.accord.facts.Terms;
import org.accord.kit.listing.Computed;
import org.accord.kit.source.StatedIn;
import org.accord.trade.observation.HsEdition;
import org.accord.trade.observation.Measure;
import org.accord.trade.observation.Scope;
import org.accord.trade.observation.ValuationBasis;
import org.accord.trade.series.SeriesPoint;
import org.jspecify.annotations.Nullable;

/// What both sides report of one trade, side by side. Nothing is reconciled.
///
/// @param valuation how the two sides usually value the same goods
/// @param explanation why nothing is on record of both; absent where something is
/// @param next where to go on; absent after the last items
public record MirrorAnswer(
    String valuation, List<Reflection> items, @Nullable String explanation, @Nullable String next)
    implements Computed.Answer<MirrorAnswer.Reflection, MirrorAnswer> {

  @Override
  public MirrorAnswer page(List<Reflection> some, @Nullable String next) {
    return new MirrorAnswer(valuation, some, explanation, next);
  }

  /// @param from where the goods go from; of a turnover, who asks
  /// @param difference what the receiving side reports less what the sending side does
  /// @param ratio what the receiving side reports divided by what the sending side does
  /// @param agree whether a number satisfies both; absent where one side is missing
  /// @param valued whether both value the goods alike; absent where one side is missing
  public record Reflection(
      String from,
      String to,
      Scope scope,
      List<String> commodities,
      @Nullable HsEdition hsEdition,
      String unit,
      Period period,
      @Nullable Side sending,
      @Nullable Side receiving,
      @Nullable BigDecimal difference,
      @Nullable Qualifier differenceQualifier,
      @Nullable BigDecimal ratio,
      @Nullable Qualifier ratioQualifier,
      @Nullable Boolean agree,
      @Nullable Valued valued) {}

  /// Whether both sides value the goods alike.
  public enum Valued {
    SAME,
    DIFFERENT,
    /// A side does not tell.
    UNKNOWN;

    @JsonValue
    public String term() {
      return Terms.term(this);
    }
  }

  /// @param observation absent where the number is derived
  public record Side(
      String reporter,
      Measure measure,
      @Nullable ValuationBasis valuationBasis,
      SeriesPoint.Amount amount,
      @Nullable String observation,
      @Nullable StatedIn source) {}
}
