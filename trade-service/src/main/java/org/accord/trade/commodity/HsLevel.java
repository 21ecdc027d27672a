package org.accord.trade.commodity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.accord.facts.Terms;

/// How deep a row stands in the tree of the Harmonized System.
public enum HsLevel {
  TOTAL,
  SECTION,
  CHAPTER,
  HEADING,
  SUBHEADING;

  @JsonCreator
  public static HsLevel of(String term) {
    return Terms.of(HsLevel.class, "level", term);
  }

  @JsonValue
  public String term() {
    return Terms.term(this);
  }
}
