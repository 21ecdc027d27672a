package org.accord.stack.k8s;

import com.google.gson.JsonObject;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// No secret's value is in the repository.
final class SecretChecks {
  private static final Pattern SECRET_NAME =
      Pattern.compile("(?i).*(PASSWORD|PASSWD|SECRET|TOKEN|CREDENTIAL|PRIVATE|API_?KEY).*");

  /// A literal where a placeholder belongs, credentials in a URL, or a private key.
  private static final Pattern SECRET_VALUE =
      Pattern.compile(
          "(?i)(\"(secret|password)\"\\s*:\\s*\"(?!\\$\\{)|[?&]password=|://[^/\\s:@]+:[^/\\s@]+@"
              + "|-----BEGIN [A-Z ]*PRIVATE KEY)");

  private SecretChecks() {}

  static Stream<String> findings(Manifests manifests) {
    var secrets =
        manifests
            .kind("Secret")
            .map(secret -> Tree.id(secret) + ": a secret is made by the operator, not from here");
    var literals =
        manifests
            .workloads()
            .flatMap(workload ->
                Tree.all(workload.podSpec())
                    .flatMap(node -> Tree.objects(node, "env"))
                    .filter(env -> env.has("value"))
                    .flatMap(env -> literal(env, workload.id())));
    var values = manifests.kind("ConfigMap").flatMap(SecretChecks::configMap);
    return Stream.of(secrets, literals, values).flatMap(findings -> findings);
  }

  private static Stream<String> literal(JsonObject env, String id) {
    return secret(Tree.text(env, "name").orElse(""), Tree.text(env, "value").orElse(""), id);
  }

  private static Stream<String> configMap(JsonObject map) {
    return Tree.map(map, "data").entrySet().stream()
        .flatMap(entry -> secret(entry.getKey(), entry.getValue(), Tree.id(map)));
  }

  private static Stream<String> secret(String name, String value, String id) {
    return SECRET_NAME.matcher(name).matches() || SECRET_VALUE.matcher(value).find()
        ? Stream.of(id + ": `" + name + "` holds a secret in plain text")
        : Stream.empty();
  }
}
