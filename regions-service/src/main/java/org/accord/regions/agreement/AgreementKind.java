package org.accord.regions.agreement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.accord.facts.Terms;

/// What sort of document an agreement is. `partnership_unspecified` is a relation whose document
/// the source does not name.
public enum AgreementKind {
  TWINNING,
  FRIENDSHIP,
  COOPERATION_AGREEMENT,
  MEMORANDUM,
  LETTER_OF_INTENT,
  ROADMAP,
  ACTION_PLAN,
  PROGRAMME,
  INDEPTH_PLAN,
  DECLARATION,
  PARTNERSHIP_UNSPECIFIED;

  @JsonCreator
  public static AgreementKind of(String term) {
    return Terms.of(AgreementKind.class, "kind", term);
  }

  @JsonValue
  public String term() {
    return Terms.term(this);
  }
}
