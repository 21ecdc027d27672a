package org.accord.trade.series;

import java.util.List;
import java.util.Set;
import org.accord.kit.listing.Row;
import org.accord.trade.observation.Measure;
import org.accord.trade.observation.Scope;

/// What the figures of a series have in common, and how many there are.
///
/// @param series as figures refer to it, in hexadecimal; the same for all units
/// @param unit empty for growths without a value
/// @param targetOf empty but for targets, as are the next where they do not apply
/// @param basket keys of commodities or HS codes
public record SeriesKey(
    String series,
    String unit,
    String reporter,
    String partner,
    Measure measure,
    String targetOf,
    String indicator,
    String denominator,
    String direction,
    Scope scope,
    Level level,
    Basis basis,
    List<String> basket,
    long facts) {
  static final String COLUMNS =
      "HEX(r.series) AS series, r.unit, r.reporter, r.partner, r.measure, r.target_of, r.indicator,"
          + " r.denominator, r.direction, r.scope, r.level, r.basket, r.facts, "
          + Basis.COLUMNS;

  static SeriesKey of(Row row) {
    return new SeriesKey(
        row.required("series"),
        row.required("unit"),
        row.required("reporter"),
        row.required("partner"),
        Measure.of(row.required("measure")),
        row.required("target_of"),
        row.required("indicator"),
        row.required("denominator"),
        row.required("direction"),
        Scope.of(row.required("scope")),
        Level.of(row.required("level")),
        Basis.of(row),
        row.texts("basket"),
        Long.parseLong(row.required("facts")));
  }

  /// The series of another measure beside it, of which nothing is reported.
  public SeriesKey ofMeasure(Measure other) {
    return new SeriesKey(
        "",
        unit,
        reporter,
        partner,
        other,
        targetOf,
        indicator,
        denominator,
        direction,
        scope,
        level,
        basis,
        basket,
        0);
  }

  /// Whether their figures may be compared and added, given that they speak of the same.
  boolean isLike(SeriesKey other) {
    return scope == other.scope && comparable().equals(other.comparable());
  }

  private Basis comparable() {
    return level == Level.ALL || level.isSum() ? basis.ofTotals() : basis;
  }

  /// What it speaks of, but for the measure and the direction: of two measures of it the others
  /// follow.
  Trade trade() {
    return new Trade(
        reporter,
        partner,
        scope,
        unit,
        targetOf,
        indicator,
        denominator,
        level,
        comparable(),
        Set.copyOf(basket));
  }

  record Trade(
      String reporter,
      String partner,
      Scope scope,
      String unit,
      String targetOf,
      String indicator,
      String denominator,
      Level level,
      Basis basis,
      Set<String> basket) {}

  /// Whether this sum of codes is a bound of the series, or the series itself.
  boolean tellsOf(SeriesKey total) {
    return total.level.isSum()
        ? basis.equals(total.basis)
        : comparable().equals(total.comparable());
  }

  /// Whether both speak of the same but for measure, direction, scope, basis and unit.
  boolean isBeside(SeriesKey other) {
    return targetOf.equals(other.targetOf)
        && indicator.equals(other.indicator)
        && denominator.equals(other.denominator)
        && Set.copyOf(basket).equals(Set.copyOf(other.basket))
        && level.isSum() == other.level.isSum();
  }
}
