package org.accord.trade.observation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.accord.facts.Terms;

/// What the trade is of. Figures of different scopes are never mixed.
public enum Scope {
  GOODS,
  SERVICES,
  GOODS_AND_SERVICES,
  FOOD,
  /// The source does not say.
  UNSPECIFIED;

  @JsonCreator
  public static Scope of(String term) {
    return Terms.of(Scope.class, "scope", term);
  }

  @JsonValue
  public String term() {
    return Terms.term(this);
  }
}
