package org.accord.trade.series;

import static java.util.Map.entry;
import static java.util.Objects.requireNonNull;
import static org.accord.trade.series.Made.figure;
import static org.accord.trade.series.Made.growth;
import static org.accord.trade.series.Made.period;
import static org.accord.trade.series.Made.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.accord.facts.Period;
import org.accord.facts.Qualifier;
import org.accord.trade.observation.Measure;
import org.junit.jupiter.api.Test;

class SeriesPointsTest {
  private static SeriesPoint exports(String period, Figure... figures) {
    return Made.points(Measure.EXPORTS, Made.of(entry(Measure.EXPORTS, List.of(figures)))).stream()
        .filter(point -> period(period).equals(point.period()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void growthComparesTheSameMonthsOfTheYearBefore() {
    Growth growth =
        exports(
                "2022-01..2022-09",
                value("2022-01..2022-09", "120"),
                value("2021-01..2021-12", "150"),
                value("2021-01..2021-09", "100"))
            .growth();
    assertNotNull(growth);
    assertEquals(new BigDecimal("1.2"), growth.changeRatio());
    assertEquals(Growth.By.VALUE, growth.by());
    assertEquals(period("2021-01..2021-09"), growth.basePeriod());
  }

  @Test
  void theGrowthOfMoreThanIsMoreThan() {
    Growth growth = exports("2022", value("2022", "more_than 150"), value("2021", "100")).growth();
    assertNotNull(growth);
    assertEquals(Qualifier.MORE_THAN, growth.qualifier());
    assertEquals(new BigDecimal("1.5"), growth.changeRatio());
  }

  /// The balance of 2021 is below 55, and may be below zero.
  @Test
  void nothingGrowsFromABalanceThatMayBeADeficit() {
    SeriesPoint balance =
        Made.points(
                Measure.BALANCE,
                Made.of(
                    entry(
                        Measure.EXPORTS,
                        List.of(value("2021", "about 100"), value("2022", "almost 200"))),
                    entry(
                        Measure.IMPORTS,
                        List.of(value("2021", "more_than 50"), value("2022", "up_to 50")))))
            .getLast();
    assertNull(balance.growth());
    assertEquals(Growth.Reason.NOT_BOUNDED, balance.growthReason());
    Growth exports = exports("2022", value("2022", "200"), value("2021", "up_to 50")).growth();
    assertNotNull(exports);
    assertEquals(Qualifier.AT_LEAST, exports.qualifier());
    assertEquals(new BigDecimal("4"), exports.changeRatio());
  }

  @Test
  void aReportedGrowthIsTakenWhereTheBaseIsNotKnown() {
    Growth growth = exports("2022", figure("2022", "120", "1.3", "2021")).growth();
    assertNotNull(growth);
    assertEquals(Growth.By.REPORTED, growth.by());
    assertEquals(new BigDecimal("1.3"), growth.changeRatio());
  }

  @Test
  void thereIsAReasonWhereThereIsNoGrowth() {
    assertEquals(
        Growth.Reason.NO_BASE_FIGURE, exports("2022", value("2022", "120")).growthReason());
    assertEquals(Growth.Reason.OTHER_SCOPE, exports("2020", value("2020", "120")).growthReason());
    assertEquals(
        Growth.Reason.BASE_UNKNOWN, exports("2022", growth("2022", "3.5", null)).growthReason());
    assertEquals(
        Growth.Reason.OTHER_BASE,
        exports("2022", figure("2022", "120", "13", "2015")).growthReason());
    assertEquals(
        Growth.Reason.BASE_NOT_POSITIVE,
        exports("2022", value("2022", "120"), value("2021", "0")).growthReason());
    assertEquals(
        Growth.Reason.NOT_BOUNDED,
        exports("2022", value("2022", "at_least 120"), value("2021", "at_least 60"))
            .growthReason());
    assertEquals(
        Growth.Reason.NO_BASE_PERIOD,
        exports("2021-01..2022-12", value("2021-01..2022-12", "9")).growthReason());
    SeriesPoint rank =
        Made.points(
                Measure.RANK,
                Made.of(entry(Measure.RANK, List.of(value("2021", "2"), value("2022", "1")))))
            .getLast();
    assertEquals(Growth.Reason.NO_QUANTITY, rank.growthReason());
  }

  /// 2022 = 3.5 × an unknown year says nothing of 2022, nor of 2023.
  @Test
  void aGrowthWithoutABaseIsNeverChained() {
    SeriesPoint point =
        exports("2022", growth("2022", "3.5", null), value("2021", "100"), value("2023", "900"));
    assertNull(point.value());
    assertNull(point.growth());
    assertNotNull(point.reportedChange());
    assertTrue(point.reportedChange().baseUnknown());
    assertNull(
        exports("2023", growth("2022", "3.5", null), value("2021", "100"), value("2023", "900"))
            .growth());
  }

  @Test
  void gapsAreShownAndFrequenciesToldApart() {
    List<SeriesPoint> points =
        Made.points(
            Measure.EXPORTS,
            Made.of(
                entry(
                    Measure.EXPORTS,
                    List.of(
                        value("2019", "1"),
                        value("2022", "4"),
                        value("2022-01..2022-03", "1"),
                        value("2022-01..2022-09", "3"),
                        value("2022-01..2022-05", "2")))));
    assertEquals(
        List.of(
            "year", "year gap", "year gap", "quarter ytd", "other ytd", "nine_months ytd", "year"),
        points.stream()
            .map(point ->
                point.frequency()
                    + (point.gap() ? " gap" : "")
                    + (point.yearToDate() ? " ytd" : ""))
            .toList());
    assertFalse(points.getLast().gap());
  }

  @Test
  void gapsOfMonthsAndNineMonthsLieBetweenTheirOwnKind() {
    assertEquals(
        List.of("2021-12..2021-12", "2022-01..2022-01"),
        gaps("2021-11", "2022-02").map(Period::toString).toList());
    assertEquals(
        List.of("2021-01..2021-09"),
        gaps("2020-01..2020-09", "2022-01..2022-09").map(Period::toString).toList());
    assertEquals(0, gaps("2020-01..2020-05", "2022-01..2022-05").count());
  }

  private static Stream<Period> gaps(String one, String other) {
    return SeriesPoints.gaps(Set.of(period(one), period(other))).stream();
  }

  @Test
  void theBalanceIsReportedOrDerived() {
    List<SeriesPoint> points =
        Made.points(
            Measure.TURNOVER,
            Made.of(
                entry(Measure.EXPORTS, List.of(value("2021", "60"), value("2022", "70"))),
                entry(Measure.IMPORTS, List.of(value("2021", "40"), value("2022", "40"))),
                entry(Measure.BALANCE, List.of(value("2022", "31")))));
    assertEquals(
        List.of("20 true", "31 false"),
        points.stream()
            .map(point -> requireNonNull(point.balance()))
            .map(balance -> balance.value() + " " + balance.derived())
            .toList());
    assertTrue(points.stream().allMatch(SeriesPoint::derived));
    assertEquals("exports_plus_imports", requireNonNull(points.getFirst().derivation()).rule());
    assertEquals(new BigDecimal("1.1"), requireNonNull(points.getLast().growth()).changeRatio());
  }
}
