package org.accord.trade.permit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.accord.facts.Terms;

/// What a record of market access tells: the right of one holder, or how many have it.
public enum AccessKind {
  PERMIT,
  COUNT;

  @JsonCreator
  public static AccessKind of(String term) {
    return Terms.of(AccessKind.class, "record kind", term);
  }

  @JsonValue
  public String term() {
    return Terms.term(this);
  }
}
