package org.accord.facts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The readable key of a record: lower-case ASCII words and numbers joined by hyphens (`by-bsu`,
/// `tf-buce-cn-turnover-2021-growth`), or a well-known name in capitals (`BUCE`, `WORLD`). A UUID
/// is none, so that a path takes either an id or a key.
public record Slug(String value) implements Comparable<Slug> {
  /// The longest slug.
  public static final int MAX_LENGTH = 120;

  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*|[A-Z][A-Z0-9]*");
  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  public Slug {
    if (value.length() > MAX_LENGTH) {
      throw new FactFormatException(
          "too-long", "a key has at most %d characters".formatted(MAX_LENGTH));
    }
    if (UUID.matcher(value).matches()) {
      throw new FactFormatException(
          "invalid-format", "%s is an id; a key is no UUID".formatted(value));
    }
    if (!isSlug(value)) {
      throw new FactFormatException(
          "invalid-format",
          "%s is no key: write lower-case letters, digits and single hyphens, such as sawn-timber.%s"
              .formatted(FactFormatException.quoted(value), suggestion(value)));
    }
  }

  /// Reads a key.
  ///
  /// @throws FactFormatException `required`, `too-long` or `invalid-format`
  @JsonCreator
  public static Slug parse(@Nullable String text) {
    if (text == null || text.isBlank()) {
      throw FactFormatException.required("the key");
    }
    return new Slug(text);
  }

  /// True when [#parse] would accept the text.
  public static boolean isSlug(String text) {
    return text.length() <= MAX_LENGTH
        && FORM.matcher(text).matches()
        && !UUID.matcher(text).matches();
  }

  @Override
  public int compareTo(Slug other) {
    return value.compareTo(other.value);
  }

  @JsonValue
  @Override
  public String toString() {
    return value;
  }

  private static String suggestion(String text) {
    String mended =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]+", "-")
            .replaceAll("^-|-$", "");
    return isSlug(mended) ? " Did you mean " + mended + "?" : "";
  }
}
