package org.accord.trade.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.accord.facts.Interval;
import org.accord.facts.Qualified;
import org.accord.facts.Qualifier;
import org.junit.jupiter.api.Test;

class PossibleRanksTest {
  private static final BigDecimal NEAR = new BigDecimal("0.001");
  private static final List<Qualifier> QUALIFIERS = List.of(Qualifier.values());

  @Test
  void anOrderIsCertainWhereTheNumbersCannotMeet() {
    assertEquals(List.of("1-2", "1-2", "3-3"), ranks("exact 105", "more_than 100", "exact 90"));
    assertEquals(List.of("1-1", "2-2"), ranks("more_than 100", "exact 100"));
    assertEquals(List.of("1-2", "1-2"), ranks("at_least 100", "exact 100"));
    assertEquals(List.of("1-1", "2-2"), ranks("exact 100", "almost 100"));
    assertEquals(List.of("1-2", "1-2"), ranks("exact 100", "exact 100"));
    assertEquals(List.of("1-3", "1-3", "1-3"), ranks("more_than 5", "up_to 9", "exact 7"));
    assertEquals(List.of("1-1"), ranks("about 5"));
  }

  /// Tries numbers at and beside the ends of all intervals in all combinations.
  @Test
  void theRanksAreThoseThatSomeNumbersHave() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      List<Interval> numbers = new ArrayList<>();
      for (int n = 1 + random.nextInt(4); n > 0; n--) numbers.add(any(random));
      int[] best = new int[numbers.size()];
      int[] worst = new int[numbers.size()];
      java.util.Arrays.fill(best, Integer.MAX_VALUE);
      tryAll(numbers, new ArrayList<>(), best, worst);
      PossibleRanks ranks = PossibleRanks.of(numbers);
      for (int one = 0; one < numbers.size(); one++)
        assertEquals(
            best[one] + "-" + worst[one],
            ranks.best(numbers.get(one)) + "-" + ranks.worst(numbers.get(one)),
            numbers.get(one) + " of " + numbers + ", seed " + seed);
    }
  }

  private static void tryAll(
      List<Interval> numbers, List<BigDecimal> chosen, int[] best, int[] worst) {
    if (chosen.size() == numbers.size()) {
      for (int i = 0; i < chosen.size(); i++) {
        BigDecimal own = chosen.get(i);
        int above = (int) chosen.stream().filter(other -> other.compareTo(own) > 0).count();
        int notBelow = (int) chosen.stream().filter(other -> other.compareTo(own) >= 0).count();
        best[i] = Math.min(best[i], above + 1);
        worst[i] = Math.max(worst[i], notBelow);
      }
      return;
    }
    for (BigDecimal candidate : candidates(numbers.get(chosen.size()))) {
      chosen.add(candidate);
      tryAll(numbers, chosen, best, worst);
      chosen.removeLast();
    }
  }

  private static List<BigDecimal> candidates(Interval number) {
    BigDecimal low = number.lower() == null ? BigDecimal.valueOf(-1000) : number.lower();
    BigDecimal high = number.upper() == null ? BigDecimal.valueOf(1000) : number.upper();
    return List.of(low, low.add(NEAR), high.subtract(NEAR), high).stream()
        .filter(number::contains)
        .toList();
  }

  /// Of few values, so that ends meet often.
  private static Interval any(Random random) {
    return new Qualified(
            BigDecimal.valueOf(19 + random.nextInt(3)),
            QUALIFIERS.get(random.nextInt(QUALIFIERS.size())))
        .interval();
  }

  private static List<String> ranks(String... told) {
    List<Interval> numbers = new ArrayList<>();
    for (String one : told) {
      String[] words = one.split(" ", -1);
      numbers.add(Qualified.parse(words[1], words[0]).interval());
    }
    PossibleRanks ranks = PossibleRanks.of(numbers);
    return numbers.stream().map(one -> ranks.best(one) + "-" + ranks.worst(one)).toList();
  }
}
