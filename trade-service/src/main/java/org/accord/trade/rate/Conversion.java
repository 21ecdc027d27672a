package org.accord.trade.rate;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.accord.facts.Terms;
import org.jspecify.annotations.Nullable;

/// How a value came into the currency that was asked for, or why it did not.
///
/// @param converted whether it was converted; false for what is in that currency already
/// @param from the unit that is reported
/// @param originalValue as it is reported
/// @param rate units of the currency asked for, for one of the reported: the average of the months
/// @param firstMonth the first month of the rate
/// @param months how many months the rate is the average of
/// @param reason why there is no value in that currency
/// @param missingMonths of which no rate is on record
public record Conversion(
    boolean converted,
    @Nullable String from,
    @Nullable BigDecimal originalValue,
    @Nullable BigDecimal rate,
    @Nullable YearMonth firstMonth,
    @Nullable Integer months,
    @Nullable Reason reason,
    List<YearMonth> missingMonths) {

  /// Nothing was converted.
  static Conversion none(
      @Nullable String from,
      @Nullable BigDecimal originalValue,
      @Nullable Reason reason,
      List<YearMonth> missingMonths) {
    return new Conversion(false, from, originalValue, null, null, null, reason, missingMonths);
  }

  /// Why there is no value in another currency.
  public enum Reason {
    /// No rate is on record for the currency and all months of the period.
    NO_RATE,
    /// A share, a count or a weight is no money.
    NO_MONEY,
    /// The value has no date.
    NO_PERIOD;

    @JsonValue
    public String term() {
      return Terms.term(this);
    }
  }
}
