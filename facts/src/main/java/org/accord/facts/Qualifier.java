package org.accord.facts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// How a source bounds a number. The most exact comes first: rules that prefer the more exact of
/// two facts compare by [#rank()].
///
/// `exact`, `about` and `almost` speak of the number's size, so that a deficit reads as a surplus
/// does; `more_than`, `at_least` and `up_to` are bounds on the number line, whatever the sign.
public enum Qualifier {
  /// `[v, v]`.
  EXACT,
  /// Just short of v: `[0.95 v, v)`, for a negative v the mirror image `(v, 0.95 v]`. There is no
  /// almost 0.
  ALMOST,
  /// Five per cent of v either way, both ends included; about 0 is 0.
  ABOUT,
  /// `[v, ∞)`.
  AT_LEAST,
  /// `(v, ∞)`.
  MORE_THAN,
  /// `(-∞, v]`.
  UP_TO;

  private static final BigDecimal TOLERANCE = new BigDecimal("0.05");

  @JsonCreator
  public static Qualifier of(@Nullable String term) {
    return Terms.of(Qualifier.class, "qualifier", term);
  }

  /// Such as `more_than`.
  @JsonValue
  public String term() {
    return Terms.term(this);
  }

  /// 0 for exact, 1 for bounds on both sides, 2 for a bound on one side.
  public int rank() {
    return switch (this) {
      case EXACT -> 0;
      case ALMOST, ABOUT -> 1;
      case AT_LEAST, MORE_THAN, UP_TO -> 2;
    };
  }

  /// The numbers that a value with this qualifier may be.
  ///
  /// @throws FactFormatException `out-of-range` for almost 0
  public Interval around(BigDecimal value) {
    BigDecimal tolerance = value.abs().multiply(TOLERANCE);
    return switch (this) {
      case EXACT -> Interval.point(value);
      case ABOUT -> new Interval(value.subtract(tolerance), true, value.add(tolerance), true);
      case ALMOST -> almost(value, tolerance);
      case MORE_THAN -> new Interval(value, false, null, false);
      case AT_LEAST -> new Interval(value, true, null, false);
      case UP_TO -> new Interval(null, false, value, true);
    };
  }

  private static Interval almost(BigDecimal value, BigDecimal tolerance) {
    return switch (value.signum()) {
      case 1 -> new Interval(value.subtract(tolerance), true, value, false);
      case -1 -> new Interval(value, false, value.add(tolerance), true);
      default -> throw new FactFormatException("out-of-range", "nothing is almost 0");
    };
  }
}
