package org.accord.facts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The code of a territory. Its form says what it can be; whether the territory is known is for
/// regions-service to say.
///
/// | form | kind | examples |
/// |---|---|---|
/// | ISO 3166-1 alpha-2 | [Kind#COUNTRY] | `BY`, `HK` |
/// | ISO 3166-2 | [Kind#SUBDIVISION] | `CN-HA`, `KZ-35` |
/// | either, then one or more slugs | [Kind#PLACE] | `CN-HA/zhengzhou`, `CU/mariel`, `CN-HE/handan/wei-county` |
/// | `EU`, three to eight capitals, `GRP/` and a slug | [Kind#GROUP] | `EAEU`, `CIS`, `GRP/central-asia` |
///
/// In a path of a URL a slash is written `~`: `CN-HA~zhengzhou`.
public record TerritoryCode(String value) implements Comparable<TerritoryCode> {
  /// The longest code.
  public static final int MAX_LENGTH = 80;

  private static final String SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*";
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final Pattern SUBDIVISION = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");
  private static final Pattern PLACE =
      Pattern.compile("[A-Z]{2}(?:-[A-Z0-9]{1,3})?(?:/" + SLUG + ")+");

  /// `EU` is reserved in ISO 3166-1 for a union, not a country.
  private static final Pattern GROUP = Pattern.compile("EU|[A-Z]{3,8}|GRP/" + SLUG);

  /// What a code can stand for, by its form.
  public enum Kind {
    COUNTRY,
    SUBDIVISION,
    /// A city, district or other place.
    PLACE,
    /// A union of countries, or a part of the world.
    GROUP
  }

  public TerritoryCode {
    if (value.length() > MAX_LENGTH || kindOf(value).isEmpty()) {
      throw invalid(value);
    }
  }

  /// Reads one of the forms above.
  ///
  /// @throws FactFormatException `required` or `invalid-code`
  @JsonCreator
  public static TerritoryCode parse(@Nullable String text) {
    if (text == null || text.isBlank()) {
      throw FactFormatException.required("the territory code");
    }
    return new TerritoryCode(text);
  }

  /// Reads the form for paths, `CN-HA~zhengzhou`; the plain form is accepted too.
  ///
  /// @throws FactFormatException `required` or `invalid-code`
  public static TerritoryCode ofPath(@Nullable String segment) {
    return parse(segment == null ? null : segment.replace('~', '/'));
  }

  /// Such as `CN-HA~zhengzhou`.
  public String toPath() {
    return value.replace('/', '~');
  }

  public Kind kind() {
    return kindOf(value).orElseThrow();
  }

  /// The country that the code names, `CN` for `CN-HA/zhengzhou`; empty for groups.
  public Optional<TerritoryCode> country() {
    return kind() == Kind.GROUP
        ? Optional.empty()
        : Optional.of(new TerritoryCode(value.substring(0, 2)));
  }

  /// The next wider territory that the code names: `CN-HA` for `CN-HA/zhengzhou`, `CN` for `CN-HA`;
  /// empty for countries and groups. The tree of territories may say otherwise (Hong Kong is below
  /// China).
  public Optional<TerritoryCode> enclosing() {
    return switch (kind()) {
      case COUNTRY, GROUP -> Optional.empty();
      case SUBDIVISION -> country();
      case PLACE -> Optional.of(new TerritoryCode(value.substring(0, value.lastIndexOf('/'))));
    };
  }

  /// True for the same territory, and for one that `wider` encloses by its code.
  public boolean isWithin(TerritoryCode wider) {
    return equals(wider) || enclosing().filter(next -> next.isWithin(wider)).isPresent();
  }

  @Override
  public int compareTo(TerritoryCode other) {
    return value.compareTo(other.value);
  }

  @JsonValue
  @Override
  public String toString() {
    return value;
  }

  private static Optional<Kind> kindOf(String value) {
    if (GROUP.matcher(value).matches()) {
      return Optional.of(Kind.GROUP);
    }
    if (COUNTRY.matcher(value).matches()) {
      return Optional.of(Kind.COUNTRY);
    }
    if (SUBDIVISION.matcher(value).matches()) {
      return Optional.of(Kind.SUBDIVISION);
    }
    return PLACE.matcher(value).matches() ? Optional.of(Kind.PLACE) : Optional.empty();
  }

  private static FactFormatException invalid(String text) {
    return new FactFormatException(
        "invalid-code",
        "%s is no territory code: write an ISO 3166-1 alpha-2 code (BY), an ISO 3166-2 code (CN-HA)"
                .formatted(FactFormatException.quoted(text))
            + " or a place in one (CN-HA/zhengzhou)."
            + suggestion(text));
  }

  private static String suggestion(String text) {
    if (text.length() > MAX_LENGTH) {
      return "";
    }
    Optional<CountryCode> country = CountryCode.named(text);
    if (country.isPresent()) {
      return " Did you mean " + country.orElseThrow() + "?";
    }
    String spelt = text.strip().replace('_', '-').replace('~', '/').replaceAll("\\s+", "-");
    int slash = spelt.indexOf('/');
    int end = slash < 0 ? spelt.length() : slash;
    String mended =
        spelt.substring(0, end).toUpperCase(Locale.ROOT)
            + spelt.substring(end).toLowerCase(Locale.ROOT);
    return kindOf(mended).isPresent() ? " Did you mean " + mended + "?" : "";
  }
}
