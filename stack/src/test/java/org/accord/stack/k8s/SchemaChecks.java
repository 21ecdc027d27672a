package org.accord.stack.k8s;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Each object is what the API of its kind takes: no unknown field, none missing, and scalars of
/// the right type, which an object keeps when it is read and written again.
final class SchemaChecks {

  private record Kind(Class<?> type, Validator validator) {}

  private interface Validator {
    void validate(JsonElement json) throws IOException;
  }

  private static final Map<String, Kind> KINDS =
      Map.of(
          "v1 ConfigMap",
          new Kind(V1ConfigMap.class, V1ConfigMap::validateJsonElement),
          "v1 Namespace",
          new Kind(V1Namespace.class, V1Namespace::validateJsonElement),
          "v1 Service",
          new Kind(V1Service.class, V1Service::validateJsonElement),
          "v1 ServiceAccount",
          new Kind(V1ServiceAccount.class, V1ServiceAccount::validateJsonElement),
          "apps/v1 Deployment",
          new Kind(V1Deployment.class, V1Deployment::validateJsonElement),
          "apps/v1 StatefulSet",
          new Kind(V1StatefulSet.class, V1StatefulSet::validateJsonElement),
          "autoscaling/v2 HorizontalPodAutoscaler",
          new Kind(V2HorizontalPodAutoscaler.class, V2HorizontalPodAutoscaler::validateJsonElement),
          "networking.k8s.io/v1 Ingress",
          new Kind(V1Ingress.class, V1Ingress::validateJsonElement),
          "networking.k8s.io/v1 NetworkPolicy",
          new Kind(V1NetworkPolicy.class, V1NetworkPolicy::validateJsonElement),
          "policy/v1 PodDisruptionBudget",
          new Kind(V1PodDisruptionBudget.class, V1PodDisruptionBudget::validateJsonElement));

  /// By content, as most objects of a rendering are those of the one before, and the models take
  /// their time.
  private static final Map<String, List<String>> KNOWN = new ConcurrentHashMap<>();

  private SchemaChecks() {}

  static Stream<String> findings(Manifests manifests) {
    return manifests.objects().stream()
        .flatMap(object ->
            KNOWN.computeIfAbsent(object.toString(), _ -> findings(object).toList()).stream());
  }

  private static Stream<String> findings(JsonObject object) {
    var api = Tree.text(object, "apiVersion").orElse("") + " " + Tree.kind(object);
    var kind = KINDS.get(api);
    if (kind == null) {
      return Stream.of(Tree.id(object) + ": no known kind: " + api);
    }
    var misfit = misfit(object, kind);
    return Stream.concat(
            misfit.map(Stream::of).orElseGet(() -> scalars(object, kind)), items(object))
        .map(finding -> Tree.id(object) + ": " + finding);
  }

  private static Optional<String> misfit(JsonObject object, Kind kind) {
    try {
      kind.validator().validate(object);
      return Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      return Optional.of(String.valueOf(e.getMessage()).replaceFirst("(?s): \\{.*", ""));
    }
  }

  private static Stream<String> scalars(JsonObject object, Kind kind) {
    try {
      var gson = JSON.getGson();
      var again = gson.toJsonTree(gson.fromJson(object, kind.type())).getAsJsonObject();
      return Difference.between(object, again)
          .filter(difference -> !isDefault(difference))
          .map(Difference::toString);
    } catch (JsonParseException e) {
      return Stream.of(String.valueOf(e.getMessage()));
    }
  }

  /// The model has an empty list or map where the object has none.
  private static boolean isDefault(Difference difference) {
    return difference.expected() == null
        && switch (difference.actual()) {
          case JsonArray array -> array.isEmpty();
          case JsonObject map -> map.isEmpty();
          case null, default -> false;
        };
  }

  /// The API merges these lists by a key, so that an item that comes twice hides another.
  private static Stream<String> items(JsonObject object) {
    return StrategicMerge.ITEM_KEYS.entrySet().stream()
        .flatMap(list ->
            Tree.all(object)
                .map(node -> Tree.objects(node, list.getKey()).toList())
                .flatMap(items ->
                    items.stream()
                        .map(item -> Tree.text(item, list.getValue()).orElse(""))
                        .filter(key -> count(items, list.getValue(), key) > 1))
                .distinct()
                .map(key -> list.getKey() + " has `" + key + "` twice"));
  }

  private static long count(List<JsonObject> items, String key, String value) {
    return items.stream().filter(item -> Tree.text(item, key).orElse("").equals(value)).count();
  }
}
