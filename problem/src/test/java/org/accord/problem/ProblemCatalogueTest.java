package org.accord.problem;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemCatalogueTest {
  private static final List<String> PARTS = List.of("title", "meaning", "remedy");

  static Stream<String> codes() {
    return ProblemCatalogue.codes().stream();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru", "zh"})
  void everyLanguageHasEveryCodeAndNothingElse(String language) {
    TreeSet<String> expected = new TreeSet<>();
    for (String code : ProblemCatalogue.codes()) {
      PARTS.forEach(part -> expected.add(code + "." + part));
      if (language.equals("en") && !ProblemCatalogue.entry(code, "en").isFault()) {
        expected.add(code + ".status");
      }
    }

    assertEquals(expected, new TreeSet<>(ProblemCatalogue.texts(language).stringPropertyNames()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru", "zh"})
  void noLineIsWrittenTwiceAsTheSecondWouldWinSilently(String language) throws IOException {
    List<String> names =
        lines(language)
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.substring(0, line.indexOf('=')))
            .toList();

    assertEquals(new TreeSet<>(names).size(), names.size());
  }

  @ParameterizedTest
  @MethodSource("codes")
  void aCodeIsKebabCaseAndItsTextsAreSentences(String code) {
    assertTrue(code.matches("[a-z]+(-[a-z]+)*"), code);
    for (String language : List.of("en", "ru", "zh")) {
      ProblemCatalogue.Entry entry = ProblemCatalogue.entry(code, language);
      assertAll(
          () -> assertFalse(entry.title().isBlank()),
          () -> assertFalse(entry.title().endsWith("."), entry.title()),
          () -> assertTrue(entry.meaning().matches("(?s).+[.。]"), entry.meaning()),
          () -> assertTrue(entry.remedy().matches("(?s).+[.。]"), entry.remedy()));
    }
  }

  @ParameterizedTest
  @MethodSource("codes")
  void aTextIsWrittenInTheScriptOfItsLanguage(String code) {
    for (String text : textsOf(code, "en")) {
      assertFalse(text.codePoints().anyMatch(c -> c > 0x24F && Character.isLetter(c)), text);
    }
    for (String text : textsOf(code, "ru")) {
      assertTrue(hasScript(text, Character.UnicodeScript.CYRILLIC), text);
    }
    for (String text : textsOf(code, "zh")) {
      assertTrue(hasScript(text, Character.UnicodeScript.HAN), text);
      assertFalse(hasScript(text, Character.UnicodeScript.CYRILLIC), text);
    }
  }

  @ParameterizedTest
  @MethodSource("codes")
  void aProblemHasAnErrorStatusTheSameInEveryLanguage(String code) {
    Integer status = ProblemCatalogue.entry(code, "en").status();

    assertTrue(status == null || (status >= 400 && status <= 599));
    assertEquals(status, ProblemCatalogue.entry(code, "ru").status());
    assertEquals(status, ProblemCatalogue.entry(code, "zh").status());
  }

  @ParameterizedTest
  @CsvSource({
    "not-authenticated,401",
    "forbidden,403",
    "csrf-refused,403",
    "not-found,404",
    "method-not-allowed,405",
    "not-acceptable,406",
    "invalid-request,400",
    "stale,412",
    "precondition-required,428",
    "idempotency-mismatch,422",
    "idempotency-in-progress,409",
    "payload-too-large,413",
    "unsupported-format,415",
    "too-many-requests,429",
    "duplicate-key,409",
    "import-rejected,400",
    "service-unavailable,503",
    "internal-error,500",
  })
  void statusesAreTheOnesOfTheApiContract(String code, int status) {
    assertEquals(status, Problem.of(code, "en").status());
  }

  @Test
  void languageTagsAreUnderstoodAndOthersReadEnglish() {
    String english = ProblemCatalogue.entry("not-found", "en").title();

    assertEquals("Не найдено", ProblemCatalogue.entry("not-found", "ru-BY").title());
    assertEquals("未找到", ProblemCatalogue.entry("not-found", "zh-Hans-CN").title());
    assertEquals(english, ProblemCatalogue.entry("not-found", "de").title());
    assertEquals(english, ProblemCatalogue.entry("not-found", "").title());
    assertNotEquals(english, ProblemCatalogue.entry("not-found", "ru").title());
  }

  @Test
  void anUnknownCodeIsAMistakeOfTheProgramButNotOfAReader() {
    assertThrows(
        IllegalArgumentException.class, () -> ProblemCatalogue.entry("no-such-code", "en"));
    assertTrue(ProblemCatalogue.find("no-such-code", "en").isEmpty());
  }

  private static List<String> textsOf(String code, String language) {
    ProblemCatalogue.Entry entry = ProblemCatalogue.entry(code, language);
    return List.of(entry.title(), entry.meaning(), entry.remedy());
  }

  private static boolean hasScript(String text, Character.UnicodeScript script) {
    return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == script);
  }

  private static Stream<String> lines(String language) throws IOException {
    try (InputStream file =
        ProblemCatalogue.class.getResourceAsStream("catalogue_" + language + ".properties")) {
      String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("\n", -1));
    }
  }
}
