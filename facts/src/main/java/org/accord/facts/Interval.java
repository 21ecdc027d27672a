package org.accord.facts;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// The numbers between two bounds, of which each may belong to it (closed) or not (open), or be
/// missing (infinite, and then open). Never empty.
///
/// Bounds are normalised, so that intervals of the same numbers are equal: 1.50 and 1.5 are one
/// bound.
///
/// @param lower null for -∞
/// @param upper null for ∞
public record Interval(
    @Nullable BigDecimal lower,
    boolean lowerClosed,
    @Nullable BigDecimal upper,
    boolean upperClosed) {
  public Interval {
    if ((lower == null && lowerClosed) || (upper == null && upperClosed)) {
      throw new IllegalArgumentException("an infinite bound is open");
    }
    lower = lower == null ? null : lower.stripTrailingZeros();
    upper = upper == null ? null : upper.stripTrailingZeros();
    if (lower != null && upper != null) {
      int order = lower.compareTo(upper);
      if (order > 0 || (order == 0 && !(lowerClosed && upperClosed))) {
        throw new IllegalArgumentException("no number is above " + lower + " and below " + upper);
      }
    }
  }

  public static Interval point(BigDecimal value) {
    return new Interval(value, true, value, true);
  }

  /// Every sum of a number of this and a number of the other, and nothing else.
  public Interval plus(Interval other) {
    BigDecimal sumOfLowers = sum(lower, other.lower);
    BigDecimal sumOfUppers = sum(upper, other.upper);
    return new Interval(
        sumOfLowers,
        sumOfLowers != null && lowerClosed && other.lowerClosed,
        sumOfUppers,
        sumOfUppers != null && upperClosed && other.upperClosed);
  }

  /// Every difference of a number of this and a number of the other, and nothing else.
  public Interval minus(Interval other) {
    return plus(other.negate());
  }

  public Interval negate() {
    return new Interval(
        upper == null ? null : upper.negate(),
        upperClosed,
        lower == null ? null : lower.negate(),
        lowerClosed);
  }

  /// True when no number is in both: what makes two facts contradict each other.
  public boolean disjointFrom(Interval other) {
    return endsBefore(other) || other.endsBefore(this);
  }

  public boolean contains(BigDecimal value) {
    return !disjointFrom(point(value));
  }

  /// True when every number of the other is one of these.
  public boolean contains(Interval other) {
    return (lower == null
            || (other.lower != null && reaches(lower, lowerClosed, other.lower, other.lowerClosed)))
        && (upper == null
            || (other.upper != null
                && reaches(other.upper, upperClosed, upper, other.upperClosed)));
  }

  /// True when the bound `low` is below `high`, or they are the same number and the outer one
  /// includes it or the inner one does not.
  private static boolean reaches(
      BigDecimal low, boolean outerClosed, BigDecimal high, boolean innerClosed) {
    int order = low.compareTo(high);
    return order < 0 || (order == 0 && (outerClosed || !innerClosed));
  }

  private boolean endsBefore(Interval other) {
    if (upper == null || other.lower == null) {
      return false;
    }
    int order = upper.compareTo(other.lower);
    return order < 0 || (order == 0 && !(upperClosed && other.lowerClosed));
  }

  private static @Nullable BigDecimal sum(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one == null || other == null ? null : one.add(other);
  }

  /// In mathematical notation: `[95, 100)`, `(100, ∞)`.
  @Override
  public String toString() {
    return (lowerClosed ? "[" : "(")
        + (lower == null ? "-∞" : lower.toPlainString())
        + ", "
        + (upper == null ? "∞" : upper.toPlainString())
        + (upperClosed ? "]" : ")");
  }
}
