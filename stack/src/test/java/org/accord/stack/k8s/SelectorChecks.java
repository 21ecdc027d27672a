package org.accord.stack.k8s;

import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Workloads, Services, budgets and spreads select the pods that they mean, and the ports that they
/// name exist.
final class SelectorChecks {

  private SelectorChecks() {}

  static Stream<String> findings(Manifests manifests) {
    return Stream.of(
            manifests.workloads().flatMap(workload -> workload(workload, manifests)),
            manifests.kind("Service").flatMap(service -> service(service, manifests)),
            manifests
                .kind("PodDisruptionBudget")
                .filter(
                    budget -> selected(budget, "spec.selector.matchLabels", manifests).isEmpty())
                .map(budget -> Tree.id(budget) + ": protects no pods"))
        .flatMap(findings -> findings);
  }

  private static List<Workload> selected(JsonObject object, String path, Manifests manifests) {
    var labels = Tree.map(object, path);
    return labels.isEmpty()
        ? List.of()
        : manifests.workloads().filter(workload -> workload.isSelectedBy(labels)).toList();
  }

  private static Stream<String> workload(Workload workload, Manifests manifests) {
    var selected = selected(workload.object(), "spec.selector.matchLabels", manifests);
    var ids = selected.stream().map(Workload::id).toList();
    var selector =
        ids.equals(List.of(workload.id()))
            ? Stream.<String>empty()
            : Stream.of("selects the pods of " + ids);
    var spreads =
        Tree.objects(workload.podSpec(), "topologySpreadConstraints")
            .map(spread -> Tree.map(spread, "labelSelector.matchLabels"))
            .filter(labels -> labels.isEmpty() || !workload.isSelectedBy(labels))
            .map(labels -> "spreads by the pods of others: " + labels);
    var ports =
        workload
            .containers()
            .flatMap(container -> {
              var names = portNames(Stream.of(container));
              return Stream.of("startupProbe", "livenessProbe", "readinessProbe")
                  .flatMap(probe -> Tree.text(container, probe + ".httpGet.port").stream())
                  .filter(port -> !names.contains(port))
                  .map(port -> "probes the port " + port + ", which is none of " + names);
            });
    return Stream.of(selector, spreads, ports)
        .flatMap(findings -> findings)
        .map(finding -> workload.id() + ": " + finding);
  }

  private static Stream<String> service(JsonObject service, Manifests manifests) {
    var pods = selected(service, "spec.selector", manifests);
    if (pods.isEmpty()) {
      return Stream.of(Tree.id(service) + ": selects no pods");
    }
    return pods.stream()
        .flatMap(workload -> {
          var known = ports(workload);
          return Tree.objects(service, "spec.ports")
              .flatMap(port -> Tree.text(port, "targetPort").stream())
              .filter(port -> !known.contains(port))
              .map(port ->
                  Tree.id(service)
                      + ": port "
                      + port
                      + " is not among those of "
                      + workload.id()
                      + ", "
                      + known);
        });
  }

  /// Names and numbers of all ports.
  static Set<String> ports(Workload workload) {
    var ports = new HashSet<>(portNames(workload.containers()));
    workload
        .containers()
        .flatMap(container -> Tree.objects(container, "ports"))
        .flatMap(port -> Tree.text(port, "containerPort").stream())
        .forEach(ports::add);
    return ports;
  }

  private static Set<String> portNames(Stream<JsonObject> containers) {
    return containers
        .flatMap(container -> Tree.objects(container, "ports"))
        .flatMap(port -> Tree.text(port, "name").stream())
        .collect(Collectors.toSet());
  }
}
