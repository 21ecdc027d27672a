package org.accord.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A number that is meant, and the bounds within which the true one is known to lie. Calculations
/// carry the bounds from step to step; a qualifier, which may widen them, is found at the very end.
///
/// @param nominal what the values alone come to, such as their sum
public record Bounded(BigDecimal nominal, Interval bounds) {

  public static Bounded of(Qualified number) {
    return new Bounded(number.value(), number.interval());
  }

  public static Bounded sum(Collection<Bounded> parts) {
    return parts.stream().reduce(of(Qualified.exact(BigDecimal.ZERO)), Bounded::plus);
  }

  public Bounded plus(Bounded other) {
    return new Bounded(nominal.add(other.nominal), bounds.plus(other.bounds));
  }

  public Bounded minus(Bounded other) {
    return new Bounded(nominal.subtract(other.nominal), bounds.minus(other.bounds));
  }

  /// Twice the number, which is no sum of two that may differ.
  public Bounded twice() {
    return times(of(Qualified.exact(BigDecimal.TWO)));
  }

  /// The product with a factor that is never below zero, even where its qualifier would allow it.
  public Bounded times(Bounded factor) {
    BigDecimal product = rounded(nominal.multiply(factor.nominal));
    if (isPoint() && factor.isPoint()) return new Bounded(product, Interval.point(product));
    Interval by = factor.bounds.notBelowZero().orElseThrow();
    return new Bounded(product, bounds.times(by));
  }

  /// The number divided by another, to six decimals; empty where that may be below zero or is zero,
  /// so that every result is possible.
  public Optional<Bounded> dividedBy(Bounded base) {
    BigDecimal least = base.bounds.lower();
    BigDecimal most = base.bounds.upper();
    if (least == null || least.signum() < 0 || (most != null && most.signum() <= 0))
      return Optional.empty();
    BigDecimal by = base.nominal.signum() > 0 ? base.nominal : BigDecimal.ONE;
    BigDecimal quotient = nominal.divide(by, Qualified.DECIMALS, RoundingMode.HALF_UP);
    if (isPoint() && base.isPoint())
      return Optional.of(new Bounded(quotient, Interval.point(quotient)));
    return Optional.of(new Bounded(quotient, bounds.dividedBy(base.bounds)));
  }

  /// What part the number is of its sum with the rest, to six decimals; empty where either may be
  /// below zero or both are zero. The bounds are narrower than those of [#dividedBy] the sum, which
  /// takes the number and the sum for two that know nothing of each other.
  public Optional<Bounded> partBeside(Bounded rest) {
    if (!isNeverBelowZero() || !rest.isNeverBelowZero() || (isZero() && rest.isZero()))
      return Optional.empty();
    BigDecimal sum = nominal.add(rest.nominal);
    BigDecimal by = sum.signum() > 0 ? sum : BigDecimal.ONE;
    BigDecimal part = nominal.divide(by, Qualified.DECIMALS, RoundingMode.HALF_UP);
    if (isPoint() && rest.isPoint()) return Optional.of(new Bounded(part, Interval.point(part)));
    return Optional.of(new Bounded(part, bounds.partBeside(rest.bounds)));
  }

  /// What is left of it where the true number is never below zero; empty where nothing is.
  public Optional<Bounded> notBelowZero() {
    return bounds.notBelowZero().map(left -> new Bounded(nominal, left));
  }

  /// The number with the qualifier that says the most of it, by the rules of [Qualified]; empty
  /// when nothing is known of it.
  public Optional<Qualified> told() {
    return Qualified.enclosing(nominal, bounds);
  }

  /// The same of what is never below zero, of which "at least 0" says nothing.
  public Optional<Qualified> toldAsNotBelowZero() {
    Optional<Qualified> told = told();
    @Nullable BigDecimal lower = bounds.lower();
    boolean bothSides =
        told.isPresent() && told.orElseThrow().qualifier().rank() < Qualifier.AT_LEAST.rank();
    if (bothSides || lower == null || lower.signum() > 0) return told;
    return Qualified.enclosing(
        nominal, new Interval(null, false, bounds.upper(), bounds.upperClosed()));
  }

  private boolean isNeverBelowZero() {
    return bounds.lower() != null && bounds.lower().signum() >= 0;
  }

  private boolean isZero() {
    return isPoint() && bounds.contains(BigDecimal.ZERO);
  }

  private boolean isPoint() {
    return bounds.lower() != null && bounds.lower().equals(bounds.upper());
  }

  private static BigDecimal rounded(BigDecimal number) {
    return number.scale() <= Qualified.DECIMALS
        ? number
        : number.setScale(Qualified.DECIMALS, RoundingMode.HALF_UP);
  }
}
