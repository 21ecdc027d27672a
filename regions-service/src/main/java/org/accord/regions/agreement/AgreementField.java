package org.accord.regions.agreement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.accord.facts.Terms;

/// A field of cooperation.
public enum AgreementField {
  TRADE,
  ECONOMY,
  INVESTMENT,
  INDUSTRY,
  SCIENCE_TECHNOLOGY,
  CULTURE,
  HEALTH,
  EDUCATION,
  TOURISM,
  AGRICULTURE,
  LOGISTICS,
  SPORT,
  TRADITIONAL_MEDICINE,
  YOUTH,
  ECOLOGY,
  MEDIA,
  OTHER;

  @JsonCreator
  public static AgreementField of(String term) {
    return Terms.of(AgreementField.class, "field", term);
  }

  @JsonValue
  public String term() {
    return Terms.term(this);
  }
}
