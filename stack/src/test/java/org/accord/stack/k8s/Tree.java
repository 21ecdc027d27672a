package org.accord.stack.k8s;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads by path (`spec.template.metadata`) in trees of which any part may be missing or misshapen;
/// what is not there is empty.
final class Tree {

  private Tree() {}

  static Optional<JsonElement> at(JsonElement root, String path) {
    Optional<JsonElement> found = Optional.of(root);
    for (var name : path.split("\\.")) {
      found =
          found
              .filter(JsonElement::isJsonObject)
              .flatMap(node -> Optional.ofNullable(node.getAsJsonObject().get(name)));
    }
    return found;
  }

  static JsonObject object(JsonElement root, String path) {
    return at(root, path)
        .filter(JsonElement::isJsonObject)
        .map(JsonElement::getAsJsonObject)
        .orElseGet(JsonObject::new);
  }

  static Stream<JsonElement> items(JsonElement root, String path) {
    return at(root, path).filter(JsonElement::isJsonArray).map(JsonElement::getAsJsonArray).stream()
        .flatMap(array -> array.asList().stream());
  }

  static Stream<JsonObject> objects(JsonElement root, String path) {
    return items(root, path).filter(JsonElement::isJsonObject).map(JsonElement::getAsJsonObject);
  }

  /// A scalar as text.
  static Optional<String> text(JsonElement root, String path) {
    return at(root, path).filter(JsonElement::isJsonPrimitive).map(JsonElement::getAsString);
  }

  static Stream<String> texts(JsonElement root, String path) {
    return items(root, path).filter(JsonElement::isJsonPrimitive).map(JsonElement::getAsString);
  }

  static boolean isTrue(JsonElement root, String path) {
    return at(root, path).filter(new JsonPrimitive(true)::equals).isPresent();
  }

  static boolean isFalse(JsonElement root, String path) {
    return at(root, path).filter(new JsonPrimitive(false)::equals).isPresent();
  }

  /// An object of scalars, such as labels.
  static Map<String, String> map(JsonElement root, String path) {
    return object(root, path).entrySet().stream()
        .filter(entry -> entry.getValue().isJsonPrimitive())
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().getAsString()));
  }

  /// All objects at any depth that are the value of a field of this name.
  static Stream<JsonObject> fields(JsonElement root, String name) {
    return all(root)
        .filter(node -> node.has(name) && node.get(name).isJsonObject())
        .map(node -> node.getAsJsonObject(name));
  }

  /// All objects at any depth, itself included.
  static Stream<JsonObject> all(JsonElement root) {
    Stream<JsonElement> children =
        switch (root) {
          case JsonObject object -> object.asMap().values().stream();
          case JsonArray array -> array.asList().stream();
          default -> Stream.empty();
        };
    var itself = root instanceof JsonObject object ? Stream.of(object) : Stream.<JsonObject>empty();
    Function<JsonElement, Stream<JsonObject>> deeper = Tree::all;
    return Stream.concat(itself, children.flatMap(deeper));
  }

  static String kind(JsonElement object) {
    return text(object, "kind").orElse("");
  }

  static String name(JsonElement object) {
    return text(object, "metadata.name").orElse("");
  }

  /// How findings and errors name an object.
  static String id(JsonElement object) {
    return kind(object) + "/" + name(object);
  }
}
