package org.accord.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.accord.facts.PartialDate.Precision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

  @ParameterizedTest
  @CsvSource({
    "2022,       2022-01-01, 2022-12-31, YEAR",
    "2022-10,    2022-10-01, 2022-10-31, MONTH",
    "2022-10-05, 2022-10-05, 2022-10-05, DAY",
    "2024-02,    2024-02-01, 2024-02-29, MONTH",
    "2024-02-29, 2024-02-29, 2024-02-29, DAY",
    "0001,       0001-01-01, 0001-12-31, YEAR",
    "9999-12-31, 9999-12-31, 9999-12-31, DAY",
  })
  void aDateStandsForEveryDayThatItMayBe(
      String text, LocalDate earliest, LocalDate latest, Precision precision) {
    PartialDate date = PartialDate.parse(text);

    assertEquals(earliest, date.earliest());
    assertEquals(latest, date.latest());
    assertEquals(precision, date.precision());
    assertEquals(text, date.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "2022-02-30 | '2022-02-30' is no date: February 2022 has the days 01 to 28",
        "2024-02-30 | '2024-02-30' is no date: February 2024 has the days 01 to 29",
        "1900-02-29 | '1900-02-29' is no date: February 1900 has the days 01 to 28",
        "2022-10-00 | '2022-10-00' is no date: October 2022 has the days 01 to 31",
        "2022-13    | '2022-13' is no date: there is no month 13",
        "2022-00-10 | '2022-00-10' is no date: there is no month 00",
        "0000       | '0000' is no date: there is no year 0000",
      })
  void anImpossibleDateIsRefusedWithWhatIsWrong(String text, String message) {
    assertEquals(message, Refused.with("invalid-date", () -> PartialDate.parse(text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "22",
        "2022-1",
        "2022-10-5",
        "05.10.2022",
        "2022/10",
        "10000",
        "-0001",
        "+2022",
        "2022-10-05T00:00",
        "2022-10-05Z",
        "2022-W10",
        "2022~",
        "2022?",
        "202X",
        "2021/2022",
        " 2022",
        "2022 ",
        "٢٠٢٢",
        "2022–10",
        "October 2022",
        "2022-10-05-01"
      })
  void anotherFormIsRefusedWithTheRightOnes(String text) {
    String message = Refused.with("invalid-date", () -> PartialDate.parse(text));

    assertTrue(
        message.endsWith("write 2022, 2022-10 or 2022-10-05, as far as it is known"), message);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  "})
  void nothingIsNoDate(@Nullable String text) {
    assertEquals("the date is missing", Refused.with("required", () -> PartialDate.parse(text)));
  }

  @Test
  void aLongTextIsNotRepeatedInFullNorItsControlCharacters() {
    String message = Refused.with("invalid-date", () -> PartialDate.parse("\r\nX".repeat(100_000)));

    assertTrue(message.length() < 200);
    assertTrue(message.chars().noneMatch(Character::isISOControl));
  }

  @Test
  void onlyTheFirstDayOfAMonthStandsForIt() {
    LocalDate midMonth = LocalDate.of(2022, 10, 5);

    assertThrows(IllegalArgumentException.class, () -> new PartialDate(midMonth, Precision.MONTH));
    assertThrows(IllegalArgumentException.class, () -> new PartialDate(midMonth, Precision.YEAR));
    assertThrows(FactFormatException.class, () -> PartialDate.of(LocalDate.of(10_000, 1, 1)));
  }

  @ParameterizedTest
  @CsvSource({
    "2022, 2022-10, false",
    "2022-10, 2022-10-31, false",
    "2014, 2016, true",
    "2014, 2015-01-01, true",
    "2014-12-31, 2014, false",
    "2022-02, 2022-03, true",
    "2022-10-05, 2022-10-05, false",
  })
  void twoDatesContradictWhenNoDayCanBeBoth(String one, String other, boolean disjoint) {
    PartialDate a = PartialDate.parse(one);
    PartialDate b = PartialDate.parse(other);

    assertEquals(disjoint, a.disjointFrom(b));
    assertEquals(disjoint, b.disjointFrom(a));
    assertEquals(!disjoint, a.overlaps(b));
  }

  @Test
  void orderIsByEarliestDayThenTheCoarserFirst() {
    List<PartialDate> ordered =
        Stream.of(
                "0999-12-31",
                "2021-12-31",
                "2022",
                "2022-01",
                "2022-01-01",
                "2022-01-02",
                "2022-02",
                "2022-10-31",
                "2023")
            .map(PartialDate::parse)
            .toList();
    List<PartialDate> shuffled = new ArrayList<>(ordered);
    Collections.shuffle(shuffled, new Random(1));
    Collections.sort(shuffled);

    assertEquals(ordered, shuffled);
  }

  @Test
  void theOrderOfTheTextsIsTheOrderOfTheDates() {
    Random random = new Random(2);
    for (int i = 0; i < 20_000; i++) {
      PartialDate one = any(random);
      PartialDate other = any(random);

      assertEquals(
          Integer.signum(one.compareTo(other)),
          Integer.signum(one.sortKey().compareTo(other.sortKey())),
          () -> one + " " + other);
      assertEquals(one.equals(other), one.compareTo(other) == 0);
    }
  }

  @Test
  void everyDateReadsBackAndContainsItsOwnDays() {
    Random random = new Random(3);
    for (int i = 0; i < 20_000; i++) {
      PartialDate date = any(random);

      assertEquals(date, PartialDate.parse(date.toString()));
      assertTrue(date.overlaps(PartialDate.of(date.earliest())));
      assertTrue(date.overlaps(PartialDate.of(date.latest())));
      if (date.latest().getYear() < 9999) {
        assertFalse(date.overlaps(PartialDate.of(date.latest().plusDays(1))));
      }
    }
  }

  @Test
  void unknownDatesCanBeSortedLast() {
    List<@Nullable PartialDate> dates = new ArrayList<>();
    dates.add(null);
    dates.add(PartialDate.of(2022));
    dates.sort(Comparator.nullsLast(Comparator.naturalOrder()));

    assertEquals(PartialDate.of(2022), dates.getFirst());
  }

  /// Few years and months, so that neighbours and equals are common.
  private static PartialDate any(Random random) {
    int year = random.nextBoolean() ? 2020 + random.nextInt(3) : 1 + random.nextInt(9999);
    LocalDate day = LocalDate.ofYearDay(year, 1 + random.nextInt(random.nextBoolean() ? 40 : 365));
    return switch (random.nextInt(3)) {
      case 0 -> PartialDate.of(year);
      case 1 -> new PartialDate(day.withDayOfMonth(1), Precision.MONTH);
      default -> PartialDate.of(day);
    };
  }
}
