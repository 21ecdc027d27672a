package org.accord.trade.series;

import java.util.Optional;
import org.accord.facts.Bounded;
import org.accord.facts.Qualified;

/// One number divided by another, with what their bounds say of the result.
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
}
