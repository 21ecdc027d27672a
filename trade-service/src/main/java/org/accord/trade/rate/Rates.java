package org.accord.trade.rate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.accord.facts.Period;
import org.accord.facts.Qualified;
import org.accord.facts.Unit;
import org.accord.kit.revision.Snapshot;
import org.jspecify.annotations.Nullable;

/// Converts values by monthly rates, averaged over the months of a period. Where a rate of one of
/// them is missing nothing is guessed.
public final class Rates {
  /// The currencies that figures can be converted into.
  public static final List<String> CURRENCIES = List.of("USD", "CNY", "EUR", "INR");

  private static final int DIGITS = 10;
  private static final int CENTS = 2;

  private final String currency;
  private final Map<String, Map<YearMonth, BigDecimal>> perUsd;

  /// @param perUsd by currency and month, how much a US dollar costs
  Rates(String currency, Map<String, Map<YearMonth, BigDecimal>> perUsd) {
    this.currency = currency;
    this.perUsd = perUsd;
  }

  /// The rates on record.
  ///
  /// @param currency into which values are converted
  public static Rates read(String currency, Connection connection, Snapshot snapshot)
      throws SQLException {
    Map<String, Map<YearMonth, BigDecimal>> perUsd = new HashMap<>();
    try (var select =
            connection.prepareStatement(
                "SELECT a.currency, a.month, a.per_usd FROM "
                    + snapshot.table("exchange_rate", "a")
                    + " WHERE "
                    + snapshot.holds("a"));
        var result = select.executeQuery()) {
      while (result.next())
        perUsd
            .computeIfAbsent(result.getString(1), _ -> new HashMap<>())
            .put(YearMonth.parse(result.getString(2)), result.getBigDecimal(3));
    }
    return new Rates(currency, perUsd);
  }

  /// A value in the currency, if there is one, and how it came about.
  public record Converted(
      @Nullable Qualified value, @Nullable String unit, Conversion conversion) {}

  /// The value in the currency.
  ///
  /// @param months over which it came about, or of which its date is
  public Converted convert(Qualified value, @Nullable String unit, @Nullable Period months) {
    if (unit != null && unit.equals(currency))
      return new Converted(value, unit, Conversion.none(unit, null, null, List.of()));
    if (unit == null || !Unit.parse(unit).isCurrency())
      return new Converted(
          value, unit, Conversion.none(unit, null, Conversion.Reason.NO_MONEY, List.of()));
    if (months == null) return none(value, unit, Conversion.Reason.NO_PERIOD, List.of());
    List<YearMonth> missing = missing(unit, months);
    if (!missing.isEmpty()) return none(value, unit, Conversion.Reason.NO_RATE, missing);
    BigDecimal rate = rate(unit, months);
    return new Converted(
        new Qualified(
            value.value().multiply(rate).setScale(CENTS, RoundingMode.HALF_UP), value.qualifier()),
        currency,
        new Conversion(
            true, unit, value.value(), rate, months.start(), months.months(), null, List.of()));
  }

  private static Converted none(
      Qualified value, String unit, Conversion.Reason reason, List<YearMonth> missing) {
    return new Converted(null, null, Conversion.none(unit, value.value(), reason, missing));
  }

  private List<YearMonth> missing(String unit, Period period) {
    List<YearMonth> missing = new ArrayList<>();
    for (int i = 0; i < period.months(); i++) {
      YearMonth month = period.start().plusMonths(i);
      if (perUsd(unit, month) == null || perUsd(currency, month) == null) missing.add(month);
    }
    return missing;
  }

  /// The average of the months' rates.
  private BigDecimal rate(String unit, Period period) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < period.months(); i++) {
      YearMonth month = period.start().plusMonths(i);
      BigDecimal from = Objects.requireNonNull(perUsd(unit, month));
      BigDecimal to = Objects.requireNonNull(perUsd(currency, month));
      sum = sum.add(to.divide(from, DIGITS, RoundingMode.HALF_UP));
    }
    return sum.divide(BigDecimal.valueOf(period.months()), 6, RoundingMode.HALF_UP)
        .stripTrailingZeros();
  }

  private @Nullable BigDecimal perUsd(String unit, YearMonth month) {
    return unit.equals("USD") ? BigDecimal.ONE : perUsd.getOrDefault(unit, Map.of()).get(month);
  }
}
