package org.accord.trade.series;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.accord.facts.Period;
import org.accord.facts.Qualified;
import org.accord.facts.Qualifier;
import org.accord.facts.Terms;
import org.accord.kit.source.StatedIn;
import org.jspecify.annotations.Nullable;

/// How a value stands to that of the same months a year before.
///
/// @param changeRatio the value divided by that of the base period: +15 % is 1.15
/// @param by whether it is computed from both values or reported itself
/// @param observation the key of the figure that reports it, which need not be that of the value
public record Growth(
    BigDecimal changeRatio,
    Qualifier qualifier,
    By by,
    Period basePeriod,
    @Nullable String observation,
    @Nullable StatedIn source) {

  /// Where a growth comes from.
  public enum By {
    VALUE,
    REPORTED;

    @JsonValue
    public String term() {
      return Terms.term(this);
    }
  }

  /// Why there is no growth.
  public enum Reason {
    /// Nothing is known of the period itself.
    NO_VALUE,
    /// Nothing is known of the base period.
    NO_BASE_FIGURE,
    /// The base period is known for another scope only, which is never compared.
    OTHER_SCOPE,
    /// The base period is known by another valuation or edition of HS codes only.
    OTHER_BASIS,
    /// The base period is known as a forecast only, or that of a forecast as an actual only.
    OTHER_STATUS,
    /// A growth is reported, but not since when.
    BASE_UNKNOWN,
    /// A growth is reported against another period than the same months a year before.
    OTHER_BASE,
    /// The base is zero or below.
    BASE_NOT_POSITIVE,
    /// Both values are known, but their qualifiers leave every growth possible.
    NOT_BOUNDED,
    /// A stock, or a period of more than a year.
    NO_BASE_PERIOD,
    /// Ranks and shares are compared, not divided.
    NO_QUANTITY;

    @JsonValue
    public String term() {
      return Terms.term(this);
    }
  }

  /// A growth, or the reason why there is none.
  record Found(@Nullable Growth growth, @Nullable Reason reason) {
    static Found none(Reason reason) {
      return new Found(null, reason);
    }
  }

  /// @param reporting the figure that may report a growth of the period itself
  /// @param known the numbers of the same series
  /// @param elsewhere periods with a number that is never compared, with the reason
  static Found of(
      Period period,
      @Nullable Quantity now,
      @Nullable Figure reporting,
      Map<Period, Quantity> known,
      Map<Period, Reason> elsewhere) {
    Optional<Period> matching = period.baseYearEarlier();
    if (matching.isEmpty()) return Found.none(Reason.NO_BASE_PERIOD);
    Period base = matching.orElseThrow();
    Quantity before = known.get(base);
    if (now != null && before != null) {
      Optional<Qualified> ratio = Ratio.of(now.number(), before.number());
      if (ratio.isPresent()) {
        Qualified value = ratio.orElseThrow();
        return new Found(
            new Growth(value.value(), value.qualifier(), By.VALUE, base, null, null), null);
      }
    }
    if (reporting != null && reporting.changeRatio() != null) {
      if (reporting.base() == null) return Found.none(Reason.BASE_UNKNOWN);
      if (!reporting.base().equals(base)) return Found.none(Reason.OTHER_BASE);
      Qualifier qualifier = reporting.value() == null ? reporting.qualifier() : Qualifier.EXACT;
      return new Found(
          new Growth(
              reporting.changeRatio(),
              qualifier == null ? Qualifier.EXACT : qualifier,
              By.REPORTED,
              base,
              reporting.key(),
              reporting.source()),
          null);
    }
    if (now == null) return Found.none(Reason.NO_VALUE);
    if (before != null)
      return Found.none(isPositive(before) ? Reason.NOT_BOUNDED : Reason.BASE_NOT_POSITIVE);
    return Found.none(elsewhere.getOrDefault(base, Reason.NO_BASE_FIGURE));
  }

  /// Whether it can be above zero at all.
  private static boolean isPositive(Quantity quantity) {
    BigDecimal most = quantity.number().bounds().upper();
    return most == null || most.signum() > 0;
  }
}
