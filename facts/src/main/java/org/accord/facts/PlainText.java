package org.accord.facts;

/// Text that people can read: no control characters but line ends and tabs.
public final class PlainText {
  private PlainText() {}

  /// Refuses any other text.
  ///
  /// @throws FactFormatException `invalid-format`
  public static void require(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isForbidden(text.charAt(i))) {
        throw new FactFormatException(
            "invalid-format", FactFormatException.quoted(text) + " has control characters in it");
      }
    }
  }

  private static boolean isForbidden(char character) {
    return Character.isISOControl(character)
        && character != '\n'
        && character != '\r'
        && character != '\t';
  }
}
