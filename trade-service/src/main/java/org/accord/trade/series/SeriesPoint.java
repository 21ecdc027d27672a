package org.accord.trade.series;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.accord.facts.Confidence;
import org.accord.facts.PartialDate;
import org.accord.facts.Period;
import org.accord.facts.Qualified;
import org.accord.facts.Qualifier;
import org.accord.facts.Terms;
import org.accord.kit.source.StatedIn;
import org.accord.trade.observation.ObservationStatus;
import org.accord.trade.observation.Scope;
import org.accord.trade.rate.Conversion;
import org.accord.trade.rate.Rates;
import org.jspecify.annotations.Nullable;

/// What is known of a series at one period.
///
/// @param observedOn the date of a stock, which has no period
/// @param frequency the kind of the period; `stock` for a stock
/// @param yearToDate whether the period begins a year and leaves months of it out
/// @param gap whether nothing is known of a period that lies between others of the same kind
/// @param growthReason why there is no growth
/// @param reportedChange what the source says of a change, against whatever base
/// @param conversion how the value came into the currency asked for; the growth is that of the
///   reported values
/// @param derived whether the value follows from others, and is not reported
/// @param derivation how it follows
/// @param observation the key of the figure that reports the value
/// @param observationStatus of that figure, where it is not normal: estimated, provisional,
///   forecast and others
public record SeriesPoint(
    Scope scope,
    @Nullable Period period,
    @Nullable PartialDate observedOn,
    String frequency,
    boolean yearToDate,
    boolean gap,
    @Nullable BigDecimal value,
    @Nullable String unit,
    @Nullable Qualifier qualifier,
    @Nullable Growth growth,
    Growth.@Nullable Reason growthReason,
    @Nullable ReportedChange reportedChange,
    @Nullable Amount balance,
    @Nullable Share share,
    @Nullable Conversion conversion,
    boolean derived,
    @Nullable DerivedFrom derivation,
    @Nullable String observation,
    @Nullable StatedIn source,
    @Nullable Confidence confidence,
    @Nullable ObservationStatus observationStatus) {

  /// The point with its values in another currency, or with the reason why there are none.
  SeriesPoint in(Rates rates) {
    Period months = period != null ? period : months(observedOn);
    if (value == null) return this;
    Rates.Converted converted = rates.convert(new Qualified(value, qualifier), unit, months);
    Qualified result = converted.value();
    return new SeriesPoint(
        scope,
        period,
        observedOn,
        frequency,
        yearToDate,
        gap,
        result == null ? null : result.value(),
        converted.unit(),
        qualifier,
        growth,
        growthReason,
        reportedChange,
        balance == null ? null : balance.in(rates, unit, months),
        share == null ? null : share.in(rates, unit, months),
        converted.conversion(),
        derived,
        derivation,
        observation,
        source,
        confidence,
        observationStatus);
  }

  private static @Nullable Period months(@Nullable PartialDate date) {
    return date == null
        ? null
        : new Period(YearMonth.from(date.earliest()), YearMonth.from(date.latest()));
  }

  /// @param baseUnknown whether the source does not say against which period
  /// @param observation the key of the figure that reports it, which need not be that of the value
  public record ReportedChange(
      BigDecimal changeRatio,
      @Nullable Period basePeriod,
      boolean baseUnknown,
      String observation,
      StatedIn source) {}

  /// @param rule such as `exports_plus_imports`
  /// @param parts how many figures it rests on
  /// @param uncertain how many of these are estimated, provisional or otherwise not normal
  /// @param observations their keys, at most twelve
  public record DerivedFrom(String rule, int parts, int uncertain, List<String> observations) {
    private static final int MOST = 12;

    /// How a quantity is derived; null for a reported one.
    public static @Nullable DerivedFrom of(Quantity quantity) {
      if (quantity.rule() == null) return null;
      List<String> keys = quantity.from().stream().map(Figure::key).distinct().toList();
      return new DerivedFrom(
          Terms.term(quantity.rule()),
          quantity.parts(),
          quantity.uncertain(),
          keys.subList(0, Math.min(keys.size(), MOST)));
    }
  }

  /// A number beside the value, reported or derived.
  ///
  /// @param observationStatus of the figure that reports it, where it is not normal
  public record Amount(
      BigDecimal value,
      Qualifier qualifier,
      @Nullable ObservationStatus observationStatus,
      boolean derived,
      @Nullable DerivedFrom derivation) {
    @Nullable Amount in(Rates rates, @Nullable String unit, @Nullable Period months) {
      Qualified converted = rates.convert(new Qualified(value, qualifier), unit, months).value();
      return converted == null
          ? null
          : new Amount(
              converted.value(), converted.qualifier(), observationStatus, derived, derivation);
    }

    public static Amount of(Quantity quantity) {
      return new Amount(
          quantity.value().value(),
          quantity.value().qualifier(),
          quantity.status(),
          quantity.rule() != null,
          DerivedFrom.of(quantity));
    }
  }

  /// @param percent the value as a share of the total, in percent
  /// @param of what the total is of: `all_commodities` or `all_partners`
  public record Share(BigDecimal percent, Qualifier qualifier, String of, @Nullable Amount total) {
    Share in(Rates rates, @Nullable String unit, @Nullable Period months) {
      return new Share(
          percent, qualifier, of, total == null ? null : total.in(rates, unit, months));
    }

    static Share of(Qualified percent, String what, Quantity total) {
      return new Share(percent.value(), percent.qualifier(), what, Amount.of(total));
    }
  }
}
