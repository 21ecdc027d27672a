package org.accord.trade.observation;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/// The words and patterns of one language in which figures are cited.
record CiteWords(Locale locale, Properties texts, Map<String, Phrase> phrases) {
  private static final Map<String, CiteWords> ALL =
      Map.of("en", words("en"), "ru", words("ru"), "zh", words("zh"));

  static CiteWords of(String language) {
    return Objects.requireNonNull(ALL.get(language));
  }

  private static CiteWords words(String language) {
    String name = "cite_" + language + ".properties";
    try (var file =
        new InputStreamReader(
            Objects.requireNonNull(CiteWords.class.getResourceAsStream(name)),
            StandardCharsets.UTF_8)) {
      Properties texts = new Properties();
      texts.load(file);
      return new CiteWords(
          Locale.of(language),
          texts,
          texts.stringPropertyNames().stream()
              .collect(
                  Collectors.toMap(text -> text, text -> new Phrase(texts.getProperty(text)))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The text with the values in their places.
  String text(String name, String... values) {
    Phrase phrase = phrases.get(name);
    if (phrase == null) throw new IllegalStateException("The words of a citation lack " + name);
    return phrase.with(values);
  }

  /// The pattern as it stands.
  String pattern(String name) {
    return Objects.requireNonNull(texts.getProperty(name));
  }

  boolean has(String name) {
    return phrases.containsKey(name);
  }
}
