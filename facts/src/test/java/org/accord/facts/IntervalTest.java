package org.accord.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[1, 2] | [2, 3] | false",
        "[1, 2) | [2, 3] | true",
        "[1, 2] | (2, 3] | true",
        "[1, 2) | (2, 3] | true",
        "[1, 5] | [2, 3] | false",
        "(100, ∞) | [100, 100] | true",
        "[100, ∞) | [100, 100] | false",
        "(-∞, 5] | [5, ∞) | false",
        "(-∞, 5) | [5, ∞) | true",
        "(-∞, ∞) | [0, 0] | false",
      })
  void intervalsAreDisjointWhenTheyShareNoNumber(String one, String other, boolean disjoint) {
    assertEquals(disjoint, read(one).disjointFrom(read(other)));
    assertEquals(disjoint, read(other).disjointFrom(read(one)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[1, 2] | [1, 2] | true",
        "[1, 2] | (1, 2) | true",
        "(1, 2] | [1, 2] | false",
        "[1, 2) | [1, 2] | false",
        "[1, ∞) | [1, 9] | true",
        "[1, 9] | [1, ∞) | false",
        "(-∞, ∞) | (-∞, 3) | true",
        "(-∞, 3) | (-∞, ∞) | false",
      })
  void anIntervalContainsWhatLiesWithinIt(String outer, String inner, boolean contained) {
    assertEquals(contained, read(outer).contains(read(inner)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[1, 2] | [10, 20] | [11, 22]",
        "(1, 2] | [10, 20) | (11, 22)",
        "(100, ∞) | (200, ∞) | (300, ∞)",
        "(100, ∞) | (-∞, 5] | (-∞, ∞)",
        "(-∞, 1] | (-∞, 2] | (-∞, 3]",
      })
  void boundsAddUpAndAreClosedWhenBothAre(String one, String other, String sum) {
    assertEquals(read(sum), read(one).plus(read(other)));
    assertEquals(read(sum), read(other).plus(read(one)));
  }

  @Test
  void aDifferenceTurnsTheOtherAround() {
    assertEquals(read("(-∞, 400)"), read("[500, 500]").minus(read("(100, ∞)")));
    assertEquals(read("[-2, 1)"), read("(-1, 2]").negate());
  }

  @Test
  void aSumHoldsEverySumOfMembersAndOnlyThose() {
    Random random = new Random(5);
    for (int i = 0; i < 50_000; i++) {
      Interval a = any(random);
      Interval b = any(random);
      BigDecimal x = Members.of(a, random);
      BigDecimal y = Members.of(b, random);

      assertTrue(a.contains(x));
      assertTrue(a.plus(b).contains(x.add(y)), () -> a + " + " + b + " lacks " + x + " + " + y);
      assertTrue(a.minus(b).contains(x.subtract(y)));
      assertEquals(a, a.negate().negate());
      // Any member of the sum, less some member of a, is a member of b or further from it than a is
      // wide.
      BigDecimal z = Members.of(a.plus(b), random);
      assertFalse(Interval.point(z).minus(a).disjointFrom(b));
    }
  }

  @Test
  void containingAndDisjointAgreeWithTheirMembers() {
    Random random = new Random(6);
    for (int i = 0; i < 50_000; i++) {
      Interval a = any(random);
      Interval b = any(random);
      BigDecimal x = Members.of(a, random);

      if (b.contains(a)) {
        assertTrue(b.contains(x));
        assertFalse(a.disjointFrom(b));
      }
      if (a.disjointFrom(b)) {
        assertFalse(b.contains(x));
      }
      assertTrue(a.contains(a));
    }
  }

  @Test
  void anEmptyOrMalformedIntervalIsAMistake() {
    BigDecimal one = BigDecimal.ONE;

    assertThrows(
        IllegalArgumentException.class, () -> new Interval(BigDecimal.TEN, true, one, true));
    assertThrows(IllegalArgumentException.class, () -> new Interval(one, true, one, false));
    assertThrows(IllegalArgumentException.class, () -> new Interval(null, true, one, true));
    assertThrows(IllegalArgumentException.class, () -> new Interval(one, true, null, true));
  }

  @Test
  void intervalsOfTheSameNumbersAreEqual() {
    assertEquals(Interval.point(new BigDecimal("1.5")), Interval.point(new BigDecimal("1.500")));
    assertEquals("[1000, ∞)", read("[1e3, ∞)").toString());
  }

  /// Reads the notation that toString writes.
  private static Interval read(String notation) {
    String[] bounds = notation.substring(1, notation.length() - 1).split(", ", -1);
    return new Interval(
        bound(bounds[0]), notation.startsWith("["), bound(bounds[1]), notation.endsWith("]"));
  }

  private static @Nullable BigDecimal bound(String text) {
    return text.endsWith("∞") ? null : new BigDecimal(text);
  }

  /// Small whole bounds, so that touching ends are common.
  private static Interval any(Random random) {
    int low = random.nextInt(12) - 6;
    int width = random.nextInt(6);
    boolean finiteLow = random.nextInt(4) > 0;
    boolean finiteHigh = random.nextInt(4) > 0;
    boolean point = finiteLow && finiteHigh && width == 0;
    return new Interval(
        finiteLow ? BigDecimal.valueOf(low) : null,
        finiteLow && (point || random.nextBoolean()),
        finiteHigh ? BigDecimal.valueOf(low + width) : null,
        finiteHigh && (point || random.nextBoolean()));
  }
}
