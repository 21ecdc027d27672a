package org.accord.facts;

/// A text that is no value of its kind, such as the date `2022-02-30`. The code is a fault code of
/// the problem catalogue (`invalid-date`, `invalid-code`, `out-of-range`, ...); the message is
/// meant for the person or system that sent the text and names what is wrong with it.
public final class FactFormatException extends IllegalArgumentException {
  private final String code;
  private final String property;

  public FactFormatException(String code, String message) {
    this(code, message, "");
  }

  private FactFormatException(String code, String message, String property) {
    super(message);
    this.code = code;
    this.property = property;
  }

  /// The same of one property of a value that has several.
  FactFormatException of(String name) {
    return new FactFormatException(code, getMessage(), name);
  }

  public String code() {
    return code;
  }

  /// Which property of the value is wrong; empty when it is the value as a whole.
  public String property() {
    return property;
  }

  /// Never null, unlike that of [Throwable].
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }

  static FactFormatException required(String what) {
    return new FactFormatException("required", what + " is missing");
  }

  /// Quotes a text that came from outside: cut to a readable length, without control characters.
  static String quoted(String text) {
    String cut = text.length() <= 60 ? text : text.substring(0, 60) + "…";
    return "'" + cut.replaceAll("\\p{Cntrl}", " ") + "'";
  }
}
