package org.accord.stack.k8s;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// An object that runs pods.
record Workload(JsonObject object) {

  static boolean runsPods(JsonObject object) {
    return Set.of("Deployment", "StatefulSet").contains(Tree.kind(object));
  }

  String id() {
    return Tree.id(object);
  }

  JsonObject podSpec() {
    return Tree.object(object, "spec.template.spec");
  }

  Map<String, String> podLabels() {
    return Tree.map(object, "spec.template.metadata.labels");
  }

  boolean isSelectedBy(Map<String, String> labels) {
    return podLabels().entrySet().containsAll(labels.entrySet());
  }

  /// Those that run for as long as the pod does.
  Stream<JsonObject> containers() {
    return Tree.objects(podSpec(), "containers");
  }

  Stream<JsonObject> allContainers() {
    return Stream.concat(containers(), Tree.objects(podSpec(), "initContainers"));
  }

  String id(JsonObject container) {
    return id() + " " + Tree.text(container, "name").orElse("?");
  }
}
