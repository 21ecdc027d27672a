package org.accord.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundedTest {
  private static final List<Qualifier> QUALIFIERS = List.of(Qualifier.values());

  @Test
  void nothingIsWidenedOnTheWay() {
    Bounded turnover = read("exact 1000").plus(read("about 690"));
    Bounded other = read("exact 1100").plus(read("more_than 700"));
    assertEquals(Optional.of(Qualified.parse("75.5", "more_than")), other.minus(turnover).told());
    assertEquals("[1655.5, 1724.5]", turnover.bounds().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      value = {
        "exact 300 | exact 100 | exact 3",
        "exact 1 | exact 3 | exact 0.333333",
        "more_than 150 | exact 100 | more_than 1.5",
        "exact 170 | more_than 180 | up_to 0.944445",
        "almost 100 | exact 100 | almost 1",
        "about 100 | exact 50 | about 2",
        "up_to 55 | exact 100 | up_to 0.55",
        "exact 100 | up_to 50 | nothing",
        "exact 100 | exact 0 | nothing",
        "exact 100 | exact -5 | nothing",
        "exact -50 | exact 100 | exact -0.5",
        "exact 0 | more_than 5 | exact 0",
        "more_than 100 | more_than 50 | nothing",
      })
  void aQuotientIsBoundedByBoth(String number, String base, @Nullable String quotient) {
    boolean positive = !read(number).bounds().equals(read("up_to 55").bounds());
    assertEquals(
        Optional.ofNullable(quotient).map(BoundedTest::qualified),
        read(number)
            .dividedBy(read(base))
            .flatMap(result -> positive ? result.toldAsNotBelowZero() : result.told()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "more_than 500 | almost 2 | more_than 950",
        "exact 150 | exact 1.2 | exact 180",
        "more_than 150 | exact 1.2 | more_than 180",
        "about 100 | at_least 2 | at_least 190",
        "exact 100 | up_to 2 | up_to 200",
        "exact 0.333333 | exact 0.333333 | exact 0.111111",
      })
  void aProductIsBoundedByBoth(String number, String factor, String product) {
    assertEquals(
        Optional.of(qualified(product)), read(number).times(read(factor)).toldAsNotBelowZero());
  }

  @Test
  void whatIsNeverBelowZeroIsToldByTheBoundThatSaysSomething() {
    Bounded exports = read("up_to 100").notBelowZero().orElseThrow();
    assertEquals(
        Optional.of(qualified("up_to 60")),
        exports.minus(read("exact 40")).notBelowZero().orElseThrow().toldAsNotBelowZero());
    assertEquals(
        Optional.empty(), read("more_than 0").notBelowZero().orElseThrow().toldAsNotBelowZero());
    assertEquals(Optional.empty(), read("up_to -1").notBelowZero());
  }

  /// Whatever the true numbers are within what is told, the bounds hold their result.
  @Test
  void theTrueResultLiesWithinTheBounds() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 50_000; i++) {
      Bounded one = any(random, true);
      Bounded other = any(random, false).notBelowZero().orElseThrow();
      BigDecimal number = Members.of(one.bounds(), random);
      BigDecimal factor = Members.of(other.bounds(), random);
      Bounded product = one.times(other);
      if (!isRounded(product)) assertHolds(product, number.multiply(factor), seed);
      if (factor.signum() > 0)
        one.dividedBy(other)
            .filter(quotient -> !isRounded(quotient))
            .ifPresent(quotient ->
                assertHolds(quotient, number.divide(factor, 60, RoundingMode.HALF_EVEN), seed));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      value = {
        "exact 300 | exact 100 | exact 0.75",
        "more_than 100 | exact 100 | more_than 0.5",
        "exact 100 | more_than 100 | up_to 0.5",
        "about 100 | about 100 | about 0.5",
        "more_than 100 | more_than 100 | up_to 1",
        "more_than 100 | exact 0 | exact 1",
        "exact 0 | more_than 5 | exact 0",
        "exact 0 | exact 0 | nothing",
        "exact -1 | exact 5 | nothing",
      })
  void aPartIsToldFromWhatIsBesideIt(String part, String rest, @Nullable String told) {
    assertEquals(
        Optional.ofNullable(told).map(BoundedTest::qualified),
        read(part).partBeside(read(rest)).flatMap(Bounded::toldAsNotBelowZero));
  }

  /// The true part lies within the bounds, and comes as near to them as their rounding.
  @Test
  void theBoundsOfAPartAreAsNarrowAsCanBe() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      Bounded part = any(random, false).notBelowZero().orElseThrow();
      Bounded rest = any(random, false).notBelowZero().orElseThrow();
      Bounded told = part.partBeside(rest).orElseThrow();
      if (isRounded(told)) continue;
      assertHolds(
          told, share(Members.of(part.bounds(), random), Members.of(rest.bounds(), random)), seed);
      assertReached(
          told.bounds().lower(), near(part.bounds(), true), near(rest.bounds(), false), seed);
      assertReached(
          told.bounds().upper(), near(part.bounds(), false), near(rest.bounds(), true), seed);
    }
  }

  private static BigDecimal share(BigDecimal part, BigDecimal rest) {
    BigDecimal sum = part.add(rest);
    return sum.signum() == 0 ? BigDecimal.ONE : part.divide(sum, 60, RoundingMode.HALF_EVEN);
  }

  /// A number of the interval, or one as near as can be to an end of it.
  private static BigDecimal near(Interval interval, boolean low) {
    BigDecimal end = low ? interval.lower() : interval.upper();
    return end == null ? new BigDecimal("1e30") : end;
  }

  private static void assertReached(
      @Nullable BigDecimal bound, BigDecimal part, BigDecimal rest, long seed) {
    BigDecimal distance = share(part, rest).subtract(Objects.requireNonNull(bound)).abs();
    assertTrue(
        distance.compareTo(new BigDecimal("0.000001")) <= 0,
        () -> part + " beside " + rest + " is not " + bound + ", seed " + seed);
  }

  /// Of two exact numbers the result is one too, to six decimals.
  private static boolean isRounded(Bounded result) {
    BigDecimal lower = result.bounds().lower();
    return lower != null && lower.equals(result.bounds().upper());
  }

  private static void assertHolds(Bounded result, BigDecimal real, long seed) {
    assertTrue(result.bounds().contains(real), () -> result + " lacks " + real + ", seed " + seed);
  }

  private static Bounded any(Random random, boolean negative) {
    Qualifier qualifier = QUALIFIERS.get(random.nextInt(QUALIFIERS.size()));
    BigDecimal size = BigDecimal.valueOf(1 + random.nextInt(1_000_000), random.nextInt(4));
    return Bounded.of(
        new Qualified(negative && random.nextInt(3) == 0 ? size.negate() : size, qualifier));
  }

  private static Bounded read(String text) {
    return Bounded.of(qualified(text));
  }

  private static Qualified qualified(String text) {
    String[] parts = text.split(" ", -1);
    return Qualified.parse(parts[1], parts[0]);
  }
}
