package org.accord.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.accord.facts.TerritoryCode.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerritoryCodeTest {

  /// The kind and code of every territory of the reference data.
  static Stream<String> territories() throws IOException {
    try (InputStream file = TerritoryCodeTest.class.getResourceAsStream("territory-codes.txt")) {
      String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("territories")
  void everyTerritoryOfTheReferenceDataHasACode(String line) {
    String kind = line.substring(0, line.indexOf(' '));
    TerritoryCode code = TerritoryCode.parse(line.substring(line.indexOf(' ') + 1));

    assertEquals(code, TerritoryCode.ofPath(code.toPath()));
    assertFalse(code.toPath().contains("/"));
    assertEquals(kind.equals("group"), code.kind() == Kind.GROUP);
    if (kind.equals("country")) {
      assertEquals(Kind.COUNTRY, code.kind());
    }
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "BY, COUNTRY, BY, -",
        "BY-HM, SUBDIVISION, BY, BY",
        "KZ-35, SUBDIVISION, KZ, KZ",
        "CN-HA/zhengzhou, PLACE, CN, CN-HA",
        "CN-HE/handan/wei-county, PLACE, CN, CN-HE/handan",
        "CU/mariel, PLACE, CU, CU",
        "EU, GROUP, -, -",
        "EAEU, GROUP, -, -",
        "GRP/central-asia, GROUP, -, -",
      })
  void theFormTellsKindCountryAndEnclosingTerritory(
      String code, Kind kind, String country, String enclosing) {
    TerritoryCode territory = TerritoryCode.parse(code);

    assertEquals(kind, territory.kind());
    assertEquals(Optional.ofNullable(country), territory.country().map(TerritoryCode::toString));
    assertEquals(
        Optional.ofNullable(enclosing), territory.enclosing().map(TerritoryCode::toString));
  }

  @Test
  void aPathHasNoSlash() {
    TerritoryCode zhengzhou = TerritoryCode.parse("CN-HA/zhengzhou");

    assertEquals("CN-HA~zhengzhou", zhengzhou.toPath());
    assertEquals(zhengzhou, TerritoryCode.ofPath("CN-HA~zhengzhou"));
    Refused.with("invalid-code", () -> TerritoryCode.parse("CN-HA~zhengzhou"));
  }

  @ParameterizedTest
  @CsvSource({
    "CN-HA/zhengzhou, CN-HA, true",
    "CN-HA/zhengzhou, CN, true",
    "CN, CN, true",
    "CN-HA, CN-HB, false",
    "CN, CN-HA, false",
    "CN-HA/zhengzhou, CN-HA/zheng, false",
    "GRP/asia, CN, false",
  })
  void aTerritoryIsWithinThoseThatItsCodeNames(String inner, String wider, boolean within) {
    assertEquals(within, TerritoryCode.parse(inner).isWithin(TerritoryCode.parse(wider)));
  }

  @ParameterizedTest
  @CsvSource({
    "by, BY",
    "by-ma, BY-MA",
    "CN_HA, CN-HA",
    "cn-ha/Zhengzhou, CN-HA/zhengzhou",
    "CN-HA~zhengzhou, CN-HA/zhengzhou",
    "' BY ', BY",
    "CN-HA/wei county, CN-HA/wei-county",
  })
  void aNearMissIsRefusedWithASuggestion(String text, String suggestion) {
    String message = Refused.with("invalid-code", () -> TerritoryCode.parse(text));

    assertTrue(message.endsWith("Did you mean " + suggestion + "?"), message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "B",
        "1",
        "BY-",
        "-BY",
        "BY-ABCD",
        "BY-HM/",
        "/BY",
        "BY//brest",
        "BY-BR/-brest",
        "BY-BR/brest-",
        "BY/Ä",
        "BY-BR/../x",
        "GRP/",
        "GRP/asia/x",
        "BY\n",
        "VERYLONGUNION"
      })
  void anotherFormIsRefused(String text) {
    String message = Refused.with("invalid-code", () -> TerritoryCode.parse(text));

    assertTrue(message.contains("is no territory code: write an ISO 3166-1 alpha-2 code"), message);
  }

  @Test
  void nothingAndTooMuchAreRefused() {
    Refused.with("required", () -> TerritoryCode.parse(null));
    Refused.with("required", () -> TerritoryCode.ofPath(""));
    Refused.with("invalid-code", () -> TerritoryCode.parse("CN/" + "a".repeat(80)));
  }
}
