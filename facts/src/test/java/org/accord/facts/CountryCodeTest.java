package org.accord.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountryCodeTest {
  @ParameterizedTest
  @ValueSource(strings = {"BY", "CN", "KZ", "CH"})
  void aCountryOfTheStandardIsACode(String code) {
    assertEquals(code, CountryCode.parse(code).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"by", "ZZ", "EU", "BLR", "B", "CN-HA"})
  void anyOtherTextIsNone(String text) {
    Refused.with("invalid-code", () -> CountryCode.parse(text));
  }

  @Test
  void aCodeInSmallLettersIsSuggestedInCapitals() {
    String message = Refused.with("invalid-code", () -> CountryCode.parse("by"));
    assertTrue(message.contains("Did you mean BY"), message);
  }

  @Test
  void nothingIsNoCountry() {
    Refused.with("required", () -> CountryCode.parse(" "));
  }
}
