package org.accord.trade.ranking;

import java.math.BigDecimal;
import java.util.List;
import org.accord.facts.Period;
import org.accord.facts.Qualifier;
import org.accord.kit.source.StatedIn;
import org.accord.trade.observation.Measure;
import org.accord.trade.observation.Scope;
import org.accord.trade.series.Level;
import org.accord.trade.series.SeriesPoint;
import org.jspecify.annotations.Nullable;

/// Partners, commodities or reporters in the order of their values.
///
/// @param ranked what is compared
/// @param total of what the shares are
/// @param others what else could be ranked: other scopes, units and levels, which are never mixed
/// @param periods of which figures are on record, where none are of the period asked for
/// @param explanation why nothing is ranked; absent where something is
/// @param next always absent: the top comes whole
public record RankingAnswer(
    @Nullable Ranked ranked,
    @Nullable Total total,
    List<Other> others,
    List<RankedEntry> items,
    List<Period> periods,
    @Nullable String explanation,
    @Nullable String next) {

  /// @param entries how many there are in all
  public record Ranked(
      By by,
      Measure measure,
      @Nullable String reporter,
      @Nullable String partner,
      Period period,
      Scope scope,
      String unit,
      Level level,
      int entries) {}

  /// @param of `reported_total`, or `sum_of_ranked` where no total is reported
  public record Total(BigDecimal value, Qualifier qualifier, String of) {}

  /// @param entries how many could be ranked
  public record Other(Scope scope, String unit, Level level, int entries) {}

  /// @param entity the partner, the commodity or the reporter
  /// @param percent the share of the total
  public record RankedEntry(
      int rank,
      String entity,
      BigDecimal value,
      String unit,
      Qualifier qualifier,
      @Nullable BigDecimal percent,
      @Nullable Qualifier percentQualifier,
      boolean derived,
      SeriesPoint.@Nullable DerivedFrom derivation,
      @Nullable String observation,
      @Nullable StatedIn source) {}
}
