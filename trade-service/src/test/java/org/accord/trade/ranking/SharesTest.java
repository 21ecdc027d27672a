package org.accord.trade.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.accord.facts.Bounded;
import org.accord.facts.Interval;
import org.accord.facts.Qualified;
import org.accord.facts.Qualifier;
import org.junit.jupiter.api.Test;

class SharesTest {
  private static final List<Qualifier> QUALIFIERS = List.of(Qualifier.values());

  @Test
  void aPartOfTheSumIsToldFromTheOthers() {
    Shares shares =
        Shares.ofSum(List.of(read("more_than 100"), read("exact 60"), read("exact 40")));
    assertEquals(Optional.of(Qualified.parse("0.5", "more_than")), shares.of(0));
    assertEquals(Optional.of(Qualified.parse("0.3", "up_to")), shares.of(1));
    assertEquals(
        Optional.of(Qualified.parse("1", "exact")), Shares.ofSum(List.of(read("about 9"))).of(0));
    assertEquals(
        Optional.empty(), Shares.ofSum(List.of(read("more_than 9"), read("more_than 5"))).of(0));
    assertEquals(
        Optional.of(Qualified.parse("0.05", "exact")),
        Shares.ofReported(read("exact 200"), List.of(read("exact 10"))).of(0));
  }

  /// Whatever the true numbers are, the shares that are told hold the true ones.
  @Test
  void theTrueShareIsWithinWhatIsTold() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      List<Bounded> numbers = new ArrayList<>();
      List<BigDecimal> real = new ArrayList<>();
      for (int n = 1 + random.nextInt(5); n > 0; n--) {
        numbers.add(any(random));
        real.add(within(numbers.getLast().bounds(), random));
      }
      BigDecimal sum = real.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      if (sum.signum() == 0) continue;
      Shares shares = Shares.ofSum(numbers);
      for (int one = 0; one < numbers.size(); one++) {
        BigDecimal share = real.get(one).divide(sum, 60, RoundingMode.HALF_EVEN);
        String told = numbers + " " + one + " " + shares.of(one) + " " + share + " " + seed;
        shares
            .of(one)
            .filter(known -> known.qualifier() != Qualifier.EXACT)
            .ifPresent(known -> assertTrue(known.interval().contains(share), told));
      }
    }
  }

  private static Bounded read(String told) {
    String[] words = told.split(" ", -1);
    return Bounded.of(Qualified.parse(words[1], words[0])).notBelowZero().orElseThrow();
  }

  private static Bounded any(Random random) {
    return Bounded.of(
            new Qualified(
                BigDecimal.valueOf(1 + random.nextInt(1000)),
                QUALIFIERS.get(random.nextInt(QUALIFIERS.size()))))
        .notBelowZero()
        .orElseThrow();
  }

  private static BigDecimal within(Interval interval, Random random) {
    BigDecimal low = java.util.Objects.requireNonNull(interval.lower());
    BigDecimal high = interval.upper() == null ? BigDecimal.valueOf(1_000_000) : interval.upper();
    return low.add(high.subtract(low).multiply(BigDecimal.valueOf(1 + random.nextInt(998), 3)));
  }
}
