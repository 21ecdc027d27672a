package org.accord.trade.party;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.accord.facts.Terms;

/// What sort of party it is. `group` is several that act or are counted together.
public enum PartyKind {
  COMPANY,
  ZONE,
  EXCHANGE,
  GROUP,
  OTHER;

  @JsonCreator
  public static PartyKind of(String term) {
    return Terms.of(PartyKind.class, "kind", term);
  }

  @JsonValue
  public String term() {
    return Terms.term(this);
  }
}
