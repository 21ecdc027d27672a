package org.accord.education.agreement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.accord.facts.Terms;

/// What sort of document an agreement is. `other` is a relation whose document the source does not
/// name, too.
public enum AgreementKind {
  AGREEMENT,
  FRAMEWORK,
  MEMORANDUM,
  LETTER_OF_INTENT,
  ACTION_PLAN,
  JOINT_PROGRAMME_AGREEMENT,
  JOINT_STRUCTURE_AGREEMENT,
  STUDENT_EXCHANGE,
  OTHER;

  @JsonCreator
  public static AgreementKind of(String term) {
    return Terms.of(AgreementKind.class, "kind", term);
  }

  @JsonValue
  public String term() {
    return Terms.term(this);
  }
}
