package org.accord.facts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A country of ISO 3166-1, by its alpha-2 code: `BY`.
public record CountryCode(String value) {
  private static final Set<String> KNOWN = Set.of(Locale.getISOCountries());
  private static final Map<String, String> BY_NAME = names();

  public CountryCode {
    if (!KNOWN.contains(value)) {
      throw new FactFormatException(
          "invalid-code",
          "%s is no country of ISO 3166-1.%s"
              .formatted(FactFormatException.quoted(value), hint(value)));
    }
  }

  /// The country of this name in English, Russian or Chinese, whatever its case.
  public static Optional<CountryCode> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name.strip().toLowerCase(Locale.ROOT)))
        .map(CountryCode::new);
  }

  /// A sentence that suggests codes: that of the country which is called so, else what is near.
  private static String hint(String text) {
    String named = BY_NAME.get(text.strip().toLowerCase(Locale.ROOT));
    return named == null ? Nearest.hint(text, KNOWN) : " Did you mean " + named + "?";
  }

  private static Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    for (String code : KNOWN) {
      Locale country = Locale.of("", code);
      for (Locale language : List.of(Locale.ENGLISH, Locale.of("ru"), Locale.CHINESE)) {
        names.put(country.getDisplayCountry(language).toLowerCase(Locale.ROOT), code);
      }
    }
    return Map.copyOf(names);
  }

  /// Reads a code.
  ///
  /// @throws FactFormatException `required` or `invalid-code`
  @JsonCreator
  public static CountryCode parse(@Nullable String text) {
    if (text == null || text.isBlank()) {
      throw FactFormatException.required("the country");
    }
    return new CountryCode(text);
  }

  @JsonValue
  @Override
  public String toString() {
    return value;
  }
}
