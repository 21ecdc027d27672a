package org.accord.stack.k8s;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;

/// Merges objects field by field, and the items of lists by the field that tells them apart.
final class StrategicMerge {
  /// Of the lists that merge, the field that no two items have alike.
  static final Map<String, String> ITEM_KEYS =
      Map.of("containers", "name", "env", "name", "volumes", "name", "volumeMounts", "mountPath");

  private StrategicMerge() {}

  static void merge(JsonObject patch, JsonObject into) {
    for (var change : patch.entrySet()) {
      var name = change.getKey();
      var value = change.getValue();
      if (name.startsWith("$")) {
        throw new UnsupportedOperationException("The renderer does not know " + name);
      }
      if (value.isJsonNull()) {
        into.remove(name);
      } else if (value instanceof JsonObject changes && into.get(name) instanceof JsonObject old) {
        merge(changes, old);
      } else if (value instanceof JsonArray items && into.get(name) instanceof JsonArray old) {
        into.add(name, merge(name, items, old));
      } else {
        into.add(name, value);
      }
    }
  }

  /// The patch's items come first, as in kustomize.
  private static JsonArray merge(String list, JsonArray patch, JsonArray old) {
    var key = ITEM_KEYS.get(list);
    if (key == null) {
      throw new UnsupportedOperationException(
          "The renderer does not know how `" + list + "` merges");
    }
    var remaining = old.deepCopy();
    var merged = new JsonArray();
    for (var item : patch) {
      var existing =
          remaining.asList().stream().filter(other -> same(key, item, other)).findFirst();
      existing.ifPresent(remaining::remove);
      existing.ifPresent(other -> merge(item.getAsJsonObject(), other.getAsJsonObject()));
      merged.add(existing.orElse(item));
    }
    merged.addAll(remaining);
    return merged;
  }

  private static boolean same(String key, JsonElement item, JsonElement other) {
    return Tree.at(item, key).equals(Tree.at(other, key));
  }
}
