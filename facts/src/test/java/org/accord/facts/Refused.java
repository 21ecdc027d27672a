package org.accord.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;

/// Asserts that a text is refused with a code, and gives the message to look at.
final class Refused {
  private Refused() {}

  static String with(String code, Executable reading) {
    FactFormatException refusal = assertThrows(FactFormatException.class, reading);
    assertEquals(code, refusal.code(), refusal.getMessage());
    return refusal.getMessage();
  }
}
