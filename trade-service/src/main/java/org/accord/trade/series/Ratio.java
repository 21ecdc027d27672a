package org.accord.trade.series;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.accord.facts.Interval;
import org.accord.facts.Qualified;
import org.accord.facts.Qualifier;
import org.jspecify.annotations.Nullable;

/// One number divided by another, with what their qualifiers say of the result.
public final class Ratio {
  private Ratio() {}

  /// The ratio of a number that is not below zero to one that is above it; six decimals. Empty when
  /// the base may be zero or below, and so nothing is known.
  public static Optional<Qualified> of(Qualified number, Qualified base) {
    Interval above = number.interval();
    Interval below = base.interval();
    BigDecimal least = below.lower();
    BigDecimal most = below.upper();
    if (number.value().signum() < 0 || base.value().signum() <= 0) return Optional.empty();
    BigDecimal nominal = divided(number.value(), base.value(), RoundingMode.HALF_UP);
    if (number.qualifier() == Qualifier.EXACT && base.qualifier() == Qualifier.EXACT)
      return Optional.of(Qualified.exact(nominal));
    @Nullable BigDecimal from = above.lower();
    @Nullable BigDecimal to = above.upper();
    BigDecimal lower =
        from == null || from.signum() <= 0 || most == null
            ? BigDecimal.ZERO
            : divided(from, most, RoundingMode.FLOOR);
    @Nullable BigDecimal upper =
        to == null || least == null || least.signum() <= 0
            ? null
            : divided(to, least, RoundingMode.CEILING);
    if (upper == null && lower.signum() == 0) return Optional.empty();
    Interval result =
        new Interval(lower.signum() == 0 ? null : lower, lower.signum() != 0, upper, upper != null);
    return Qualified.enclosing(nominal, result);
  }

  private static BigDecimal divided(BigDecimal number, BigDecimal by, RoundingMode rounding) {
    return number.divide(by, Qualified.DECIMALS, rounding);
  }
}
