package org.accord.trade.observation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.accord.facts.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TradeCodesTest {
  @ParameterizedTest
  @CsvSource({
    "2022-01, 2022-12, 2022",
    "0001-01, 0001-12, 0001",
    "0999-04, 0999-06, 0999-Q2",
    "2022-01, 2022-06, 2022-S1",
    "2022-07, 2022-12, 2022-S2",
    "2022-01, 2022-03, 2022-Q1",
    "2022-10, 2022-12, 2022-Q4",
    "2022-11, 2022-11, 2022-11",
    "2022-01, 2022-09, 2022-01-01/P9M",
    "2022-01, 2022-10, 2022-01-01/P10M",
    "2022-02, 2022-04, 2022-02-01/P3M",
    "2018-01, 2022-12, 2018-01-01/P60M"
  })
  void aPeriodIsWrittenAsSdmxWritesIt(String start, String end, String time) {
    assertEquals(time, TradeCodes.time(Period.parse(start, end)));
  }
}
