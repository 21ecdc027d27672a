package org.accord.trade.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.UUID;
import org.accord.kit.record.Json;
import org.junit.jupiter.api.Test;

class CanonicalTest {
  private static ReleaseChangeView replace(String key, int version, String draft)
      throws JsonProcessingException {
    return new ReleaseChangeView(
        UUID.randomUUID(), ChangeAction.REPLACE, key, version, Json.PLAIN.readTree(draft));
  }

  private static ReleaseChangeView delete(String key, int version) {
    return new ReleaseChangeView(UUID.randomUUID(), ChangeAction.DELETE, key, version, null);
  }

  @Test
  void neitherTheOrderNorTheFormOfNumbersNorTheIdsMatter() throws Exception {
    var one =
        List.of(
            replace(
                "b",
                2,
                "{\"value\": 100.00, \"period\": {\"start\": \"2020\", \"end\": \"2021\"}}"),
            delete("a", 1));
    var other =
        List.of(
            delete("a", 1),
            replace(
                "b", 2, "{\"period\": {\"end\": \"2021\", \"start\": \"2020\"}, \"value\": 1E+2}"));
    String text =
        "[{\"action\":\"delete\",\"key\":\"a\",\"version\":1},"
            + "{\"action\":\"replace\",\"draft\":{\"period\":{\"end\":\"2021\",\"start\":\"2020\"},"
            + "\"value\":100},\"key\":\"b\",\"version\":2}]";
    assertEquals(text, Canonical.changes(one));
    assertEquals(text, Canonical.changes(other));
    assertEquals(Canonical.sha256(one), Canonical.sha256(other));
    assertTrue(Canonical.sha256(one).matches("[0-9a-f]{64}"));
  }

  @Test
  void anythingThatAReaderWouldSeeChangesTheHash() throws Exception {
    String hash = Canonical.sha256(List.of(replace("a", 1, "{\"note\": \"x\"}")));
    for (var other :
        List.of(
            List.of(replace("a", 1, "{\"note\": \"y\"}")),
            List.of(replace("a", 2, "{\"note\": \"x\"}")),
            List.of(replace("b", 1, "{\"note\": \"x\"}")),
            List.of(delete("a", 1)))) assertFalse(hash.equals(Canonical.sha256(other)));
  }

  @Test
  void theHashOfNothingIsThatOfAnEmptyArray() {
    // printf '[]' | sha256sum
    assertEquals(
        "4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945",
        Canonical.sha256(List.of()));
  }
}
