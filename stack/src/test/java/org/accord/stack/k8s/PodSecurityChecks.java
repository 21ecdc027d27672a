package org.accord.stack.k8s;

import com.google.gson.JsonObject;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The restricted level of the Pod Security Standards, as of Kubernetes 1.36, and on top of it a
/// read-only root and no token of the API server.
final class PodSecurityChecks {
  private static final Set<String> VOLUMES =
      Set.of(
          "configMap",
          "csi",
          "downwardAPI",
          "emptyDir",
          "ephemeral",
          "persistentVolumeClaim",
          "projected",
          "secret");
  private static final Set<String> SECCOMP = Set.of("RuntimeDefault", "Localhost");

  private PodSecurityChecks() {}

  static Stream<String> findings(Manifests manifests) {
    var accounts =
        manifests
            .kind("ServiceAccount")
            .filter(account -> !Tree.isFalse(account, "automountServiceAccountToken"))
            .map(account -> Tree.id(account) + ": mounts a token of the API server");
    return Stream.concat(accounts, manifests.workloads().flatMap(PodSecurityChecks::workload));
  }

  private static Stream<String> workload(Workload workload) {
    var pod = workload.podSpec();
    var hosts =
        Stream.of("hostNetwork", "hostPID", "hostIPC")
            .filter(field -> Tree.isTrue(pod, field))
            .map(field -> "uses " + field);
    var volumes =
        Tree.objects(pod, "volumes")
            .flatMap(volume -> volume.keySet().stream())
            .filter(type -> !type.equals("name") && !VOLUMES.contains(type))
            .map(type -> "has a volume of type " + type);
    var token =
        Tree.isFalse(pod, "automountServiceAccountToken")
            ? Stream.<String>empty()
            : Stream.of("mounts a token of the API server");
    var sysctls = Tree.objects(pod, "securityContext.sysctls").map(sysctl -> "sets " + sysctl);
    var ofPod =
        Stream.of(hosts, volumes, token, sysctls)
            .flatMap(findings -> findings)
            .map(finding -> workload.id() + ": " + finding);
    var ofContainers =
        workload
            .allContainers()
            .flatMap(container ->
                container(container, pod).map(finding -> workload.id(container) + ": " + finding));
    return Stream.concat(ofPod, ofContainers);
  }

  private static Stream<String> container(JsonObject container, JsonObject pod) {
    var context = Tree.object(container, "securityContext");
    var inherited = Tree.object(pod, "securityContext");
    Function<String, JsonObject> holder =
        field -> Tree.at(context, field).isPresent() ? context : inherited;
    Predicate<String> other = Predicate.not(Set.of("NET_BIND_SERVICE")::contains);
    var dropped = Tree.texts(context, "capabilities.drop").collect(Collectors.toSet());
    return Stream.of(
            finding(Tree.isTrue(context, "privileged"), "is privileged"),
            finding(
                !Tree.isFalse(context, "allowPrivilegeEscalation"), "may escalate its privileges"),
            finding(!dropped.contains("ALL"), "keeps capabilities"),
            finding(Tree.texts(context, "capabilities.add").anyMatch(other), "adds capabilities"),
            finding(!Tree.isTrue(holder.apply("runAsNonRoot"), "runAsNonRoot"), "may run as root"),
            finding(
                Tree.text(holder.apply("runAsUser"), "runAsUser").orElse("0").equals("0"),
                "names no user but root"),
            finding(
                Tree.text(holder.apply("seccompProfile.type"), "seccompProfile.type")
                    .filter(SECCOMP::contains)
                    .isEmpty(),
                "has no seccomp profile"),
            finding(
                Tree.text(context, "procMount")
                    .filter(mount -> !mount.equals("Default"))
                    .isPresent(),
                "sees all of /proc"),
            finding(
                Tree.objects(container, "ports").anyMatch(port -> port.has("hostPort")),
                "takes a port of the host"),
            finding(
                !Tree.isTrue(context, "readOnlyRootFilesystem"),
                "may write to its root file system"))
        .flatMap(findings -> findings);
  }

  private static Stream<String> finding(boolean found, String text) {
    return found ? Stream.of(text) : Stream.empty();
  }
}
