package org.accord.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The identity realm of a local system: that of production, and the demo users, partner systems
/// and command line client that only a local one has. Secrets stand in it as `${NAME}`, which
/// Keycloak reads from its environment.
final class Realm {
  private static final JsonMapper JSON = new JsonMapper();

  private final ObjectNode production;
  private final ObjectNode local;

  private Realm(ObjectNode production, ObjectNode local) {
    this.production = production;
    this.local = local;
  }

  static Realm load() {
    return new Realm(read("/keycloak/accord-realm.json"), read("/keycloak/local-realm.json"));
  }

  private static ObjectNode read(String resource) {
    try (var content = Realm.class.getResourceAsStream(resource)) {
      return (ObjectNode) JSON.readTree(content);
    } catch (IOException e) {
      throw new IllegalStateException(resource + " is not readable", e);
    }
  }

  /// Demo users by name, in the order of the file.
  List<String> users() {
    return elements("users")
        .filter(user -> !user.has("serviceAccountClientId"))
        .map(user -> user.required("username").asText())
        .toList();
  }

  /// Client ids of the partner systems.
  List<String> partners() {
    return elements("clients")
        .filter(client -> client.path("serviceAccountsEnabled").asBoolean())
        .map(client -> client.required("clientId").asText())
        .toList();
  }

  private Stream<JsonNode> elements(String field) {
    return local.withArray(field).valueStream();
  }

  /// What Keycloak imports: the lists of the local file are appended to those of production.
  String merged() {
    var merged = production.deepCopy();
    local
        .properties()
        .forEach(field -> merged.withArray(field.getKey()).addAll((ArrayNode) field.getValue()));
    return merged.toPrettyString();
  }

  /// The values of the realm's placeholders.
  Map<String, String> environment(Secrets secrets, String url) {
    var environment = new TreeMap<String, String>();
    environment.put("ACCORD_URL", url);
    environment.put("ACCORD_GATEWAY_SECRET", secrets.of("gateway-client"));
    users().forEach(user -> environment.put("ACCORD_PASSWORD_" + variable(user), secrets.of(user)));
    partners()
        .forEach(partner ->
            environment.put("ACCORD_" + variable(partner) + "_SECRET", secrets.of(partner)));
    return environment;
  }

  private static String variable(String name) {
    return name.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
