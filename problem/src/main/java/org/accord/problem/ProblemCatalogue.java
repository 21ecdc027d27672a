package org.accord.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Everything that a request can be told: a code, its HTTP status, and in three languages its
/// title, what it means and what to do about it.
///
/// A new code is three lines (`title`, `meaning`, `remedy`) in each of `catalogue_en.properties`,
/// `catalogue_ru.properties` and `catalogue_zh.properties`, and its `status` in the English one. A
/// code without a status is a fault, which stands inside a problem's `errors` only.
public final class ProblemCatalogue {
  private static final Properties ENGLISH_TEXTS = texts("en");
  private static final SortedSet<String> CODES = codesOf(ENGLISH_TEXTS);
  private static final Map<String, Entry> ENGLISH = entries(ENGLISH_TEXTS);
  private static final Map<String, Entry> RUSSIAN = entries(texts("ru"));
  private static final Map<String, Entry> CHINESE = entries(texts("zh"));

  private ProblemCatalogue() {}

  /// What the catalogue says of a code.
  ///
  /// @param status the HTTP status; null for a fault inside a problem
  /// @param meaning when this happens
  /// @param remedy what the caller can do
  public record Entry(
      String code, @Nullable Integer status, String title, String meaning, String remedy) {
    /// True for a code that stands inside a problem's `errors` only.
    public boolean isFault() {
      return status == null;
    }
  }

  /// The entry of a code in the language of a BCP 47 tag (`ru`, `zh-Hans-CN`); English for other
  /// languages.
  ///
  /// @throws IllegalArgumentException for a code that the catalogue does not have: a mistake of the
  ///   program; see [#find] for codes that come from outside
  public static Entry entry(String code, String language) {
    return find(code, language)
        .orElseThrow(() -> new IllegalArgumentException("no such problem code: " + code));
  }

  /// As [#entry], empty for an unknown code.
  public static Optional<Entry> find(String code, String language) {
    Map<String, Entry> entries =
        switch (Locale.forLanguageTag(language).getLanguage()) {
          case "ru" -> RUSSIAN;
          case "zh" -> CHINESE;
          default -> ENGLISH;
        };
    return Optional.ofNullable(entries.get(code));
  }

  /// Every code, of problems and faults, in alphabetical order.
  public static SortedSet<String> codes() {
    return CODES;
  }

  static Properties texts(String language) {
    String name = "catalogue_" + language + ".properties";
    try (InputStream file = ProblemCatalogue.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("missing " + name);
      }
      Properties texts = new Properties();
      texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
      return texts;
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + name, unreadable);
    }
  }

  private static SortedSet<String> codesOf(Properties texts) {
    return texts.stringPropertyNames().stream()
        .map(name -> name.substring(0, name.indexOf('.')))
        .collect(
            Collectors.collectingAndThen(
                Collectors.toCollection(TreeSet::new), Collections::unmodifiableSortedSet));
  }

  private static Map<String, Entry> entries(Properties texts) {
    return CODES.stream()
        .map(code -> entry(code, texts))
        .collect(Collectors.toUnmodifiableMap(Entry::code, Function.identity()));
  }

  private static Entry entry(String code, Properties texts) {
    String status = ENGLISH_TEXTS.getProperty(code + ".status");
    return new Entry(
        code,
        status == null ? null : Integer.valueOf(status),
        text(texts, code + ".title"),
        text(texts, code + ".meaning"),
        text(texts, code + ".remedy"));
  }

  private static String text(Properties texts, String name) {
    String text = texts.getProperty(name);
    if (text == null) {
      throw new IllegalStateException("the problem catalogue lacks " + name);
    }
    return text;
  }
}
