package org.accord.trade.observation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.accord.facts.Terms;

/// The edition of the Harmonized System by which a figure is classified.
public enum HsEdition {
  HS2002,
  HS2007,
  HS2012,
  HS2017,
  HS2022;

  @JsonCreator
  public static HsEdition of(String term) {
    return Terms.of(HsEdition.class, "HS edition", term);
  }

  @JsonValue
  public String term() {
    return Terms.term(this);
  }
}
