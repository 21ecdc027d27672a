package org.accord.stack.k8s;

import com.google.gson.JsonObject;
import java.util.stream.Stream;

/// What lets a cluster run a pod well: probes, resources, time to stop, and an image of which one
/// knows what it is.
final class OperationChecks {

  private OperationChecks() {}

  static Stream<String> findings(Manifests manifests) {
    return manifests
        .workloads()
        .flatMap(workload ->
            Stream.concat(
                pod(workload),
                workload
                    .allContainers()
                    .flatMap(container ->
                        Stream.concat(
                                probes(workload, container),
                                Stream.concat(
                                    resources(container), image(container, manifests.complete())))
                            .map(finding -> workload.id(container) + ": " + finding))));
  }

  /// The variables that Kubernetes adds for each Service (`TRADE_SERVICE_PORT=tcp://...`) would
  /// reach the configuration of Quarkus.
  private static Stream<String> pod(Workload workload) {
    var links =
        Tree.isFalse(workload.podSpec(), "enableServiceLinks")
            ? Stream.<String>empty()
            : Stream.of(workload.id() + ": is given variables for all Services");
    var grace =
        Tree.text(workload.podSpec(), "terminationGracePeriodSeconds").map(Integer::parseInt);
    var stops =
        workload
            .containers()
            .filter(container ->
                Tree.text(container, "lifecycle.preStop.sleep.seconds")
                        .map(Integer::parseInt)
                        .orElse(0)
                    >= grace.orElse(0))
            .map(container -> workload.id(container) + ": has no time to stop");
    return Stream.concat(links, stops);
  }

  private static Stream<String> probes(Workload workload, JsonObject container) {
    return workload.containers().noneMatch(container::equals)
        ? Stream.empty()
        : Stream.of("startupProbe", "livenessProbe", "readinessProbe")
            .filter(probe -> !container.has(probe))
            .map(probe -> "has no " + probe);
  }

  private static Stream<String> resources(JsonObject container) {
    return Stream.of("requests.cpu", "requests.memory", "limits.memory")
        .filter(resource -> Tree.text(container, "resources." + resource).isEmpty())
        .map(resource -> "has no resources." + resource);
  }

  private static Stream<String> image(JsonObject container, boolean complete) {
    var image = Tree.text(container, "image").orElse("");
    var name = image.substring(image.lastIndexOf('/') + 1);
    if (name.contains("@sha256:")) {
      return Stream.empty();
    }
    var tag = name.contains(":") ? name.substring(name.indexOf(':') + 1) : "";
    var missing = tag.isEmpty() && complete;
    return missing || tag.equals("latest")
        ? Stream.of("runs whatever `" + image + "` is that day")
        : Stream.empty();
  }
}
