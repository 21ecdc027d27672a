package org.accord.trade.series;

import java.util.List;
import org.accord.kit.listing.Computed;
import org.accord.trade.observation.HsEdition;
import org.accord.trade.observation.Measure;
import org.accord.trade.observation.ObservationStatus;
import org.accord.trade.observation.Scope;
import org.accord.trade.observation.ValuationBasis;
import org.accord.trade.rate.Rates;
import org.jspecify.annotations.Nullable;

/// The points of a series, with what it is and what else is on record for the same pair.
///
/// @param series the one that is answered, or each of them when all scopes are asked for
/// @param others what else there is, in groups of series that differ by their commodities only
/// @param explanation why there are no points; absent where there are
/// @param next where to go on; absent after the last items
public record SeriesAnswer(
    List<Answered> series,
    List<SeriesGroup> others,
    List<SeriesPoint> items,
    @Nullable String explanation,
    @Nullable String next)
    implements Computed.Answer<SeriesPoint, SeriesAnswer> {

  @Override
  public SeriesAnswer page(List<SeriesPoint> some, @Nullable String next) {
    return new SeriesAnswer(series, others, some, explanation, next);
  }

  SeriesAnswer in(Rates rates) {
    return new SeriesAnswer(
        series, others, items.stream().map(item -> item.in(rates)).toList(), explanation, next);
  }

  /// @param observationStatus forecast, or nothing of what was
  /// @param facts how many figures are on record for it
  public record Answered(
      String reporter,
      String partner,
      Measure measure,
      @Nullable Measure targetOf,
      @Nullable String indicator,
      @Nullable String denominator,
      Scope scope,
      Level level,
      @Nullable ValuationBasis valuationBasis,
      @Nullable HsEdition hsEdition,
      @Nullable ObservationStatus observationStatus,
      List<String> commodities,
      @Nullable String unit,
      long facts) {
    static Answered of(SeriesKey key) {
      return new Answered(
          key.reporter(),
          key.partner(),
          key.measure(),
          key.targetOf().isEmpty() ? null : Measure.of(key.targetOf()),
          key.indicator().isEmpty() ? null : key.indicator(),
          key.denominator().isEmpty() ? null : key.denominator(),
          key.scope(),
          key.level(),
          key.basis().valuationBasis(),
          key.basis().hsEdition(),
          key.basis().observationStatus(),
          key.basket(),
          key.unit().isEmpty() ? null : key.unit(),
          key.facts());
    }
  }
}
