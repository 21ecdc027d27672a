package org.accord.stack.k8s;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// `configMapGenerator`: the maps of one rendering, whose names end in a hash of their content so
/// that pods restart when it changes.
final class ConfigMaps {
  private static final Set<String> FIELDS = Set.of("name", "literals", "files");
  private static final Set<String> REFERENCES =
      Set.of("configMapRef", "configMapKeyRef", "configMap");

  // Go escapes the same characters as Gson does for HTML, but for `=` and `'`.
  private static final Gson PLAIN = new GsonBuilder().disableHtmlEscaping().create();

  private final Set<String> names = new HashSet<>();

  JsonObject make(JsonObject generator, Path folder) {
    Refusal.unknown(generator, FIELDS, folder + ": configMapGenerator");
    var data = new JsonObject();
    Tree.texts(generator, "literals")
        .forEach(literal -> {
          var parts = literal.split("=", 2);
          data.addProperty(parts[0], parts[1]);
        });
    Tree.texts(generator, "files")
        .forEach(file -> data.addProperty(file, StrictYaml.text(folder.resolve(file))));
    var name = Tree.text(generator, "name").orElseThrow();
    names.add(name);
    var metadata = new JsonObject();
    metadata.addProperty("name", name);
    var map = new JsonObject();
    map.addProperty("apiVersion", "v1");
    map.addProperty("kind", "ConfigMap");
    map.add("metadata", metadata);
    map.add("data", data);
    return map;
  }

  /// Adds the hashes, and changes all references with them.
  void nameByContent(List<JsonObject> objects) {
    Map<String, String> hashed = new HashMap<>();
    for (var object : objects) {
      var name = Tree.name(object);
      if (Tree.kind(object).equals("ConfigMap") && names.contains(name)) {
        hashed.put(name, name + "-" + hash(object));
      }
    }
    for (var object : objects) {
      if (Tree.kind(object).equals("ConfigMap")) {
        rename(object.getAsJsonObject("metadata"), hashed);
      }
      for (var field : REFERENCES) {
        Tree.fields(object, field).forEach(reference -> rename(reference, hashed));
      }
    }
  }

  private static void rename(JsonObject named, Map<String, String> hashed) {
    Tree.text(named, "name").map(hashed::get).ifPresent(name -> named.addProperty("name", name));
  }

  /// kustomize's own hash: the first ten digits of a SHA-256, the letters chosen so that no word
  /// comes out.
  private static String hash(JsonObject map) {
    var content = new TreeMap<String, Object>();
    content.put("kind", "ConfigMap");
    // kustomize means to hash the name but looks it up in vain
    content.put("name", "");
    content.put("data", new TreeMap<>(map.getAsJsonObject("data").asMap()));
    var json =
        PLAIN
            .toJson(content)
            .replace("<", "\\u003c")
            .replace(">", "\\u003e")
            .replace("&", "\\u0026");
    var letters = new StringBuilder();
    sha256(json).chars().limit(10).forEach(c -> letters.append(letter((char) c)));
    return letters.toString();
  }

  private static char letter(char digit) {
    return switch (digit) {
      case '0' -> 'g';
      case '1' -> 'h';
      case '3' -> 'k';
      case 'a' -> 'm';
      case 'e' -> 't';
      default -> digit;
    };
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
