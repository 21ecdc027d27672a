package org.accord.stack.k8s;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Stream;

/// Network policies, ingresses and autoscalers lead to what exists.
final class TrafficChecks {

  private TrafficChecks() {}

  static Stream<String> findings(Manifests manifests) {
    return Stream.of(
            manifests.kind("NetworkPolicy").flatMap(policy -> policy(policy, manifests)),
            manifests.kind("Ingress").flatMap(ingress -> ingress(ingress, manifests)),
            manifests.kind("HorizontalPodAutoscaler").flatMap(scaler -> scaler(scaler, manifests)))
        .flatMap(findings -> findings);
  }

  private static Stream<String> policy(JsonObject policy, Manifests manifests) {
    var pods = pods(Tree.object(policy, "spec.podSelector"), manifests);
    var nobody = pods.isEmpty() ? Stream.of("is for no pods") : Stream.<String>empty();
    var in =
        Tree.objects(policy, "spec.ingress")
            .flatMap(rule -> Stream.concat(peers(rule, "from", manifests), ports(rule, pods)));
    var out =
        Tree.objects(policy, "spec.egress")
            .flatMap(rule -> {
              var peers =
                  localPeers(rule, "to").flatMap(peer -> pods(peer, manifests).stream()).toList();
              return Stream.concat(peers(rule, "to", manifests), ports(rule, peers));
            });
    return Stream.of(nobody, in, out)
        .flatMap(findings -> findings)
        .map(finding -> Tree.id(policy) + ": " + finding);
  }

  private static List<Workload> pods(JsonObject selector, Manifests manifests) {
    var labels = Tree.map(selector, "matchLabels");
    return manifests.workloads().filter(workload -> workload.isSelectedBy(labels)).toList();
  }

  /// Peers in the same namespace.
  private static Stream<JsonObject> localPeers(JsonObject rule, String direction) {
    return Tree.objects(rule, direction)
        .filter(peer -> !peer.has("namespaceSelector") && peer.has("podSelector"))
        .map(peer -> Tree.object(peer, "podSelector"));
  }

  private static Stream<String> peers(JsonObject rule, String direction, Manifests manifests) {
    return localPeers(rule, direction)
        .filter(_ -> manifests.complete())
        .filter(peer -> pods(peer, manifests).isEmpty())
        .map(peer -> "opens the way " + direction + " no pods: " + peer);
  }

  private static Stream<String> ports(JsonObject rule, List<Workload> pods) {
    return Tree.objects(rule, "ports")
        .flatMap(port -> Tree.text(port, "port").stream())
        .flatMap(port ->
            pods.stream()
                .filter(workload -> !SelectorChecks.ports(workload).contains(port))
                .map(workload -> "opens port " + port + ", which " + workload.id() + " lacks"));
  }

  private static Stream<String> ingress(JsonObject ingress, Manifests manifests) {
    var tls = Tree.objects(ingress, "spec.tls").flatMap(item -> Tree.texts(item, "hosts")).toList();
    var plain =
        Tree.objects(ingress, "spec.rules")
            .map(rule -> Tree.text(rule, "host").orElse("any host"))
            .filter(host -> !tls.contains(host))
            .map(host -> "serves " + host + " without TLS");
    var away =
        Tree.fields(ingress, "service")
            .filter(backend -> !reachable(backend, manifests))
            .map(backend -> "leads to no Service: " + backend);
    return Stream.concat(plain, away).map(finding -> Tree.id(ingress) + ": " + finding);
  }

  private static boolean reachable(JsonObject backend, Manifests manifests) {
    var name = Tree.text(backend, "name").orElse("");
    var port = Tree.object(backend, "port");
    return manifests
        .kind("Service")
        .filter(service -> Tree.name(service).equals(name))
        .flatMap(service -> Tree.objects(service, "spec.ports"))
        .anyMatch(offered ->
            port.has("name")
                ? port.get("name").equals(offered.get("name"))
                : port.has("number") && port.get("number").equals(offered.get("port")));
  }

  private static Stream<String> scaler(JsonObject scaler, Manifests manifests) {
    var kind = Tree.text(scaler, "spec.scaleTargetRef.kind").orElse("");
    var name = Tree.text(scaler, "spec.scaleTargetRef.name").orElse("");
    var target = manifests.kind(kind).filter(object -> Tree.name(object).equals(name)).findFirst();
    if (target.isEmpty()) {
      return Stream.of(Tree.id(scaler) + ": scales nothing: " + kind + "/" + name);
    }
    return Tree.at(target.get(), "spec.replicas").stream()
        .map(_ ->
            Tree.id(scaler)
                + ": "
                + kind
                + "/"
                + name
                + " sets replicas too, so that an apply undoes the scaling");
  }
}
