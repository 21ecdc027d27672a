package org.accord.facts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A name in English, and in Russian and Chinese where they are known.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Names(String en, @Nullable String ru, @Nullable String zh) {

  public Names(@Nullable String en, @Nullable String ru, @Nullable String zh) {
    if (en == null || en.isBlank()) {
      throw FactFormatException.required("the English name");
    }
    this.en = en.strip();
    this.ru = Texts.orNull(ru);
    this.zh = Texts.orNull(zh);
  }

  /// A name that is known in English only.
  public static Names english(String en) {
    return new Names(en, null, null);
  }

  /// The name in the language of a BCP 47 tag (`ru`, `zh-Hans-CN`), in English where it is not
  /// known.
  public String in(String language) {
    String known =
        switch (Locale.forLanguageTag(language).getLanguage()) {
          case "ru" -> ru;
          case "zh" -> zh;
          default -> en;
        };
    return known == null ? en : known;
  }
}
