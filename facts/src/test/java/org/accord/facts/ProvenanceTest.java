package org.accord.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProvenanceTest {

  @Test
  void aFactWithoutSourceOrConfidenceIsRefused() {
    assertEquals(
        "the source is missing",
        Refused.with("required", () -> new Provenance(" ", null, null, null, Confidence.HIGH)));
    assertEquals(
        "the confidence is missing",
        Refused.with("required", () -> new Provenance("S1", null, null, null, null)));
  }

  @Test
  void blankPlacesSayNothing() {
    Provenance provenance = new Provenance("S1", "", " 62 ", null, Confidence.MEDIUM);

    assertNull(provenance.chapter());
    assertEquals("62", provenance.note());
  }

  @Test
  void aCitationSaysAtLeastOneThing() {
    Refused.with("required", () -> new Citation("", null, null));
    assertNull(Citation.ofNullable(null, " ", null));
    assertNotNull(Citation.ofNullable(null, null, 2022));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://china.mfa.gov.by/ru/bilateral/regional/info/",
        "http://www.government.by/ru/content/9051",
        "HTTPS://belta.by/a?b=c#d",
        "https://belta.by/a/ukrepلяet"
      })
  void aCitedAddressIsOneOfTheWeb(String url) {
    assertEquals(url, new Citation(null, url, null).url());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "belta.by/a",
        "https:",
        "https:///x",
        "http://a b",
        "//belta.by",
        "ftp://belta.by/a"
      })
  void anotherAddressIsRefusedAsReadersFollowIt(String url) {
    Refused.with("invalid-format", () -> new Citation(null, url, null));
  }

  @Test
  void aYearHasFourDigits() {
    Refused.with("out-of-range", () -> new Citation(null, null, 20_220));
    Refused.with("out-of-range", () -> new Citation(null, null, 0));
  }

  @Test
  void aNameFallsBackToEnglish() {
    Names names = new Names("Minsk", "Минск", "");

    assertEquals("Минск", names.in("ru-BY"));
    assertEquals("Minsk", names.in("zh"));
    assertEquals("Minsk", names.in("de"));
    assertEquals("Minsk", names.in(""));
    assertEquals("明斯克", new Names("Minsk", null, "明斯克").in("zh-Hans-CN"));
    assertEquals(Names.english("Minsk"), new Names(" Minsk ", null, " "));
    Refused.with("required", () -> new Names(" ", "Минск", null));
  }
}
