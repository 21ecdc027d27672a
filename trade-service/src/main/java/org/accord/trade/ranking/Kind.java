package org.accord.trade.ranking;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.accord.facts.Terms;
import org.accord.trade.party.Participants;

/// What sort of reporters or partners are ranked. A region is a part of its country, and so is a
/// company or a zone: they are ranked among their like.
public enum Kind {
  COUNTRY,
  /// A part of a country.
  TERRITORY,
  /// A company, a zone, the exchange, a group.
  PARTY;

  @JsonCreator
  public static Kind of(String term) {
    return Terms.of(Kind.class, "kind", term);
  }

  @JsonValue
  public String term() {
    return Terms.term(this);
  }

  static Kind of(String entity, Participants participants) {
    if (participants.isKept(entity)) return PARTY;
    return entity.length() == 2 ? COUNTRY : TERRITORY;
  }
}
