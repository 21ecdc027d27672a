package org.accord.trade.observation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.accord.facts.Terms;

/// Up to where the value of goods includes what their transport costs. Exports are mostly valued
/// free on board, imports with cost, insurance and freight.
public enum ValuationBasis {
  EXW,
  FAS,
  FOB,
  CFR,
  CIF,
  DAP;

  @JsonCreator
  public static ValuationBasis of(String term) {
    return Terms.of(ValuationBasis.class, "valuation basis", term);
  }

  @JsonValue
  public String term() {
    return Terms.term(this);
  }
}
