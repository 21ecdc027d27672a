package org.accord.stack.k8s;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/// YAML as the JSON that Kubernetes makes of it. Refuses what Kubernetes silently accepts:
/// duplicate keys, and keys and values that JSON does not have (dates, numbers as keys).
final class StrictYaml {

  private StrictYaml() {}

  static List<JsonObject> read(Path file) {
    return read(text(file), file.toString());
  }

  static List<JsonObject> read(String text, String origin) {
    return documents(text, origin).stream().map(JsonElement::getAsJsonObject).toList();
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The documents of a text, without the empty ones.
  static List<JsonElement> documents(String text, String origin) {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    try {
      return StreamSupport.stream(
              new Yaml(new SafeConstructor(options)).loadAll(text).spliterator(), false)
          .map(StrictYaml::json)
          .filter(document -> !document.isJsonNull())
          .toList();
    } catch (YAMLException e) {
      throw new IllegalArgumentException(origin + ": " + e.getMessage(), e);
    }
  }

  private static JsonElement json(@Nullable Object node) {
    return switch (node) {
      case null -> JsonNull.INSTANCE;
      case String text -> new JsonPrimitive(text);
      case Boolean truth -> new JsonPrimitive(truth);
      case Number number -> new JsonPrimitive(number);
      case List<?> items -> {
        var array = new JsonArray();
        items.forEach(item -> array.add(json(item)));
        yield array;
      }
      case Map<?, ?> entries -> {
        var object = new JsonObject();
        entries.forEach((key, value) -> object.add(key(key), json(value)));
        yield object;
      }
      default -> throw new YAMLException("not a JSON value: " + node);
    };
  }

  private static String key(@Nullable Object key) {
    if (key instanceof String text) {
      return text;
    }
    throw new YAMLException("not a text as key: " + key);
  }
}
