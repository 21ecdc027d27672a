package org.accord.trade.series;

import java.util.List;
import org.accord.kit.listing.Row;
import org.accord.trade.observation.HsEdition;
import org.accord.trade.observation.Measure;
import org.accord.trade.observation.ObservationStatus;
import org.accord.trade.observation.Scope;
import org.accord.trade.observation.ValuationBasis;
import org.jspecify.annotations.Nullable;

/// Series of one pair that differ by their commodities only.
///
/// @param observationStatus forecast, or nothing of what was
/// @param series how many there are
/// @param facts how many figures they have
/// @param commodities of which they are, where there are few
public record SeriesGroup(
    Measure measure,
    @Nullable String targetOf,
    @Nullable String indicator,
    Scope scope,
    @Nullable String unit,
    Level level,
    @Nullable ValuationBasis valuationBasis,
    @Nullable HsEdition hsEdition,
    @Nullable ObservationStatus observationStatus,
    long series,
    long facts,
    List<String> commodities) {
  static SeriesGroup of(Row row) {
    Basis basis = Basis.of(row);
    return new SeriesGroup(
        Measure.of(row.required("measure")),
        orNull(row.required("target_of")),
        orNull(row.required("indicator")),
        Scope.of(row.required("scope")),
        orNull(row.required("unit")),
        Level.of(row.required("level")),
        basis.valuationBasis(),
        basis.hsEdition(),
        basis.observationStatus(),
        Long.parseLong(row.required("series")),
        Long.parseLong(row.required("facts")),
        row.texts("baskets").stream().distinct().sorted().toList());
  }

  /// Whether it holds this series and no other.
  boolean isThatOf(SeriesKey key) {
    return measure == key.measure()
        && scope == key.scope()
        && level == key.level()
        && valuationBasis == key.basis().valuationBasis()
        && hsEdition == key.basis().hsEdition()
        && observationStatus == key.basis().observationStatus()
        && key.targetOf().equals(targetOf == null ? "" : targetOf)
        && key.indicator().equals(indicator == null ? "" : indicator)
        && (unit == null || key.unit().equals(unit))
        && (level == Level.ALL
            || level.isSum()
            || commodities.equals(key.basket().stream().sorted().toList()));
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
