package org.accord.facts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A code of the Harmonized System, as text with its leading zeros: a chapter (`04`), a heading
/// (`0402`) or a subheading (`040210`). Whether the code list has it is for trade-service to say.
public record HsCode(String value) implements Comparable<HsCode> {
  private static final Pattern FORM = Pattern.compile("(?!00)[0-9]{2}(?:[0-9]{2}){0,2}");

  /// How deep a code goes.
  public enum Level {
    CHAPTER,
    HEADING,
    SUBHEADING
  }

  public HsCode {
    if (!FORM.matcher(value).matches()) {
      throw new FactFormatException(
          "invalid-code",
          "%s is no HS code: write 2, 4 or 6 digits with leading zeros (04, 0402, 040210).%s"
              .formatted(FactFormatException.quoted(value), suggestion(value)));
    }
  }

  /// Reads a code of 2, 4 or 6 digits.
  ///
  /// @throws FactFormatException `required` or `invalid-code`
  @JsonCreator
  public static HsCode parse(@Nullable String text) {
    if (text == null || text.isBlank()) {
      throw FactFormatException.required("the HS code");
    }
    return new HsCode(text);
  }

  public Level level() {
    return switch (value.length()) {
      case 2 -> Level.CHAPTER;
      case 4 -> Level.HEADING;
      default -> Level.SUBHEADING;
    };
  }

  /// Its chapter, which may be the code itself.
  public HsCode chapter() {
    return new HsCode(value.substring(0, 2));
  }

  /// Its heading, which may be the code itself; empty for a chapter.
  public Optional<HsCode> heading() {
    return level() == Level.CHAPTER
        ? Optional.empty()
        : Optional.of(new HsCode(value.substring(0, 4)));
  }

  /// True for the same code and for every one below it: 040210 is within 0402 and 04.
  public boolean isWithin(HsCode prefix) {
    return value.startsWith(prefix.value);
  }

  @Override
  public int compareTo(HsCode other) {
    return value.compareTo(other.value);
  }

  @JsonValue
  @Override
  public String toString() {
    return value;
  }

  /// Spreadsheets drop the leading zero, and customs tariffs write dots and blanks.
  private static String suggestion(String text) {
    if (text.length() > 20) {
      return "";
    }
    String digits = text.replaceAll("[ .]", "");
    String even = digits.length() % 2 == 0 ? digits : "0" + digits;
    return FORM.matcher(even).matches() ? " Did you mean " + even + "?" : "";
  }
}
