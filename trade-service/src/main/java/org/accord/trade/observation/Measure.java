package org.accord.trade.observation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.Set;
import org.accord.facts.Terms;
import org.accord.facts.Unit;

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

  private static final Set<String> RELATIVE = Set.of("percent", "ratio", "rank");

  @JsonCreator
  public static Measure of(String term) {
    return Terms.of(Measure.class, "measure", term);
  }

  @JsonValue
  public String term() {
    return Terms.term(this);
  }

  /// Whether a figure of it can be below zero: a balance, or the target of one.
  public boolean mayBeNegative() {
    return switch (this) {
      case BALANCE, TARGET -> true;
      case TURNOVER, EXPORTS, IMPORTS, VOLUME, COUNT, SHARE, RANK -> false;
    };
  }

  /// The flows of a trade: of any two of them the others follow.
  public static Set<Measure> flows() {
    return EnumSet.of(TURNOVER, EXPORTS, IMPORTS, BALANCE);
  }

  /// The measures that it follows from, and itself.
  public Set<Measure> siblings() {
    return switch (this) {
      case TURNOVER, EXPORTS, IMPORTS, BALANCE -> flows();
      case VOLUME, COUNT, SHARE, RANK, TARGET -> EnumSet.of(this);
    };
  }

  /// Whether its figures are told in the unit.
  boolean isToldIn(Unit unit) {
    return switch (this) {
      case SHARE -> unit.value().equals("percent");
      case RANK -> unit.value().equals("rank");
      case COUNT, VOLUME -> !unit.isCurrency() && !RELATIVE.contains(unit.value());
      case TURNOVER, EXPORTS, IMPORTS, BALANCE -> !RELATIVE.contains(unit.value());
      case TARGET -> true;
    };
  }

  /// The units that its figures are told in, in words.
  String units() {
    return switch (this) {
      case SHARE -> "percent";
      case RANK -> "rank";
      case COUNT, VOLUME -> "a physical unit such as count, t or m3";
      case TURNOVER, EXPORTS, IMPORTS, BALANCE, TARGET ->
          "a currency such as USD or a physical unit such as t (a growth is a change ratio)";
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
