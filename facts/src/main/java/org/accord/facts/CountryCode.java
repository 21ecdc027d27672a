package org.accord.facts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A country of ISO 3166-1, by its alpha-2 code: `BY`.
public record CountryCode(String value) {
  private static final Set<String> KNOWN = Set.of(Locale.getISOCountries());

  public CountryCode {
    if (!KNOWN.contains(value)) {
      throw new FactFormatException(
          "invalid-code",
          "%s is no country of ISO 3166-1.%s"
              .formatted(FactFormatException.quoted(value), Nearest.hint(value, KNOWN)));
    }
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
