package org.accord.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A number as a source reports it: a value and how it bounds the true one. In JSON
/// `{"value":715000000,"qualifier":"almost"}`.
///
/// Values are exact decimals with at most [#DECIMALS] decimal places and [#DIGITS] digits before
/// the point; more are refused, not rounded. 1.50 and 1.5 are the same value.
///
/// Sums and differences follow interval arithmetic: the true result always lies in [#interval()] of
/// the answer. As not every interval has a qualifier, the answer may be wider than need be, by
/// these rules, the first that fits (`n` is the sum of the values):
///
/// 1. a single number is `exact n`;
/// 2. what lies in almost n is `almost n` (almost 100 + exact 100), what lies in about n is `about
///    n`;
/// 3. what has no upper bound is `more_than` or `at_least` its lower bound, what has no lower one
///    `up_to` its upper bound (more_than 100 + more_than 200 is more_than 300; 500 - more_than 100
///    is up_to 400);
/// 4. what has both but is too wide to be about n (about 100 - about 90 is [0.5, 19.5]) is told by
///    one: `up_to` the upper one when no positive number is possible, else `at_least` or
///    `more_than` the lower one;
/// 5. what has neither (more_than 100 - more_than 50) is nothing known: empty.
///
/// @param value without trailing zeros
public record Qualified(BigDecimal value, Qualifier qualifier) {
  /// The most decimal places that a value has.
  public static final int DECIMALS = 6;

  /// The most digits that a value has before the decimal point.
  public static final int DIGITS = 24;

  public Qualified(@Nullable BigDecimal value, @Nullable Qualifier qualifier) {
    if (value == null) {
      throw FactFormatException.required("the value");
    }
    this.qualifier = Objects.requireNonNullElse(qualifier, Qualifier.EXACT);
    this.value = normal(value);
    if (this.qualifier == Qualifier.ALMOST && this.value.signum() == 0) {
      throw new FactFormatException("out-of-range", "nothing is almost 0");
    }
  }

  public static Qualified exact(BigDecimal value) {
    return new Qualified(value, Qualifier.EXACT);
  }

  /// Reads a plain decimal such as `1500000` or `-0.25`, as the cells of CSV files have it, and a
  /// qualifier's term; no term means exact.
  ///
  /// @throws FactFormatException `required`, `invalid-number`, `out-of-range` or `invalid-code`
  public static Qualified parse(@Nullable String value, @Nullable String qualifier) {
    return new Qualified(
        number(value),
        qualifier == null || qualifier.isBlank() ? Qualifier.EXACT : Qualifier.of(qualifier));
  }

  /// Reads a plain decimal such as `1500000` or `-0.25`: no exponent, no thousands separator.
  ///
  /// @throws FactFormatException `required`, `invalid-number` or `out-of-range`
  public static BigDecimal number(@Nullable String text) {
    if (text == null || text.isBlank()) {
      throw FactFormatException.required("the number");
    }
    if (!text.matches("[+-]?[0-9]{1,100}(\\.[0-9]{1,100})?")) {
      throw new FactFormatException(
          "invalid-number",
          "%s is no plain decimal number such as 1500000 or -0.25"
              .formatted(FactFormatException.quoted(text)));
    }
    return normal(new BigDecimal(text));
  }

  /// The numbers that the true one may be.
  public Interval interval() {
    return qualifier.around(value);
  }

  /// True when no number satisfies both; "almost 715" and 714 agree.
  public boolean disjointFrom(Qualified other) {
    return interval().disjointFrom(other.interval());
  }

  /// The number with the other sign. As no qualifier means less than, that of more_than v is up_to
  /// -v.
  public Qualified negate() {
    return switch (qualifier) {
      case EXACT, ABOUT, ALMOST -> new Qualified(value.negate(), qualifier);
      case AT_LEAST, MORE_THAN -> new Qualified(value.negate(), Qualifier.UP_TO);
      case UP_TO -> new Qualified(value.negate(), Qualifier.AT_LEAST);
    };
  }

  /// The sum by the rules above; empty when nothing is known of it.
  public Optional<Qualified> plus(Qualified other) {
    return enclosing(value.add(other.value), interval().plus(other.interval()));
  }

  /// The difference by the rules above; empty when nothing is known of it.
  public Optional<Qualified> minus(Qualified other) {
    return enclosing(value.subtract(other.value), interval().minus(other.interval()));
  }

  /// The sum of all by the rules above, which is at least as narrow as adding one after the other;
  /// exact 0 for no parts, empty when nothing is known of it.
  public static Optional<Qualified> sum(Collection<Qualified> parts) {
    BigDecimal values = BigDecimal.ZERO;
    Interval interval = Interval.point(BigDecimal.ZERO);
    for (Qualified part : parts) {
      values = values.add(part.value);
      interval = interval.plus(part.interval());
    }
    return enclosing(values, interval);
  }

  /// A number that is known to lie in the interval, told by the rules above; empty when the
  /// interval is that of all numbers.
  ///
  /// @param nominal the number that is meant, such as the sum of the parts' values
  public static Optional<Qualified> enclosing(BigDecimal nominal, Interval interval) {
    for (Qualifier qualifier :
        new Qualifier[] {Qualifier.EXACT, Qualifier.ALMOST, Qualifier.ABOUT}) {
      boolean meaningful = qualifier != Qualifier.ALMOST || nominal.signum() != 0;
      if (meaningful && qualifier.around(nominal).contains(interval)) {
        return Optional.of(new Qualified(nominal, qualifier));
      }
    }
    BigDecimal lower = interval.lower();
    BigDecimal upper = interval.upper();
    if (upper != null && (lower == null || upper.signum() <= 0)) {
      return Optional.of(new Qualified(rounded(upper, RoundingMode.CEILING), Qualifier.UP_TO));
    }
    if (lower == null) {
      return Optional.empty();
    }
    BigDecimal bound = rounded(lower, RoundingMode.FLOOR);
    boolean closed = interval.lowerClosed() && bound.compareTo(lower) == 0;
    return Optional.of(new Qualified(bound, closed ? Qualifier.AT_LEAST : Qualifier.MORE_THAN));
  }

  /// Outwards, so that the bound stays true.
  private static BigDecimal rounded(BigDecimal bound, RoundingMode outwards) {
    return bound.scale() <= DECIMALS ? bound : bound.setScale(DECIMALS, outwards);
  }

  private static BigDecimal normal(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    if (stripped.scale() > DECIMALS) {
      throw new FactFormatException(
          "out-of-range", "a value has at most %d decimal places".formatted(DECIMALS));
    }
    // Checked before the exponent is written out: 1e999999999 is ten characters on the wire.
    if ((long) stripped.precision() - stripped.scale() > DIGITS) {
      throw new FactFormatException(
          "out-of-range", "a value has at most %d digits before the point".formatted(DIGITS));
    }
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /// Such as `almost 715`.
  @Override
  public String toString() {
    String number = value.toPlainString();
    return qualifier == Qualifier.EXACT
        ? number
        : qualifier.term().replace('_', ' ') + " " + number;
  }
}
