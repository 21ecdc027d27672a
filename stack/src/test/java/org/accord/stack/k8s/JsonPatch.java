package org.accord.stack.k8s;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The operations `add`, `replace` and `remove` of RFC 6902.
final class JsonPatch {

  private JsonPatch() {}

  static void apply(JsonObject operation, JsonObject to) {
    Refusal.unknown(operation, Set.of("op", "path", "value"), "JSON patch");
    var names = names(Tree.text(operation, "path").orElseThrow());
    JsonElement parent = to;
    for (var name : names.subList(0, names.size() - 1)) {
      parent = child(parent, name);
    }
    var op = Tree.text(operation, "op").orElseThrow();
    change(op, parent, names.getLast(), operation);
  }

  private static void change(String op, JsonElement parent, String name, JsonObject operation) {
    if (!op.equals("add")) {
      child(parent, name);
    }
    switch (op) {
      case "add", "replace" -> {
        var value = operation.get("value").deepCopy();
        switch (parent) {
          case JsonObject object -> object.add(name, value);
          case JsonArray array when op.equals("replace") ->
              array.set(Integer.parseInt(name), value);
          case JsonArray array when name.equals("-") -> array.add(value);
          default -> throw new UnsupportedOperationException(operation.toString());
        }
      }
      case "remove" -> {
        switch (parent) {
          case JsonObject object -> object.remove(name);
          case JsonArray array -> array.remove(Integer.parseInt(name));
          default -> throw new UnsupportedOperationException(operation.toString());
        }
      }
      default -> throw new UnsupportedOperationException("The renderer does not know " + op);
    }
  }

  private static JsonElement child(JsonElement parent, String name) {
    var found =
        switch (parent) {
          case JsonObject object -> object.get(name);
          case JsonArray array -> array.get(Integer.parseInt(name));
          default -> null;
        };
    if (found == null) {
      throw new IllegalArgumentException("JSON patch: no `" + name + "` in " + parent);
    }
    return found;
  }

  private static List<String> names(String path) {
    return Stream.of(path.substring(1).split("/"))
        .map(name -> name.replace("~1", "/").replace("~0", "~"))
        .toList();
  }
}
