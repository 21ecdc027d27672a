package org.accord.stack.k8s;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Set;

/// kustomize's fields that change all objects alike.
final class Transformations {

  private Transformations() {}

  static void namespace(String name, List<JsonObject> objects) {
    for (var object : objects) {
      var field = Tree.kind(object).equals("Namespace") ? "name" : "namespace";
      object.getAsJsonObject("metadata").addProperty(field, name);
    }
  }

  /// On the objects themselves, not on selectors and pods.
  static void labels(JsonObject labels, List<JsonObject> objects) {
    Refusal.unknown(labels, Set.of("pairs"), "labels");
    for (var object : objects) {
      var metadata = object.getAsJsonObject("metadata");
      if (!metadata.has("labels")) {
        metadata.add("labels", new JsonObject());
      }
      Tree.object(labels, "pairs").asMap().forEach(metadata.getAsJsonObject("labels")::add);
    }
  }

  static void replicas(JsonObject replicas, List<JsonObject> objects) {
    Refusal.unknown(replicas, Set.of("name", "count"), "replicas");
    var name = Tree.text(replicas, "name").orElseThrow();
    for (var object : objects) {
      if (Set.of("Deployment", "StatefulSet").contains(Tree.kind(object))
          && Tree.name(object).equals(name)) {
        object.getAsJsonObject("spec").add("replicas", replicas.get("count"));
      }
    }
  }

  static void image(JsonObject image, List<JsonObject> objects) {
    Refusal.unknown(image, Set.of("name", "newName", "newTag", "digest"), "images");
    var name = Tree.text(image, "name").orElseThrow();
    var end =
        Tree.text(image, "digest")
            .map(digest -> "@" + digest)
            .or(() -> Tree.text(image, "newTag").map(tag -> ":" + tag))
            .orElse("");
    var renamed = new JsonPrimitive(Tree.text(image, "newName").orElse(name) + end);
    for (var object : objects) {
      Tree.all(object)
          .filter(node -> Tree.text(node, "image").filter(name::equals).isPresent())
          .forEach(node -> node.add("image", renamed));
    }
  }
}
