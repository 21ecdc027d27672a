package org.accord.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
  private static final List<String> PARAMETERS =
      List.of("party", "territory", "country", "level", "kind", "state", "signedFrom", "signedTo");

  @ParameterizedTest
  @CsvSource({
    "partu, party",
    "prty, party",
    "patry, party",
    "partyy, party",
    "PARTY, party",
    "teritory, territory",
    "contry, country",
    "signedform, signedFrom",
  })
  void aSlipOfThePenFindsTheWord(String wanted, String nearest) {
    assertEquals(nearest, Nearest.to(wanted, PARAMETERS, 3).getFirst());
  }

  @Test
  void theBestComesFirstAndNoMoreThanAskedFor() {
    assertEquals(
        List.of("BY-MA", "BY-BA"),
        Nearest.to("BY-MA", List.of("BY-BA", "CN-HA", "BY-MA", "BY-XA"), 2));
  }

  @Test
  void aBeginningFindsTheRest() {
    assertEquals(List.of("signedFrom", "signedTo"), Nearest.to("signed", PARAMETERS, 3));
  }

  @Test
  void whatIsFarIsNotSuggested() {
    assertEquals(List.of(), Nearest.to("turnover", PARAMETERS, 3));
    assertEquals(List.of(), Nearest.to("", PARAMETERS, 3));
    assertEquals(List.of(), Nearest.to("x".repeat(10_000), PARAMETERS, 3));
    assertEquals(List.of(), Nearest.to("party", List.of(), 3));
  }

  @Test
  void theHintIsASentence() {
    assertEquals("", Nearest.hint("turnover", PARAMETERS));
    assertEquals(" Did you mean party?", Nearest.hint("partu", PARAMETERS));
    assertEquals(
        " Did you mean BY-HM, BY-HO or BY-HR?",
        Nearest.hint("BY-HX", List.of("BY-HR", "BY-HO", "BY-HM", "BY-HB".repeat(3))));
  }

  @Test
  void termsAreSnakeCaseAndRefusalsNameTheNearestOrAll() {
    assertEquals(Qualifier.MORE_THAN, Qualifier.of("more_than"));
    assertEquals("more_than", Qualifier.MORE_THAN.term());
    assertEquals(List.of("high", "medium", "low"), Terms.all(Confidence.class));
    assertEquals(
        "unknown qualifier 'MORE_THAN'. Did you mean more_than?",
        Refused.with("invalid-code", () -> Qualifier.of("MORE_THAN")));
    assertEquals(
        "unknown confidence 'sure'. Known are high, medium, low",
        Refused.with("invalid-code", () -> Confidence.of("sure")));
    assertEquals("confidence is missing", Refused.with("required", () -> Confidence.of(null)));
  }

  @Test
  void thousandsOfKnownCodesAreSearchedQuickly() {
    List<String> codes = IntStream.range(100_000, 108_000).mapToObj(String::valueOf).toList();
    for (int i = 0; i < 50; i++) {
      assertTrue(Nearest.to("10500x", codes, 3).contains("105000"));
    }
  }
}
