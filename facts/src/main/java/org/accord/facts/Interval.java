package org.accord.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
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

  /// Every product of a number of this and one of a factor that is nowhere below zero.
  Interval times(Interval factor) {
    Bound low =
        lower == null
            ? Bound.NONE
            : lower.signum() < 0
                ? lowest().times(factor.highest())
                : lowest().times(factor.lowest());
    Bound high =
        upper == null
            ? Bound.NONE
            : upper.signum() < 0
                ? highest().times(factor.lowest())
                : highest().times(factor.highest());
    return of(low, high);
  }

  /// Every quotient of a number of this and one above zero of the base, which has none below; the
  /// bounds are rounded outwards to six decimals.
  Interval dividedBy(Interval base) {
    Bound low =
        lower == null
            ? Bound.NONE
            : lowest()
                .over(lower.signum() < 0 ? base.lowest() : base.highest(), RoundingMode.FLOOR);
    Bound high =
        upper == null
            ? Bound.NONE
            : highest()
                .over(upper.signum() < 0 ? base.highest() : base.lowest(), RoundingMode.CEILING);
    return of(low, high);
  }

  /// What part a number of this may be of its sum with one of the rest, where neither is below zero
  /// and not both are zero; the bounds are rounded outwards to six decimals. It grows with the
  /// number and falls with the rest, so that each bound is reached with one end of either.
  Interval partBeside(Interval rest) {
    Bound whole = new Bound(BigDecimal.ONE, true);
    Bound least = lowest();
    Bound most = highest();
    Bound low =
        rest.highest().isZero()
            ? whole
            : least.over(least.plus(rest.highest()), RoundingMode.FLOOR);
    Bound high =
        most.isZero()
            ? most
            : rest.lowest().isZero() || most.value == null
                ? new Bound(BigDecimal.ONE, rest.lowest().isZero() && rest.lowerClosed)
                : most.over(most.plus(rest.lowest()), RoundingMode.CEILING);
    return of(low, high);
  }

  /// What is left of it without the numbers below zero; empty when nothing is.
  public Optional<Interval> notBelowZero() {
    if (lower != null && lower.signum() >= 0) return Optional.of(this);
    if (upper != null && (upper.signum() < 0 || (upper.signum() == 0 && !upperClosed)))
      return Optional.empty();
    return Optional.of(new Interval(BigDecimal.ZERO, true, upper, upperClosed));
  }

  private Bound lowest() {
    return new Bound(lower, lowerClosed);
  }

  private Bound highest() {
    return new Bound(upper, upperClosed);
  }

  private static Interval of(Bound low, Bound high) {
    return new Interval(low.value, low.closed, high.value, high.closed);
  }

  /// One end of an interval; without a value, the infinite one.
  private record Bound(@Nullable BigDecimal value, boolean closed) {
    static final Bound NONE = new Bound(null, false);

    boolean isZero() {
      return value != null && value.signum() == 0;
    }

    Bound plus(Bound other) {
      return new Bound(sum(value, other.value), closed && other.closed);
    }

    Bound times(Bound factor) {
      if (isZero() && closed) return this;
      if (factor.isZero()) return new Bound(BigDecimal.ZERO, factor.closed);
      if (value == null || factor.value == null) return isZero() ? this : NONE;
      return new Bound(value.multiply(factor.value), closed && factor.closed);
    }

    Bound over(Bound base, RoundingMode outwards) {
      if (isZero()) return this;
      if (value == null || base.isZero()) return NONE;
      if (base.value == null) return new Bound(BigDecimal.ZERO, false);
      BigDecimal quotient = value.divide(base.value, Qualified.DECIMALS, outwards);
      boolean exact = quotient.multiply(base.value).compareTo(value) == 0;
      return new Bound(quotient, exact && closed && base.closed);
    }
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
