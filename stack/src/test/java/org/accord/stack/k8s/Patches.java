package org.accord.stack.k8s;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// kustomize's `patches`: a strategic merge, or a JSON patch when the patch is a list.
final class Patches {

  private Patches() {}

  static void apply(JsonObject entry, Path folder, List<JsonObject> objects) {
    var origin = folder + ": patches";
    Refusal.unknown(entry, Set.of("path", "patch", "target"), origin);
    var text =
        Tree.text(entry, "path")
            .map(path -> StrictYaml.text(folder.resolve(path)))
            .or(() -> Tree.text(entry, "patch"))
            .orElseThrow();
    for (var patch : StrictYaml.documents(text, origin)) {
      var targets = objects.stream().filter(target(entry, patch)).toList();
      if (targets.isEmpty()) {
        throw new IllegalArgumentException(origin + ": nothing to patch for " + entry);
      }
      targets.forEach(object -> apply(patch, object));
    }
  }

  private static Predicate<JsonObject> target(JsonObject entry, JsonElement patch) {
    if (!entry.has("target")) {
      return object -> Tree.id(object).equals(Tree.id(patch));
    }
    var target = entry.getAsJsonObject("target");
    Refusal.unknown(target, Set.of("kind", "name"), "target");
    var kind = Tree.text(target, "kind").orElse(".*");
    var name = Tree.text(target, "name").orElse(".*");
    return object -> Tree.kind(object).matches(kind) && Tree.name(object).matches(name);
  }

  private static void apply(JsonElement patch, JsonObject object) {
    if (patch instanceof JsonArray operations) {
      operations.forEach(operation -> JsonPatch.apply(operation.getAsJsonObject(), object));
    } else {
      var changes = patch.deepCopy().getAsJsonObject();
      changes.remove("apiVersion");
      changes.remove("kind");
      changes.getAsJsonObject("metadata").remove("name");
      StrategicMerge.merge(changes, object);
    }
  }
}
