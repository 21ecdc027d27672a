package org.accord.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QualifiedTest {
  private static final List<Qualifier> QUALIFIERS = List.of(Qualifier.values());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "exact 100 | [100, 100]",
        "about 100 | [95, 105]",
        "about -100 | [-105, -95]",
        "about 0 | [0, 0]",
        "almost 715 | [679.25, 715)",
        "almost -100 | (-100, -95]",
        "more_than 100 | (100, ∞)",
        "more_than -100 | (-100, ∞)",
        "at_least 100 | [100, ∞)",
        "up_to 100 | (-∞, 100]",
      })
  void aQualifierBoundsTheTrueNumber(String text, String interval) {
    assertEquals(interval, read(text).interval().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "almost 715 | exact 714 | false",
        "almost 715 | exact 715 | true",
        "about 100 | exact 105 | false",
        "about 100 | exact 106 | true",
        "more_than 100 | exact 100 | true",
        "at_least 100 | exact 100 | false",
        "up_to 100 | more_than 100 | true",
        "up_to 100 | at_least 100 | false",
        "more_than 540 | more_than 560 | false",
        "exact 1.50 | exact 1.5 | false",
      })
  void factsDisagreeWhenNoNumberSatisfiesBoth(String one, String other, boolean disjoint) {
    assertEquals(disjoint, read(one).disjointFrom(read(other)));
    assertEquals(disjoint, read(other).disjointFrom(read(one)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      value = {
        "exact 100 | exact 200 | exact 300",
        "more_than 100 | more_than 200 | more_than 300",
        "more_than 100 | at_least 200 | more_than 300",
        "at_least 100 | at_least 200 | at_least 300",
        "at_least 100 | exact 200 | at_least 300",
        "more_than 100 | about 100 | more_than 195",
        "up_to 100 | up_to 200 | up_to 300",
        "up_to 100 | almost 200 | up_to 300",
        "about 100 | about 200 | about 300",
        "about 100 | exact 1000 | about 1100",
        "almost 100 | almost 200 | almost 300",
        "almost 100 | exact 1000 | almost 1100",
        "almost 100 | about 200 | about 300",
        "almost -100 | almost -200 | almost -300",
        "about 100 | about -90 | at_least 0.5",
        "about -100 | about 90 | up_to -0.5",
        "almost 100 | exact -99 | at_least -4",
        "more_than 100 | up_to 50 | nothing",
        "about 0.000001 | exact -0.000001 | more_than -0.000001",
      })
  void aSumCarriesTheQualifierThatIsTrueOfIt(String one, String other, @Nullable String sum) {
    Optional<Qualified> expected = Optional.ofNullable(sum).map(QualifiedTest::read);

    assertEquals(expected, read(one).plus(read(other)));
    assertEquals(expected, read(other).plus(read(one)));
    assertEquals(expected, Qualified.sum(List.of(read(one), read(other))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      value = {
        "exact 300 | exact 100 | exact 200",
        "exact 500 | more_than 100 | up_to 400",
        "exact 500 | at_least 100 | up_to 400",
        "exact 500 | up_to 100 | at_least 400",
        "more_than 500 | exact 100 | more_than 400",
        "more_than 500 | up_to 100 | more_than 400",
        "more_than 100 | more_than 50 | nothing",
        "up_to 100 | up_to 50 | nothing",
        "exact 1000 | almost 100 | about 900",
        "exact 100 | exact 100 | exact 0",
        "about 100 | about 100 | at_least -10",
      })
  void aDifferenceCarriesTheQualifierThatIsTrueOfIt(
      String one, String other, @Nullable String difference) {
    assertEquals(
        Optional.ofNullable(difference).map(QualifiedTest::read), read(one).minus(read(other)));
  }

  @Test
  void noPartsAddUpToExactlyNothing() {
    assertEquals(Optional.of(read("exact 0")), Qualified.sum(List.of()));
  }

  @Test
  void addingAllAtOnceIsNarrowerThanOneAfterTheOther() {
    List<Qualified> parts = List.of(read("about 100"), read("about -90"), read("exact 1000"));

    assertEquals(Optional.of(read("about 1010")), Qualified.sum(parts));
    assertEquals(
        Optional.of(read("at_least 1000.5")),
        parts.get(0).plus(parts.get(1)).flatMap(sum -> sum.plus(parts.get(2))));
  }

  @Test
  void aSumOfAnyMembersLiesInTheSum() {
    Random random = new Random(7);
    for (int i = 0; i < 50_000; i++) {
      List<Qualified> parts =
          Stream.generate(() -> any(random)).limit(1 + random.nextInt(6)).toList();
      BigDecimal total = BigDecimal.ZERO;
      for (Qualified part : parts) {
        total = total.add(Members.of(part.interval(), random));
      }
      BigDecimal sum = total;

      Qualified.sum(parts)
          .ifPresent(answer ->
              assertTrue(
                  answer.interval().contains(sum), () -> parts + " = " + answer + " lacks " + sum));
    }
  }

  @Test
  void anAnswerHoldsTheExactIntervalAndNothingKnownMeansUnbounded() {
    Random random = new Random(8);
    int unknown = 0;
    for (int i = 0; i < 50_000; i++) {
      Qualified a = any(random);
      Qualified b = any(random);
      Interval sum = a.interval().plus(b.interval());
      Interval difference = a.interval().minus(b.interval());

      assertEncloses(sum, a.plus(b));
      assertEncloses(difference, a.minus(b));
      assertTrue(a.negate().interval().contains(a.interval().negate()));
      unknown += a.plus(b).isEmpty() ? 1 : 0;
    }
    assertTrue(unknown > 1_000, "the walk must meet unbounded sums");
  }

  @Test
  void sumsOfPartsInTheSameDirectionKeepTheirQualifier() {
    Random random = new Random(9);
    for (int i = 0; i < 10_000; i++) {
      Qualifier qualifier = QUALIFIERS.get(random.nextInt(QUALIFIERS.size()));
      List<Qualified> parts = new ArrayList<>();
      BigDecimal total = BigDecimal.ZERO;
      for (int part = 0; part < 4; part++) {
        BigDecimal value = BigDecimal.valueOf(1 + random.nextInt(1_000_000), 2);
        parts.add(new Qualified(value, qualifier));
        total = total.add(value);
      }

      assertEquals(Optional.of(new Qualified(total, qualifier)), Qualified.sum(parts));
    }
  }

  @Test
  void theSameNumberIsTheSameValue() {
    assertEquals(read("exact 1.50"), read("exact 1.5"));
    assertEquals("1000", Qualified.exact(new BigDecimal("1e3")).toString());
    assertEquals("almost 715", read("almost 715").toString());
    assertEquals("more than 0.5", read("more_than 0.50").toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1500000",
        "-0.25",
        "+3",
        "0.000001",
        "007",
        "999999999999999999999999",
        "1.0000000"
      })
  void aPlainDecimalIsRead(String text) {
    assertEquals(0, new BigDecimal(text).compareTo(Qualified.number(text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1,5", "1 500", "1e6", "0x10", "NaN", "USD 5", "5%", ".5", "5.", "--1", "1.2.3", "１２"
      })
  void anotherNotationIsRefused(String text) {
    String message = Refused.with("invalid-number", () -> Qualified.number(text));

    assertTrue(message.contains("is no plain decimal number such as 1500000 or -0.25"), message);
  }

  @Test
  void tooManyDigitsAreRefusedNotRounded() {
    assertEquals(
        "a value has at most 6 decimal places",
        Refused.with("out-of-range", () -> Qualified.number("0.0000001")));
    assertEquals(
        "a value has at most 24 digits before the point",
        Refused.with("out-of-range", () -> Qualified.number("1" + "0".repeat(24))));
  }

  @Test
  void aShortTextCannotBlowUpToAHugeNumber() {
    for (String huge : List.of("1e999999999", "1e2147483647", "-1e-999999999", "0.1e30")) {
      Refused.with("out-of-range", () -> Qualified.exact(new BigDecimal(huge)));
    }
    assertEquals("0", Qualified.exact(new BigDecimal("0e999999999")).toString());
  }

  @Test
  void whatMeansNothingIsRefused() {
    assertEquals(
        "nothing is almost 0", Refused.with("out-of-range", () -> Qualified.parse("0", "almost")));
    assertEquals(
        "the number is missing", Refused.with("required", () -> Qualified.parse(" ", "exact")));
    assertEquals("the value is missing", Refused.with("required", () -> new Qualified(null, null)));
    assertEquals(
        "unknown qualifier 'abuot'. Did you mean about?",
        Refused.with("invalid-code", () -> Qualified.parse("1", "abuot")));
  }

  @Test
  void noQualifierMeansExact() {
    assertEquals(read("exact 5"), Qualified.parse("5", ""));
    assertEquals(read("exact 5"), Qualified.parse("5", null));
    assertEquals(read("exact 5"), new Qualified(BigDecimal.valueOf(5), null));
  }

  @Test
  void boundsOnBothSidesAreMoreExactThanOne() {
    assertTrue(Qualifier.EXACT.rank() < Qualifier.ABOUT.rank());
    assertEquals(Qualifier.ALMOST.rank(), Qualifier.ABOUT.rank());
    assertTrue(Qualifier.ALMOST.rank() < Qualifier.MORE_THAN.rank());
    assertEquals(Qualifier.UP_TO.rank(), Qualifier.AT_LEAST.rank());
  }

  private static void assertEncloses(Interval exact, Optional<Qualified> answer) {
    answer.ifPresentOrElse(
        known ->
            assertTrue(known.interval().contains(exact), () -> known + " lacks some of " + exact),
        () -> assertTrue(exact.lower() == null && exact.upper() == null, exact::toString));
  }

  /// Reads `more_than 100`.
  private static Qualified read(String text) {
    String[] parts = text.split(" ", -1);
    return Qualified.parse(parts[1], parts[0]);
  }

  /// Any qualifier and sign; sizes and decimals far apart.
  private static Qualified any(Random random) {
    Qualifier qualifier = QUALIFIERS.get(random.nextInt(QUALIFIERS.size()));
    long digits = random.nextLong(1, (long) Math.pow(10, 1 + random.nextInt(12)));
    BigDecimal size = BigDecimal.valueOf(digits, random.nextInt(Qualified.DECIMALS + 1));
    return new Qualified(random.nextInt(3) == 0 ? size.negate() : size, qualifier);
  }
}
