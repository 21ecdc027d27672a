package org.accord.gateway.docs;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Puts the OpenAPI documents of the services together into one. Names that two services may use
/// for different things (schemas, operation ids, tags) get the context before them.
final class Description {
  private static final String COMPONENTS = "#/components/";
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private Description() {}

  /// @param frame the gateway's own document, which also holds what all have in common
  /// @param services the documents by context; those that are missing are told of
  static JsonObject of(JsonObject frame, Map<String, JsonObject> services, Set<String> missing) {
    JsonObject whole = frame.copy();
    JsonObject paths = whole.getJsonObject("paths");
    JsonObject components = whole.getJsonObject("components");
    JsonArray tags = new JsonArray();
    new TreeMap<>(services)
        .forEach((context, document) -> {
          JsonObject renamed = (JsonObject) renamed(context, document);
          paths.mergeIn(pathsOf(context, renamed));
          addComponents(context, renamed, components);
          tags.addAll(tagsOf(context, renamed));
        });
    whole.put("tags", frame.getJsonArray("tags", new JsonArray()).copy().addAll(tags));
    if (!missing.isEmpty()) {
      JsonObject info = whole.getJsonObject("info");
      info.put(
          "description",
          "%s\n\n**Incomplete:** left out, because the service does not answer now: %s."
              .formatted(info.getString("description"), String.join(", ", new TreeSet<>(missing))));
    }
    return whole;
  }

  private static JsonObject pathsOf(String context, JsonObject document) {
    JsonObject paths = new JsonObject();
    for (Map.Entry<String, Object> path : document.getJsonObject("paths", new JsonObject())) {
      // A service describes its own paths; the others are not reachable through here
      if (path.getKey().startsWith("/api/" + context + '/')
          && path.getValue() instanceof JsonObject item) {
        METHODS.stream()
            .filter(item::containsKey)
            .forEach(method -> qualify(context, item.getJsonObject(method)));
        paths.put(path.getKey(), item);
      }
    }
    return paths;
  }

  private static void qualify(String context, JsonObject operation) {
    String id = operation.getString("operationId");
    if (id != null) {
      operation.put("operationId", context + '_' + id);
    }
    List<String> tags =
        operation.getJsonArray("tags", new JsonArray()).stream()
            .map(tag -> context + ": " + tag)
            .toList();
    operation.put("tags", new JsonArray(tags.isEmpty() ? List.of(context) : tags));
  }

  private static JsonArray tagsOf(String context, JsonObject document) {
    JsonArray tags = new JsonArray();
    for (Object tag : document.getJsonArray("tags", new JsonArray())) {
      if (tag instanceof JsonObject named) {
        tags.add(named.copy().put("name", context + ": " + named.getString("name")));
      }
    }
    return tags;
  }

  private static void addComponents(String context, JsonObject document, JsonObject components) {
    for (Map.Entry<String, Object> section :
        document.getJsonObject("components", new JsonObject())) {
      if (!(section.getValue() instanceof JsonObject named)) {
        continue;
      }
      JsonObject all = components.getJsonObject(section.getKey(), new JsonObject());
      boolean shared = isShared(section.getKey());
      named.forEach(entry ->
          all.put(shared ? entry.getKey() : context + '.' + entry.getKey(), entry.getValue()));
      components.put(section.getKey(), all);
    }
  }

  /// A deep copy in which every reference to a component leads to the renamed one.
  private static Object renamed(String context, Object node) {
    return switch (node) {
      case JsonObject object -> {
        JsonObject copy = new JsonObject();
        object.forEach(entry ->
            copy.put(
                entry.getKey(),
                entry.getValue() == null ? null : renamed(context, entry.getValue())));
        yield copy;
      }
      case JsonArray array -> {
        JsonArray copy = new JsonArray();
        array.forEach(item -> copy.add(item == null ? null : renamed(context, item)));
        yield copy;
      }
      case String text when text.startsWith(COMPONENTS) -> reference(context, text);
      default -> node;
    };
  }

  private static String reference(String context, String reference) {
    String[] parts = reference.substring(COMPONENTS.length()).split("/", 2);
    return parts.length < 2 || isShared(parts[0])
        ? reference
        : COMPONENTS + parts[0] + '/' + context + '.' + parts[1];
  }

  /// All services are entered by the same tokens.
  private static boolean isShared(String section) {
    return section.equals("securitySchemes");
  }
}
