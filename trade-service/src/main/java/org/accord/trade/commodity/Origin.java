package org.accord.trade.commodity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.accord.facts.Terms;

/// Where a commodity comes from: a row of the code list, or recorded as the sources name it.
public enum Origin {
  REFERENCE,
  RECORDED;

  @JsonCreator
  public static Origin of(String term) {
    return Terms.of(Origin.class, "origin", term);
  }

  @JsonValue
  public String term() {
    return Terms.term(this);
  }
}
