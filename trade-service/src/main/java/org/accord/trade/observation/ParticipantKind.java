package org.accord.trade.observation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.accord.facts.Terms;

/// What sort of reporter or partner the source means. `territory` is a part of a country.
public enum ParticipantKind {
  COUNTRY,
  TERRITORY,
  ZONE,
  COMPANY,
  EXCHANGE,
  GROUP,
  WORLD,
  OTHER;

  @JsonCreator
  public static ParticipantKind of(String term) {
    return Terms.of(ParticipantKind.class, "participant kind", term);
  }

  @JsonValue
  public String term() {
    return Terms.term(this);
  }
}
