package org.accord.stack.k8s;

import com.google.gson.JsonObject;
import java.util.Set;

/// What keeps the renderer from guessing.
final class Refusal {

  private Refusal() {}

  static void unknown(JsonObject object, Set<String> known, String origin) {
    for (var field : object.keySet()) {
      if (!known.contains(field)) {
        throw new UnsupportedOperationException(
            origin + ": the renderer does not know `" + field + "`; known: " + known);
      }
    }
  }
}
