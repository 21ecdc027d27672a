package org.accord.stack.k8s;

import com.google.gson.JsonObject;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every name and key that a workload refers to is in the rendering, or is a secret that the
/// operator is told to make.
final class ReferenceChecks {

  private ReferenceChecks() {}

  static Stream<String> findings(Manifests manifests) {
    var inPods = manifests.workloads().flatMap(workload -> workload(workload, manifests));
    var toSecrets =
        manifests.objects().stream()
            .flatMap(object ->
                OperatorSecrets.referredTo(object)
                    .filter(Predicate.not(OperatorSecrets.DOCUMENTED::contains))
                    .map(secret -> Tree.id(object) + ": the README has no secret " + secret));
    return Stream.concat(inPods, toSecrets);
  }

  private static Stream<String> workload(Workload workload, Manifests manifests) {
    var pod = workload.podSpec();
    var account = Tree.text(pod, "serviceAccountName").orElse("default");
    var accounts =
        manifests.has("ServiceAccount", account)
            ? Stream.<String>empty()
            : Stream.of("runs as the missing ServiceAccount " + account);
    var claims =
        Tree.fields(pod, "persistentVolumeClaim")
            .map(claim -> Tree.text(claim, "claimName").orElse(""))
            .filter(claim -> !manifests.has("PersistentVolumeClaim", claim))
            .map(claim -> "refers to the missing claim " + claim);
    return Stream.of(
            accounts,
            claims,
            configMaps(pod, manifests),
            governing(workload, manifests),
            volumes(workload))
        .flatMap(findings -> findings)
        .map(finding -> workload.id() + ": " + finding);
  }

  private static Stream<String> configMaps(JsonObject pod, Manifests manifests) {
    return Stream.of("configMapRef", "configMapKeyRef", "configMap")
        .flatMap(field -> Tree.fields(pod, field))
        .flatMap(reference -> {
          var name = Tree.text(reference, "name").orElse("");
          var map =
              manifests
                  .kind("ConfigMap")
                  .filter(object -> Tree.name(object).equals(name))
                  .findFirst();
          return map.isEmpty()
              ? Stream.of("refers to the missing ConfigMap " + name)
              : keys(reference)
                  .filter(key -> !Tree.object(map.get(), "data").has(key))
                  .map(key -> "refers to " + key + ", which ConfigMap " + name + " lacks");
        });
  }

  /// The keys that a reference picks out: one, some, or none in particular.
  static Stream<String> keys(JsonObject reference) {
    return Stream.concat(
        Tree.text(reference, "key").stream(),
        Tree.objects(reference, "items").flatMap(item -> Tree.text(item, "key").stream()));
  }

  private static Stream<String> governing(Workload workload, Manifests manifests) {
    return Stream.of(workload.object())
        .filter(object -> Tree.kind(object).equals("StatefulSet"))
        .map(object -> Tree.text(object, "spec.serviceName").orElse(""))
        .filter(name ->
            manifests
                .kind("Service")
                .filter(service -> Tree.name(service).equals(name))
                .noneMatch(service ->
                    Tree.text(service, "spec.clusterIP").filter("None"::equals).isPresent()))
        .map(name -> "has no headless Service `" + name + "`");
  }

  private static Stream<String> volumes(Workload workload) {
    var volumes =
        Stream.concat(
                Tree.objects(workload.podSpec(), "volumes")
                    .flatMap(volume -> Tree.text(volume, "name").stream()),
                Tree.objects(workload.object(), "spec.volumeClaimTemplates").map(Tree::name))
            .collect(Collectors.toSet());
    var mounted =
        workload
            .allContainers()
            .flatMap(container -> Tree.objects(container, "volumeMounts"))
            .flatMap(mount -> Tree.text(mount, "name").stream())
            .collect(Collectors.toSet());
    return Stream.concat(
        without(mounted, volumes).map(name -> "mounts the missing volume " + name),
        without(volumes, mounted).map(name -> "mounts its volume " + name + " nowhere"));
  }

  private static Stream<String> without(Set<String> names, Set<String> others) {
    return names.stream().filter(name -> !others.contains(name));
  }
}
