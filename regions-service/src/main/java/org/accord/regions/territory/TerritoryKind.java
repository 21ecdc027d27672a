package org.accord.regions.territory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.accord.facts.Terms;

/// What sort of territory it is. `group` is a union or group of countries.
public enum TerritoryKind {
  COUNTRY,
  REGION,
  PROVINCE,
  AUTONOMOUS_REGION,
  MUNICIPALITY,
  SPECIAL_AREA,
  CITY,
  DISTRICT,
  GROUP;

  @JsonCreator
  public static TerritoryKind of(String term) {
    return Terms.of(TerritoryKind.class, "kind", term);
  }

  @JsonValue
  public String term() {
    return Terms.term(this);
  }
}
