package org.accord.facts;

import java.math.BigDecimal;
import java.util.Random;

/// Picks numbers out of intervals, the ends more often than chance would.
final class Members {
  private static final BigDecimal FAR = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal TINY = new BigDecimal("1e-30");

  private Members() {}

  static BigDecimal of(Interval interval, Random random) {
    BigDecimal lower = interval.lower();
    BigDecimal upper = interval.upper();
    BigDecimal low =
        lower != null ? lower : (upper != null ? upper : BigDecimal.ZERO).subtract(FAR);
    BigDecimal high = upper != null ? upper : low.max(BigDecimal.ZERO).add(FAR);
    BigDecimal width = high.subtract(low);
    if (width.signum() == 0) {
      return low;
    }
    return switch (random.nextInt(4)) {
      case 0 -> interval.lowerClosed() ? low : low.add(width.multiply(TINY));
      case 1 -> interval.upperClosed() ? high : high.subtract(width.multiply(TINY));
      default -> low.add(width.multiply(BigDecimal.valueOf(1 + random.nextInt(998), 3)));
    };
  }
}
