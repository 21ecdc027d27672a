package org.accord.education.institution;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.accord.facts.FactFormatException;

/// An institution's id in the Research Organization Registry, without the address before it:
/// `040a2r459`.
public record RorId(String value) {
  private static final String ADDRESS = "https://ror.org/";
  private static final Pattern FORM = Pattern.compile("0[a-hj-km-np-tv-z0-9]{6}[0-9]{2}");

  public RorId {
    if (!FORM.matcher(value).matches())
      throw new FactFormatException(
          "invalid-format", value + " is no ROR id: write nine characters, such as 040a2r459");
  }

  /// Reads the id, or its address.
  @JsonCreator
  public static RorId parse(String text) {
    return new RorId(text.startsWith(ADDRESS) ? text.substring(ADDRESS.length()) : text);
  }

  @JsonValue
  @Override
  public String toString() {
    return value;
  }
}
