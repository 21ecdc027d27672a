package org.accord.trade.commodity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.accord.facts.Terms;

/// The section of the commodity exchange under which a commodity is traded.
public enum CommoditySection {
  TIMBER,
  AGRICULTURAL,
  METALS,
  PETROCHEMICALS,
  INDUSTRIAL_AND_CONSUMER,
  MINING,
  FUEL,
  LEATHER,
  OTHER;

  @JsonCreator
  public static CommoditySection of(String term) {
    return Terms.of(CommoditySection.class, "section", term);
  }

  @JsonValue
  public String term() {
    return Terms.term(this);
  }
}
