package org.accord.kit.importing;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SeenKeysTest {
  @Test
  void eachKeyIsNewOnce() {
    SeenKeys keys = new SeenKeys();
    for (int i = 0; i < 300_000; i++) assertTrue(keys.add("bench-%06d".formatted(i)), "" + i);
    for (int i = 0; i < 300_000; i++) assertFalse(keys.add("bench-%06d".formatted(i)), "" + i);
    assertTrue(keys.add(""));
    assertFalse(keys.add(""));
  }
}
