package org.accord.regions.agreement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.accord.facts.Terms;

/// Between whom an agreement is: two of a kind, or mixed.
public enum AgreementLevel {
  COUNTRY,
  REGION,
  CITY,
  DISTRICT,
  MIXED;

  @JsonCreator
  public static AgreementLevel of(String term) {
    return Terms.of(AgreementLevel.class, "level", term);
  }

  @JsonValue
  public String term() {
    return Terms.term(this);
  }
}
