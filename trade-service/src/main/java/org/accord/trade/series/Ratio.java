package org.accord.trade.series;

import java.math.BigDecimal;
import java.util.Optional;
import org.accord.facts.Bounded;
import org.accord.facts.Qualified;
import org.accord.facts.Qualifier;

/// One number divided by another, or as a part of a whole, with what their bounds say of the
/// result.
public final class Ratio {
  private Ratio() {}

  /// The ratio to six decimals; empty when the base may be zero or below, and when nothing is
  /// known.
  public static Optional<Qualified> of(Bounded number, Bounded base) {
    boolean positive = number.bounds().lower() != null && number.bounds().lower().signum() >= 0;
    return number
        .dividedBy(base)
        .flatMap(ratio -> positive ? ratio.toldAsNotBelowZero() : ratio.told());
  }

  /// What part a number is of its sum with the rest, to six decimals; empty when nothing is known
  /// of it but that it is a part.
  public static Optional<Qualified> part(Bounded number, Bounded rest) {
    return number
        .partBeside(rest)
        .flatMap(Bounded::toldAsNotBelowZero)
        .filter(part ->
            part.qualifier() != Qualifier.UP_TO || part.value().compareTo(BigDecimal.ONE) < 0);
  }
}
