package org.accord.trade.discrepancy;

import java.math.BigDecimal;
import java.util.List;
import org.accord.facts.Period;
import org.accord.kit.listing.Computed;
import org.accord.kit.source.StatedIn;
import org.accord.trade.observation.HsEdition;
import org.accord.trade.observation.Measure;
import org.accord.trade.observation.Scope;
import org.accord.trade.observation.ValuationBasis;
import org.accord.trade.series.SeriesPoint;
import org.jspecify.annotations.Nullable;

/// Reported figures that differ from what follows from others.
///
/// @param compared how many figures were compared with what follows
/// @param tolerance in percent of the reported value
/// @param explanation why there are none; absent where there are
/// @param next where to go on; absent after the last items
public record DiscrepanciesAnswer(
    int compared,
    BigDecimal tolerance,
    List<DiscrepancyView> items,
    @Nullable String explanation,
    @Nullable String next)
    implements Computed.Answer<DiscrepanciesAnswer.DiscrepancyView, DiscrepanciesAnswer> {

  @Override
  public DiscrepanciesAnswer page(List<DiscrepancyView> some, @Nullable String next) {
    return new DiscrepanciesAnswer(compared, tolerance, some, explanation, next);
  }

  /// @param gap the least difference that the qualifiers allow
  /// @param gapPercent of the reported value
  public record DiscrepancyView(
      String reporter,
      String partner,
      Measure measure,
      Scope scope,
      List<String> commodities,
      @Nullable ValuationBasis valuationBasis,
      @Nullable HsEdition hsEdition,
      String unit,
      Period period,
      SeriesPoint.Amount reported,
      String observation,
      StatedIn source,
      SeriesPoint.Amount derived,
      BigDecimal gap,
      @Nullable BigDecimal gapPercent) {}
}
