package org.accord.trade.rate;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import org.accord.facts.Period;
import org.accord.facts.Qualified;
import org.accord.facts.Qualifier;
import org.accord.trade.rate.Conversion.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RatesTest {
  private static final Map<String, Map<YearMonth, BigDecimal>> PER_USD =
      Map.of(
          "CNY",
          Map.of(
              YearMonth.of(2022, 1), new BigDecimal("6"),
              YearMonth.of(2022, 2), new BigDecimal("8")),
          "EUR",
          Map.of(YearMonth.of(2022, 1), new BigDecimal("0.8")));

  private static Rates.Converted convert(
      String into, String value, String unit, @Nullable Period months) {
    return new Rates(into, PER_USD)
        .convert(new Qualified(new BigDecimal(value), Qualifier.ABOUT), unit, months);
  }

  private static Period months(int from, int to) {
    return new Period(YearMonth.of(2022, from), YearMonth.of(2022, to));
  }

  @Test
  void theRateIsTheAverageOfTheMonths() {
    Rates.Converted yuan = convert("CNY", "100", "USD", months(1, 2));
    assertEquals(new Qualified(new BigDecimal("700"), Qualifier.ABOUT), yuan.value());
    assertEquals("CNY", yuan.unit());
    assertTrue(yuan.conversion().converted());
    assertEquals(new BigDecimal("7"), yuan.conversion().rate());
    assertEquals(2, yuan.conversion().months());
    assertEquals(new BigDecimal("100"), yuan.conversion().originalValue());
    assertEquals("USD", yuan.conversion().from());
  }

  @Test
  void otherCurrenciesGoOverTheDollar() {
    assertEquals(
        new BigDecimal("750"),
        requireNonNull(convert("CNY", "100", "EUR", months(1, 1)).value()).value());
    assertEquals(
        new BigDecimal("125"),
        requireNonNull(convert("USD", "100", "EUR", months(1, 1)).value()).value());
  }

  @Test
  void nothingIsGuessed() {
    Rates.Converted missing = convert("CNY", "100", "USD", months(1, 3));
    assertNull(missing.value());
    assertEquals(Reason.NO_RATE, missing.conversion().reason());
    assertEquals(new BigDecimal("100"), missing.conversion().originalValue());
    assertEquals(Reason.NO_RATE, convert("CNY", "1", "BYN", months(1, 1)).conversion().reason());
    assertEquals(Reason.NO_PERIOD, convert("CNY", "1", "USD", null).conversion().reason());
  }

  @Test
  void whatIsNoMoneyStaysAsItIs() {
    Rates.Converted share = convert("CNY", "14.3", "percent", months(1, 1));
    assertEquals(new BigDecimal("14.3"), requireNonNull(share.value()).value());
    assertEquals("percent", share.unit());
    assertEquals(Reason.NO_MONEY, share.conversion().reason());
  }

  @Test
  void whatIsInTheCurrencyAlreadyIsNotConverted() {
    Rates.Converted yuan = convert("CNY", "500", "CNY", months(1, 12));
    assertEquals(new BigDecimal("500"), requireNonNull(yuan.value()).value());
    assertNull(yuan.conversion().reason());
    assertEquals(false, yuan.conversion().converted());
  }
}
