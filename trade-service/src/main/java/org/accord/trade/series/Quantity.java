package org.accord.trade.series;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.accord.facts.Qualified;
import org.jspecify.annotations.Nullable;

/// A number for a period: reported, or derived from others.
///
/// @param rule how it is derived; null when it is reported
/// @param from the figures that it rests on; sums over many do not list theirs
/// @param parts how many figures it rests on
public record Quantity(Qualified value, @Nullable Rule rule, List<Figure> from, int parts) {

  /// How a number follows from others.
  public enum Rule {
    EXPORTS_PLUS_IMPORTS,
    TURNOVER_MINUS_IMPORTS,
    TURNOVER_MINUS_EXPORTS,
    EXPORTS_MINUS_IMPORTS,
    EXPORTS_TWICE_MINUS_TURNOVER,
    TURNOVER_MINUS_IMPORTS_TWICE,
    EXPORTS_MINUS_BALANCE,
    IMPORTS_PLUS_BALANCE,
    FOUR_QUARTERS,
    TWELVE_MONTHS,
    /// The value of the base period times the ratio aimed at.
    BASE_TIMES_RATIO,
    /// Of figures of single HS codes; what is traded is at least that.
    SUM_OF_CODES
  }

  Optional<Quantity> plus(Quantity other, Rule how) {
    return value.plus(other.value).map(sum -> with(other, sum, how));
  }

  Optional<Quantity> minus(Quantity other, Rule how) {
    return value.minus(other.value).map(difference -> with(other, difference, how));
  }

  /// Twice the number, which is no sum of two that may differ.
  Quantity twice() {
    return new Quantity(
        new Qualified(value.value().multiply(BigDecimal.TWO), value.qualifier()),
        rule,
        from,
        parts);
  }

  private Quantity with(Quantity other, Qualified result, Rule how) {
    List<Figure> both = new ArrayList<>(from);
    both.addAll(other.from);
    return new Quantity(result, how, List.copyOf(both), parts + other.parts);
  }
}
