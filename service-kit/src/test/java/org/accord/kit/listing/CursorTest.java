package org.accord.kit.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.accord.kit.refusal.Refusal;
import org.junit.jupiter.api.Test;

class CursorTest {
  private static final String SECRET = "a-secret-of-more-than-32-characters";
  private static final Cursor CURSOR =
      new Cursor("agreements", Map.of("kind", List.of("twinning")), null, List.of("k"), "id");

  @Test
  void whatWasSealedIsOpened() {
    assertEquals(CURSOR, Cursor.open(CURSOR.sealed(SECRET), SECRET));
  }

  @Test
  void anyAlteredCharacterIsRefused() {
    String sealed = CURSOR.sealed(SECRET);
    for (int i = 0; i < sealed.length(); i++) {
      String altered =
          sealed.substring(0, i) + (sealed.charAt(i) == 'A' ? 'B' : 'A') + sealed.substring(i + 1);
      assertThrows(Refusal.Rejected.class, () -> Cursor.open(altered, SECRET));
    }
  }

  @Test
  void aCursorOfAnotherSecretIsRefused() {
    String sealed = CURSOR.sealed("another-secret-of-32-characters-x");
    assertThrows(Refusal.Rejected.class, () -> Cursor.open(sealed, SECRET));
  }
}
