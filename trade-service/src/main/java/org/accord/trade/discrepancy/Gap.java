package org.accord.trade.discrepancy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.accord.facts.Bounded;
import org.accord.facts.Interval;
import org.jspecify.annotations.Nullable;

/// How far apart two numbers are at least, whatever their qualifiers allow.
///
/// @param distance the least difference that is possible
/// @param percent of the first number; null where that is zero
record Gap(BigDecimal distance, @Nullable BigDecimal percent) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /// Empty when both may be the same number.
  static Optional<Gap> between(Bounded one, Bounded other) {
    if (!one.bounds().disjointFrom(other.bounds())) return Optional.empty();
    BigDecimal distance = above(one.bounds(), other.bounds());
    if (distance == null) distance = above(other.bounds(), one.bounds());
    if (distance == null) return Optional.empty();
    BigDecimal base = one.nominal().abs();
    return Optional.of(
        new Gap(
            distance,
            base.signum() == 0
                ? null
                : distance
                    .multiply(HUNDRED)
                    .divide(base, 6, RoundingMode.HALF_UP)
                    .stripTrailingZeros()));
  }

  private static @Nullable BigDecimal above(Interval one, Interval other) {
    BigDecimal low = one.lower();
    BigDecimal high = other.upper();
    return low == null || high == null || low.compareTo(high) < 0 ? null : low.subtract(high);
  }

  /// Whether it is more than a share of the first number. What is apart by less than that is
  /// rounding.
  boolean exceeds(BigDecimal percentTolerated) {
    return percent == null || percent.compareTo(percentTolerated) > 0;
  }
}
