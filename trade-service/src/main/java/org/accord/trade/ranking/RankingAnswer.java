package org.accord.trade.ranking;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.accord.facts.Period;
import org.accord.facts.Qualified;
import org.accord.facts.Qualifier;
import org.accord.facts.Terms;
import org.accord.kit.listing.Computed;
import org.accord.kit.source.StatedIn;
import org.accord.trade.observation.HsEdition;
import org.accord.trade.observation.Measure;
import org.accord.trade.observation.ObservationStatus;
import org.accord.trade.observation.Scope;
import org.accord.trade.observation.ValuationBasis;
import org.accord.trade.rate.Conversion;
import org.accord.trade.rate.Rates;
import org.accord.trade.series.Level;
import org.accord.trade.series.SeriesPoint;
import org.jspecify.annotations.Nullable;

/// Partners, commodities or reporters in the order of their values.
///
/// @param ranked what is compared
/// @param total of what the shares are
/// @param conversion how all values came into the currency asked for, or why they did not
/// @param others what else could be ranked: other scopes, units, valuations, levels and kinds,
///   which are never mixed
/// @param periods of which figures are on record, where none are of the period asked for
/// @param explanation why nothing is ranked; absent where something is
/// @param next where to go on; absent after the last items
public record RankingAnswer(
    @Nullable Ranked ranked,
    @Nullable Total total,
    @Nullable Conversion conversion,
    List<Other> others,
    List<RankedEntry> items,
    List<Period> periods,
    @Nullable String explanation,
    @Nullable String next)
    implements Computed.Answer<RankingAnswer.RankedEntry, RankingAnswer> {

  @Override
  public RankingAnswer page(List<RankedEntry> some, @Nullable String next) {
    return new RankingAnswer(ranked, total, conversion, others, some, periods, explanation, next);
  }

  /// The ranking with its values in another currency: all by the same rate, as all are of the same
  /// months. Left as it is where there is no rate.
  RankingAnswer in(Rates rates) {
    if (ranked == null || items.isEmpty()) return this;
    Period months = ranked.period();
    Conversion first =
        rates.convert(Qualified.exact(BigDecimal.ONE), ranked.unit(), months).conversion();
    Conversion one =
        new Conversion(
            first.converted(),
            first.from(),
            null,
            first.rate(),
            first.firstMonth(),
            first.months(),
            first.reason(),
            first.missingMonths());
    if (!one.converted())
      return new RankingAnswer(ranked, total, one, others, items, periods, explanation, next);
    return new RankingAnswer(
        ranked,
        total == null ? null : total.in(rates, ranked.unit(), months),
        one,
        others,
        items.stream().map(item -> item.in(rates, months)).toList(),
        periods,
        explanation,
        next);
  }

  /// @param commodity by which partners or reporters are ranked; the whole trade where absent
  /// @param kind of the reporters or partners
  /// @param entries how many there are in all
  public record Ranked(
      By by,
      Measure measure,
      @Nullable String reporter,
      @Nullable String partner,
      @Nullable String commodity,
      Period period,
      Scope scope,
      String unit,
      Level level,
      @Nullable Kind kind,
      @Nullable ValuationBasis valuationBasis,
      @Nullable HsEdition hsEdition,
      int entries) {

    /// Who reports the figure of an entity.
    String reporterOf(String entity) {
      return by == By.REPORTER ? entity : Objects.requireNonNull(reporter);
    }

    String partnerOf(String entity) {
      return by == By.PARTNER ? entity : Objects.requireNonNull(partner);
    }

    /// Of what an entity's figure is; all that is traded when empty.
    List<String> commoditiesOf(String entity) {
      if (by == By.COMMODITY) return List.of(entity);
      return commodity == null ? List.of() : List.of(commodity);
    }
  }

  /// Why an entry has no share.
  public enum NoPercent {
    /// No total is reported, and what is ranked may overlap or cancel out, so that it makes none.
    NO_TOTAL,
    /// The qualifiers of the value and of the total leave every share possible, or the total may be
    /// zero or below.
    NOT_BOUNDED;

    @JsonValue
    public String term() {
      return Terms.term(this);
    }
  }

  /// @param of `reported_total`, or `sum_of_ranked` where no total is reported
  public record Total(BigDecimal value, Qualifier qualifier, String of) {
    @Nullable Total in(Rates rates, String unit, Period months) {
      Qualified converted = rates.convert(new Qualified(value, qualifier), unit, months).value();
      return converted == null ? null : new Total(converted.value(), qualifier, of);
    }
  }

  /// @param entries how many could be ranked
  public record Other(
      Scope scope,
      String unit,
      Level level,
      @Nullable Kind kind,
      @Nullable ValuationBasis valuationBasis,
      @Nullable HsEdition hsEdition,
      int entries) {}

  /// @param rank by the values alone
  /// @param rankFrom the best rank that the bounds of all numbers allow
  /// @param rankTo the worst one; the order is certain where both are the rank
  /// @param entity the partner, the commodity or the reporter
  /// @param percent the share of the total
  /// @param percentReason why there is no share
  /// @param observationStatus of the figure that reports the value, where it is not normal
  /// @param originalValue as it is reported, where the value is converted
  public record RankedEntry(
      int rank,
      int rankFrom,
      int rankTo,
      String entity,
      BigDecimal value,
      String unit,
      Qualifier qualifier,
      @Nullable BigDecimal percent,
      @Nullable Qualifier percentQualifier,
      @Nullable NoPercent percentReason,
      boolean derived,
      SeriesPoint.@Nullable DerivedFrom derivation,
      @Nullable BigDecimal originalValue,
      @Nullable String observation,
      @Nullable ObservationStatus observationStatus,
      @Nullable StatedIn source) {
    RankedEntry in(Rates rates, Period months) {
      Rates.Converted converted = rates.convert(new Qualified(value, qualifier), unit, months);
      if (converted.value() == null || converted.unit() == null) return this;
      return new RankedEntry(
          rank,
          rankFrom,
          rankTo,
          entity,
          converted.value().value(),
          converted.unit(),
          qualifier,
          percent,
          percentQualifier,
          percentReason,
          derived,
          derivation,
          value,
          observation,
          observationStatus,
          source);
    }
  }
}
