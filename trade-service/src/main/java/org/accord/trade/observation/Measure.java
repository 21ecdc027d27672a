package org.accord.trade.observation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.accord.facts.Terms;

/// What a figure measures. The indicator says of a count, share, rank or volume what is counted.
public enum Measure {
  TURNOVER,
  EXPORTS,
  IMPORTS,
  BALANCE,
  VOLUME,
  COUNT,
  SHARE,
  RANK,
  TARGET;

  @JsonCreator
  public static Measure of(String term) {
    return Terms.of(Measure.class, "measure", term);
  }

  @JsonValue
  public String term() {
    return Terms.term(this);
  }

  /// Whether a figure of it can be below zero: a balance, or the target of one.
  boolean mayBeNegative() {
    return switch (this) {
      case BALANCE, TARGET -> true;
      case TURNOVER, EXPORTS, IMPORTS, VOLUME, COUNT, SHARE, RANK -> false;
    };
  }

  /// Whether the measure by itself says which way the trade goes.
  boolean tellsDirection() {
    return switch (this) {
      case TURNOVER, EXPORTS, IMPORTS, BALANCE -> true;
      case VOLUME, COUNT, SHARE, RANK, TARGET -> false;
    };
  }
}
