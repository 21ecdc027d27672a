package org.accord.stack.k8s;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Each check fails when it should: one change to what an overlay renders, and the finding that
/// must come of it.
class ChecksTest {
  private static final Manifests PRODUCTION =
      Manifests.of(Manifests.ROOT.resolve("overlays/production"));
  private static final Manifests LOCAL = Manifests.of(Manifests.ROOT.resolve("overlays/local"));

  private static final String POD = "/spec/template/spec";
  private static final String APP = POD + "/containers/0";

  /// One operation of a JSON patch on one object, named without the hash of its content.
  record Fault(Manifests in, String object, String op, String path, String value, String finding) {

    @Override
    public String toString() {
      return object + " " + op + " " + path + " " + value + " -> " + finding;
    }

    Manifests made() {
      var objects = new ArrayList<JsonObject>();
      in.objects().forEach(original -> objects.add(original.deepCopy()));
      var changed =
          objects.stream()
              .filter(candidate -> Tree.id(candidate).matches(object + "(-[a-z0-9]{10})?"))
              .findFirst()
              .orElseThrow();
      if (op.equals("delete")) {
        objects.remove(changed);
      } else {
        var operation = "op: " + op + "\npath: " + path + "\nvalue: " + value;
        JsonPatch.apply(StrictYaml.read(operation, toString()).getFirst(), changed);
      }
      return new Manifests(in.complete(), objects);
    }
  }

  private static Fault add(String object, String path, String value, String finding) {
    return new Fault(PRODUCTION, object, "add", path, value, finding);
  }

  private static Fault replace(String object, String path, String value, String finding) {
    return new Fault(PRODUCTION, object, "replace", path, value, finding);
  }

  private static Fault remove(String object, String path, String finding) {
    return new Fault(PRODUCTION, object, "remove", path, "", finding);
  }

  private static Fault delete(String object, String finding) {
    return new Fault(PRODUCTION, object, "delete", "", "", finding);
  }

  private static final String TRADE = "Deployment/trade-service";
  private static final String KEYCLOAK = "StatefulSet/keycloak";
  private static final String LABEL = "app.kubernetes.io~1name";

  static final List<Fault> SCHEMA =
      List.of(
          add(TRADE, "/spec/replica", "2", "`replica` in the JSON string is not defined"),
          add(TRADE, APP + "/livenessprobe", "{}", "`livenessprobe` in the JSON string is not"),
          remove(TRADE, "/spec/selector", "required field `selector` is not found"),
          remove(TRADE, APP + "/name", "required field `name` is not found"),
          add(KEYCLOAK, "/spec/replicas", "'2'", "spec.replicas: \"2\" became 2"),
          add(KEYCLOAK, "/spec/replicas", "two", "For input string: \"two\""),
          add(TRADE, APP + "/env/0/value", "8080", "became \"8080\""),
          add(TRADE, APP + "/readinessProbe/periodSeconds", "1.5", "1.5"),
          add("ConfigMap/gateway", "/data/PORT", "8080", "data.PORT: 8080 became \"8080\""),
          add(
              TRADE,
              POD + "/enableServiceLinks",
              "'false'",
              "enableServiceLinks: \"false\" became"),
          add(TRADE, "/apiVersion", "apps/v1beta1", "no known kind: apps/v1beta1 Deployment"),
          add(TRADE, "/kind", "Deploiment", "no known kind: apps/v1 Deploiment"),
          add(TRADE, APP + "/env/-", "{name: CURSOR_SECRET, value: x}", "`CURSOR_SECRET` twice"),
          add(TRADE, POD + "/volumes/-", "{name: tmp, emptyDir: {}}", "volumes has `tmp` twice"));

  static final List<Fault> NAMES =
      List.of(
          add(TRADE, "/metadata/namespace", "default", "in namespace `default`"),
          remove(TRADE, "/metadata/namespace", "in namespace ``"),
          delete("Namespace/accord", "an overlay makes one"),
          add(TRADE, POD + "/serviceAccountName", "trade", "missing ServiceAccount trade"),
          remove(TRADE, POD + "/serviceAccountName", "missing ServiceAccount default"),
          add(TRADE, APP + "/envFrom/0/configMapRef/name", "x", "missing ConfigMap x"),
          add(KEYCLOAK, POD + "/volumes/1/configMap/name", "x", "missing ConfigMap x"),
          add(
              KEYCLOAK,
              POD + "/volumes/1/configMap/items",
              "[{key: realm.json, path: realm.json}]",
              "refers to realm.json, which ConfigMap keycloak-realm"),
          add(TRADE, APP + "/env/4/valueFrom/secretKeyRef/name", "db", "no secret db/DATABASE"),
          add(TRADE, APP + "/env/4/valueFrom/secretKeyRef/key", "PW", "no secret trade-service/PW"),
          add(TRADE, APP + "/envFrom/-", "{secretRef: {name: mariadb}}", "no secret mariadb/*"),
          remove(KEYCLOAK, POD + "/volumes/0/secret/items", "no secret database-ca/*"),
          add("Ingress/accord", "/spec/tls/0/secretName", "tls", "no secret tls/tls.crt"),
          add(TRADE, APP + "/volumeMounts/0/name", "temp", "mounts the missing volume temp"),
          add(TRADE, POD + "/volumes/-", "{name: x, emptyDir: {}}", "mounts its volume x nowhere"),
          add(
              TRADE,
              POD + "/volumes/-",
              "{name: x, persistentVolumeClaim: {claimName: x}}",
              "missing claim x"),
          delete("Service/keycloak-peers", "no headless Service `keycloak-peers`"),
          remove("Service/keycloak-peers", "/spec/clusterIP", "no headless Service"));

  static final List<Fault> TRAFFIC =
      List.of(
          remove(TRADE, "/spec/template/metadata/labels/" + LABEL, "selects the pods of []"),
          add(TRADE, "/spec/selector/matchLabels/" + LABEL, "gateway", "[Deployment/gateway]"),
          add(TRADE, "/spec/selector/matchLabels", "{accord/uses-database: 'true'}", "/regions-s"),
          add(
              TRADE,
              POD + "/topologySpreadConstraints/0/labelSelector/matchLabels/" + LABEL,
              "gateway",
              "spreads by the pods of others"),
          add(TRADE, APP + "/readinessProbe/httpGet/port", "web", "probes the port web"),
          add(
              "Service/gateway",
              "/spec/selector/" + LABEL,
              "x",
              "Service/gateway: selects no pods"),
          add("Service/gateway", "/spec/ports/0/targetPort", "web", "port web is not among"),
          add(
              "PodDisruptionBudget/gateway",
              "/spec/selector/matchLabels/" + LABEL,
              "x",
              "protects no pods"),
          add(
              "NetworkPolicy/gateway",
              "/spec/podSelector/matchLabels/" + LABEL,
              "x",
              "NetworkPolicy/gateway: is for no pods"),
          add(
              "NetworkPolicy/trade-service",
              "/spec/ingress/0/from/0/podSelector/matchLabels/" + LABEL,
              "x",
              "opens the way from no pods"),
          add(
              "NetworkPolicy/gateway",
              "/spec/egress/0/to/0/podSelector/matchLabels/" + LABEL,
              "x",
              "opens the way to no pods"),
          add("NetworkPolicy/trade-service", "/spec/ingress/0/ports/0/port", "80", "opens port 80"),
          add("NetworkPolicy/gateway", "/spec/egress/0/ports/0/port", "80", "opens port 80"),
          add("Ingress/accord", "/spec/tls/0/hosts", "[]", "serves accord.example.org without TLS"),
          delete("Service/gateway", "leads to no Service"),
          add(
              "Ingress/accord",
              "/spec/rules/0/http/paths/0/backend/service/port",
              "{number: 80}",
              "leads to no Service"),
          add(
              "HorizontalPodAutoscaler/gateway",
              "/spec/scaleTargetRef/kind",
              "StatefulSet",
              "scales nothing: StatefulSet/gateway"),
          add("Deployment/gateway", "/spec/replicas", "3", "sets replicas too"));

  static final List<Fault> SECURITY =
      List.of(
          add(TRADE, APP + "/securityContext/privileged", "true", "is privileged"),
          add(TRADE, APP + "/securityContext/allowPrivilegeEscalation", "true", "may escalate"),
          remove(TRADE, APP + "/securityContext/allowPrivilegeEscalation", "may escalate"),
          remove(TRADE, APP + "/securityContext/capabilities", "keeps capabilities"),
          add(TRADE, APP + "/securityContext/capabilities/add", "[SYS_ADMIN]", "adds capabilities"),
          remove(TRADE, POD + "/securityContext/runAsNonRoot", "may run as root"),
          add(TRADE, APP + "/securityContext/runAsNonRoot", "false", "may run as root"),
          add(TRADE, POD + "/securityContext/runAsUser", "0", "names no user but root"),
          remove(TRADE, POD + "/securityContext/seccompProfile", "has no seccomp profile"),
          add(
              TRADE,
              APP + "/securityContext/seccompProfile",
              "{type: Unconfined}",
              "has no seccomp profile"),
          add(TRADE, APP + "/securityContext/procMount", "Unmasked", "sees all of /proc"),
          add(TRADE, APP + "/securityContext/readOnlyRootFilesystem", "false", "may write to its"),
          add(TRADE, APP + "/ports/0/hostPort", "80", "takes a port of the host"),
          add(TRADE, POD + "/hostNetwork", "true", "uses hostNetwork"),
          add(TRADE, POD + "/securityContext/sysctls", "[{name: a, value: b}]", "sets {"),
          replace(TRADE, POD + "/volumes/0", "{name: tmp, hostPath: {path: /}}", "type hostPath"),
          add(TRADE, POD + "/automountServiceAccountToken", "true", "mounts a token"),
          remove("ServiceAccount/gateway", "/automountServiceAccountToken", "mounts a token"),
          add(
              TRADE,
              POD + "/initContainers",
              "[{name: first, image: busybox:1}]",
              "Deployment/trade-service first: may escalate"));

  static final List<Fault> SECRETS =
      List.of(
          replace(TRADE, APP + "/env/4", "{name: DATABASE_PASSWORD, value: x}", "holds a secret"),
          add("ConfigMap/gateway", "/data/SESSION_SECRET", "x", "`SESSION_SECRET` holds a secret"),
          add("ConfigMap/gateway", "/data/X", "http://a:b@host/", "`X` holds a secret"),
          add("ConfigMap/gateway", "/data/X", "jdbc:mariadb://h/d?password=b", "`X` holds"),
          add("ConfigMap/gateway", "/data/X", "-----BEGIN PRIVATE KEY-----", "`X` holds"),
          add(
              "ConfigMap/keycloak-realm",
              "/data/accord-realm.json",
              "'{\"clients\": [{\"secret\": \"hunter2\"}]}'",
              "`accord-realm.json` holds a secret"),
          add("ConfigMap/gateway", "/kind", "Secret", "a secret is made by the operator"));

  static final List<Fault> OPERATION =
      List.of(
          add(TRADE, APP + "/image", "accord/trade-service:latest", "runs whatever"),
          add(TRADE, APP + "/image", "registry:5000/accord/trade-service", "runs whatever"),
          remove(TRADE, APP + "/startupProbe", "has no startupProbe"),
          remove(TRADE, APP + "/livenessProbe", "has no livenessProbe"),
          remove(TRADE, APP + "/readinessProbe", "has no readinessProbe"),
          remove(TRADE, APP + "/resources/limits", "has no resources.limits.memory"),
          remove(TRADE, APP + "/resources/requests/cpu", "has no resources.requests.cpu"),
          remove(TRADE, POD + "/enableServiceLinks", "variables for all Services"),
          add(TRADE, POD + "/terminationGracePeriodSeconds", "10", "has no time to stop"),
          new Fault(
              LOCAL,
              "StatefulSet/mariadb",
              "remove",
              APP + "/livenessProbe",
              "",
              "StatefulSet/mariadb mariadb: has no livenessProbe"));

  @ParameterizedTest
  @FieldSource({"SCHEMA", "NAMES", "TRAFFIC", "SECURITY", "SECRETS", "OPERATION"})
  void findsTheFault(Fault fault) {
    var findings = Checks.findings(fault.made());

    assertTrue(
        findings.stream().anyMatch(finding -> finding.contains(fault.finding())),
        () -> "found only: " + findings);
  }
}
