package org.accord.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Random;
import org.accord.facts.Period.Frequency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

  @ParameterizedTest
  @CsvSource({
    "2022-01, 2022-01, month, 1",
    "2022-12, 2022-12, month, 1",
    "2022-01, 2022-03, quarter, 3",
    "2022-10, 2022-12, quarter, 3",
    "2022-02, 2022-04, other, 3",
    "2022-12, 2023-02, other, 3",
    "2022-01, 2022-06, half_year, 6",
    "2022-07, 2022-12, half_year, 6",
    "2022-04, 2022-09, other, 6",
    "2022-01, 2022-09, nine_months, 9",
    "2022-04, 2022-12, other, 9",
    "2022-01, 2022-12, year, 12",
    "2022-04, 2023-03, other, 12",
    "2022-01, 2022-02, other, 2",
    "2022-01, 2022-10, other, 10",
    "2022-01, 2022-11, other, 11",
    "2021-01, 2022-12, other, 24",
    "2018,    2022,    other, 60",
    "2022,    2022,    year, 12",
  })
  void theFrequencyFollowsTheCalendar(String start, String end, String frequency, int months) {
    Period period = Period.parse(start, end);

    assertEquals(Frequency.of(frequency), period.frequency());
    assertEquals(months, period.months());
  }

  @Test
  void aBareYearMeansItsJanuaryAsStartAndItsDecemberAsEnd() {
    assertEquals(Period.year(2022), Period.parse("2022", "2022"));
    assertEquals(Period.parse("2022-01", "2022-09"), Period.parse("2022", "2022-09"));
    assertEquals(Period.parse("2022-07", "2022-12"), Period.parse("2022-07", "2022"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      nullValues = "-",
      value = {
        "2022-09 | 2022-01 | invalid-date | the period's start 2022-09 is after its end 2022-01",
        "2023    | 2022    | invalid-date | the period's start 2023-01 is after its end 2022-12",
        "-       | 2022-01 | required | the period's start is missing",
        "2022-01 | -       | required | the period's end is missing",
        "2022-01 | \"\"    | required | the period's end is missing",
        "2022-01-01 | 2022-12 | invalid-date | the period's start is a month such as 2022-01, not the day 2022-01-01",
        "2022-01 | 2022-13 | invalid-date | '2022-13' is no date: there is no month 13",
      })
  void aPeriodThatIsNoneIsRefusedWithWhatIsWrong(
      String start, String end, String code, String message) {
    assertEquals(message, Refused.with(code, () -> Period.parse(start, end)));
  }

  @Test
  void growthComparesWithTheSameMonthsAYearBefore() {
    assertEquals(
        Optional.of(Period.parse("2021-01", "2021-09")),
        Period.parse("2022-01", "2022-09").baseYearEarlier());
    assertEquals(
        Optional.of(Period.parse("2021-04", "2022-03")),
        Period.parse("2022-04", "2023-03").baseYearEarlier());
  }

  @Test
  void aPeriodLongerThanAYearWouldOverlapItsBase() {
    assertEquals(Optional.empty(), Period.parse("2021-01", "2022-12").baseYearEarlier());
    assertEquals(Optional.empty(), Period.year(1).baseYearEarlier());
  }

  @Test
  void theBaseHasTheSameFrequencyAndNeverOverlaps() {
    Random random = new Random(4);
    for (int i = 0; i < 5_000; i++) {
      YearMonth start = YearMonth.of(2000 + random.nextInt(30), 1 + random.nextInt(12));
      Period period = new Period(start, start.plusMonths(random.nextInt(12)));
      Period base = period.baseYearEarlier().orElseThrow();

      assertEquals(period.frequency(), base.frequency());
      assertEquals(period.months(), base.months());
      assertFalse(period.overlaps(base));
      assertTrue(base.compareTo(period) < 0);
    }
  }

  @Test
  void periodsShareMonthsOrContainOneAnother() {
    Period year = Period.year(2022);
    Period quarter = Period.parse("2022-10", "2022-12");
    Period winter = Period.parse("2022-12", "2023-02");

    assertTrue(year.contains(quarter));
    assertFalse(quarter.contains(year));
    assertTrue(year.overlaps(winter) && winter.overlaps(year));
    assertFalse(year.contains(winter));
    assertFalse(year.overlaps(Period.year(2023)));
  }

  @Test
  void theIsoIntervalHasStartAndDuration() {
    Period period = Period.parse("2022-01", "2022-09");

    assertEquals("2022-01-01/P9M", period.toIso());
    assertEquals("2022-01..2022-09", period.toString());
    assertEquals(LocalDate.of(2022, 1, 1), period.firstDay());
    assertEquals(LocalDate.of(2022, 9, 30), period.lastDay());
  }
}
