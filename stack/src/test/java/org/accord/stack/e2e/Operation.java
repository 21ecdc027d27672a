package org.accord.stack.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// An operation of a service's OpenAPI document.
///
/// @param mediaType of its body, empty where it takes none
/// @param roles `x-roles`: the people who may call it
/// @param scopes `x-scopes`: what a partner system needs, all of them
record Operation(
    Context context,
    String method,
    String path,
    String mediaType,
    Set<String> roles,
    Set<String> scopes,
    boolean secured) {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");

  /// Names no record: what may be called answers 404, and nothing is changed.
  private static final String NO_RECORD = "018f0000-0000-7000-8000-000000000000";

  static List<Operation> of(Context context, JsonNode document) {
    var operations = new ArrayList<Operation>();
    document
        .required("paths")
        .properties()
        .forEach(path ->
            path.getValue().properties().stream()
                .filter(method -> METHODS.contains(method.getKey()))
                .forEach(method ->
                    operations.add(
                        of(context, method.getKey(), path.getKey(), method.getValue()))));
    return operations;
  }

  private static Operation of(Context context, String method, String path, JsonNode operation) {
    return new Operation(
        context,
        method.toUpperCase(Locale.ROOT),
        path,
        operation
            .at("/requestBody/content")
            .propertyStream()
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(""),
        texts(operation.path("x-roles")),
        texts(operation.path("x-scopes")),
        operation.path("security").size() > 0);
  }

  private static Set<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asText).collect(Collectors.toUnmodifiableSet());
  }

  /// What the table of roles asks for it: the right to write, unless it reads public data, has them
  /// exported, or follows their changes. Import jobs are shown to those who may import.
  String permission() {
    if (path.startsWith(context.base() + "/changes")) {
      return context.term() + ":changes";
    }
    boolean reads =
        path.startsWith(context.base() + "/exports")
            || method.equals("GET") && !path.startsWith(context.base() + "/imports");
    return context.term() + (reads ? ":read" : ":write");
  }

  /// The scopes that the permission asks of a partner system.
  Set<String> neededScopes() {
    return permission().endsWith(":changes")
        ? Set.of("changes:read", context.term() + ":read")
        : Set.of(permission());
  }

  /// People who may call it, by the table of roles.
  Set<String> people() {
    return Caller.PEOPLE.entrySet().stream()
        .filter(person -> person.getValue().contains(permission()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// A path that leads to no record.
  String emptyPath() {
    return path.replaceAll("\\{[^}]+}", NO_RECORD);
  }

  /// A request that nothing comes of: without a record, a precondition or a complete body, and with
  /// a last event that no stream goes on from.
  HttpRequest.Builder futile(HttpRequest.Builder request) {
    request.header("Last-Event-ID", "none");
    if (!mediaType.isEmpty()) {
      request.header(
          "Content-Type",
          mediaType.startsWith("multipart/") ? mediaType + "; boundary=none" : mediaType);
    }
    return request.method(method, body());
  }

  private BodyPublisher body() {
    return switch (mediaType) {
      case "" -> BodyPublishers.noBody();
      case "multipart/form-data" -> BodyPublishers.ofString("--none--\r\n");
      default -> BodyPublishers.ofString("{}");
    };
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
