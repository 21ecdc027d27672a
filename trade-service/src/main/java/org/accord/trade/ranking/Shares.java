package org.accord.trade.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.accord.facts.Bounded;
import org.accord.facts.Qualified;
import org.accord.trade.series.Ratio;
import org.jspecify.annotations.Nullable;

/// The shares of entries in a total that is reported or, where none is, in the sum of them all. An
/// entry is a part of that sum, so that its share is told from what the others come to: a value of
/// more than 100 beside others of 100 is more than half of all.
///
/// @param total null where there is none
/// @param numbers of all entries, in their order
/// @param others what all others come to, by entry; empty where the total is reported
record Shares(@Nullable Bounded total, List<Bounded> numbers, List<Bounded> others) {

  static Shares none() {
    return new Shares(null, List.of(), List.of());
  }

  static Shares ofReported(Bounded total, List<Bounded> numbers) {
    return new Shares(total, numbers, List.of());
  }

  static Shares ofSum(List<Bounded> numbers) {
    List<Bounded> after = new ArrayList<>(List.of(Bounded.sum(List.of())));
    for (Bounded number : numbers.reversed()) after.add(after.getLast().plus(number));
    List<Bounded> others = new ArrayList<>();
    Bounded before = Bounded.sum(List.of());
    for (int i = 0; i < numbers.size(); i++) {
      others.add(before.plus(after.get(numbers.size() - 1 - i)));
      before = before.plus(numbers.get(i));
    }
    return new Shares(before, numbers, others);
  }

  boolean isOfReported() {
    return others.isEmpty();
  }

  /// The share of an entry as a ratio; empty where nothing is known of it.
  Optional<Qualified> of(int entry) {
    if (total == null) return Optional.empty();
    Bounded number = numbers.get(entry);
    return isOfReported() ? Ratio.of(number, total) : Ratio.part(number, others.get(entry));
  }
}
