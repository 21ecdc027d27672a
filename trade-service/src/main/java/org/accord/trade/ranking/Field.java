package org.accord.trade.ranking;

import java.util.function.Function;
import org.accord.facts.Period;
import org.accord.kit.listing.Sql;
import org.accord.trade.observation.Measure;
import org.accord.trade.observation.Scope;
import org.accord.trade.series.Basis;
import org.accord.trade.series.Level;
import org.accord.trade.series.SeriesReader;
import org.jspecify.annotations.Nullable;

/// What is compared with each other: the partners of a reporter, the reporters of a partner, or the
/// commodities of a pair, by one measure in one period.
///
/// @param reporter given unless reporters are compared
/// @param partner given unless partners are compared
/// @param level of commodities, where these are compared
/// @param kind of partners or reporters, where these are compared; countries when null, if there
///   are any
record Field(
    By by,
    Measure measure,
    @Nullable String reporter,
    @Nullable String partner,
    Period period,
    @Nullable Scope scope,
    @Nullable String commodity,
    @Nullable String unit,
    @Nullable Level level,
    @Nullable Kind kind,
    Basis.Wanted basis) {

  /// The same in another period.
  Field in(Period other) {
    return new Field(
        by, measure, reporter, partner, other, scope, commodity, unit, level, kind, basis);
  }

  /// Whether the entities of this class are those to compare.
  boolean wants(Standings.Class of) {
    return kind == null || kind == of.kind();
  }

  /// The condition on columns that figures and series have alike: of the measure, and of those that
  /// it follows from.
  Function<String, Sql> condition() {
    return alias -> {
      Sql condition = SeriesReader.measures(alias, measure.siblings());
      if (reporter != null && by != By.REPORTER)
        condition.add(" AND " + alias + ".reporter = ?", reporter);
      if (partner != null && by != By.PARTNER)
        condition.add(" AND " + alias + ".partner = ?", partner);
      if (scope != null) condition.add(" AND " + alias + ".scope = ?", scope.term());
      return condition;
    };
  }

  /// The further condition on series, as `r`.
  Sql more() {
    Sql more = Sql.of("r.indicator = '' AND r.unit <> ''");
    if (unit != null) more.add(" AND r.unit = ?", unit);
    more.add(basis.condition());
    if (by == By.COMMODITY)
      return level == null
          ? more.add(" AND r.level IN ('named', 'basket', 'chapter', 'heading', 'subheading')")
          : more.add(" AND r.level = ?", level.term());
    if (commodity != null)
      return more.add(
          " AND r.level IN ('named', 'chapter', 'heading', 'subheading') AND r.basket = ?",
          "[\"" + commodity + "\"]");
    return more.add(
        " AND (r.level = 'all' OR r.level IN ('chapters', 'headings', 'subheadings') AND r.measure = ?)",
        measure.term());
  }
}
