package org.accord.kit.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.accord.facts.PartialDate;
import org.accord.facts.Qualifier;
import org.accord.facts.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  private static final String CHARACTERS = "aZ09 \"\\/,;[]{}:\n\téжж中\uD83D\uDE00";

  @Test
  void anArrayOfTextsIsReadAsItWasWritten() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int turn = 0; turn < 500; turn++) {
      List<String> texts = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(12); length > 0; length--)
          text.appendCodePoint(
              CHARACTERS.codePointAt(
                  CHARACTERS.offsetByCodePoints(
                      0, random.nextInt(CHARACTERS.codePointCount(0, CHARACTERS.length())))));
        texts.add(text.toString());
      }
      assertEquals(texts, Json.texts(Json.PLAIN.writeValueAsString(texts)), "seed " + seed);
    }
  }

  private record Values(PartialDate date, Qualifier qualifier, List<Qualifier> qualifiers) {}

  @Test
  void datesAndTermsAreTexts() throws Exception {
    Values values =
        new Values(PartialDate.parse("2022-10"), Qualifier.MORE_THAN, List.of(Qualifier.values()));
    assertEquals(
        "{\"date\":\"2022-10\",\"qualifier\":\"more_than\",\"qualifiers\":[%s]}"
            .formatted(
                Terms.all(Qualifier.class).stream()
                    .map(term -> '"' + term + '"')
                    .collect(Collectors.joining(","))),
        Json.PLAIN.writeValueAsString(values));
    assertEquals(values, Json.PLAIN.readValue(Json.PLAIN.writeValueAsBytes(values), Values.class));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "{}", "[1]", "[\"a\", null]", "[[\"a\"]]", "[\"a\""})
  void whatIsNoArrayOfTextsIsRefused(String json) {
    assertThrows(IllegalStateException.class, () -> Json.texts(json));
  }
}
