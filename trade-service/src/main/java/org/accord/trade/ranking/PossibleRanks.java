package org.accord.trade.ranking;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.accord.facts.Interval;
import org.jspecify.annotations.Nullable;

/// Between which ranks entries are, as their numbers are known within bounds only: more than 100
/// may come before about 105 or after it.
///
/// @param least the lower ends of all, from the lowest on
/// @param most the upper ends of all
record PossibleRanks(List<End> least, List<End> most) {

  static PossibleRanks of(Collection<Interval> numbers) {
    return new PossibleRanks(
        numbers.stream().map(End::least).sorted().toList(),
        numbers.stream().map(End::most).sorted().toList());
  }

  /// The rank with the highest number that is possible, and the lowest ones of the others.
  int best(Interval number) {
    End end = End.most(number);
    return 1 + least.size() - countOfLeading(least, other -> other.compareTo(end) <= 0);
  }

  /// The rank with the lowest number that is possible, and the highest ones of the others. Who may
  /// be equal may come before.
  int worst(Interval number) {
    End end = End.least(number);
    return most.size() - countOfLeading(most, other -> other.compareTo(end) < 0);
  }

  /// How many of those at the beginning fulfil what none fulfils after them.
  private static int countOfLeading(List<End> sorted, Predicate<End> condition) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (condition.test(sorted.get(middle))) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /// One end of an interval on the line of all numbers.
  ///
  /// @param value null where it is infinite
  /// @param side 1 just above the value, as an open lower end is, -1 just below it; of an infinite
  ///   end in which direction
  record End(@Nullable BigDecimal value, int side) implements Comparable<End> {
    private static final Comparator<BigDecimal> ORDER = Comparator.naturalOrder();

    static End least(Interval number) {
      return number.lower() == null
          ? new End(null, -1)
          : new End(number.lower(), number.lowerClosed() ? 0 : 1);
    }

    static End most(Interval number) {
      return number.upper() == null
          ? new End(null, 1)
          : new End(number.upper(), number.upperClosed() ? 0 : -1);
    }

    @Override
    public int compareTo(End other) {
      if (value == null || other.value == null)
        return Integer.compare(value == null ? side : 0, other.value == null ? other.side : 0);
      int order = ORDER.compare(value, other.value);
      return order == 0 ? Integer.compare(side, other.side) : order;
    }
  }
}
