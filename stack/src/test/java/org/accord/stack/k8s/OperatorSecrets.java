package org.accord.stack.k8s;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The secrets that the operator makes, as `name/KEY`: documented in a table of `k8s/README.md`,
/// referred to by the manifests.
final class OperatorSecrets {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| (`[^|]+) \\|");
  private static final Pattern KEY = Pattern.compile("`([^`]+)`");

  private OperatorSecrets() {}

  static final Set<String> DOCUMENTED = documented();

  private static Set<String> documented() {
    var readme = StrictYaml.text(Manifests.ROOT.resolve("README.md"));
    var table = readme.substring(readme.indexOf("## Secrets"));
    return ROW.matcher(table)
        .results()
        .flatMap(row -> keys(row.group(2)).map(key -> row.group(1) + "/" + key))
        .collect(Collectors.toSet());
  }

  private static Stream<String> keys(String cell) {
    return KEY.matcher(cell).results().map((MatchResult key) -> key.group(1));
  }

  static Stream<String> referredTo(JsonObject object) {
    var inPods =
        Stream.of("secretKeyRef", "secretRef", "secret")
            .flatMap(field -> Tree.fields(object, field))
            .flatMap(OperatorSecrets::names);
    var certificates =
        Tree.objects(object, "spec.tls")
            .flatMap(tls -> Tree.text(tls, "secretName").stream())
            .flatMap(name -> Stream.of(name + "/tls.crt", name + "/tls.key"));
    return Stream.concat(inPods, certificates);
  }

  /// A reference to a whole secret is none to a documented key, and so is found.
  private static Stream<String> names(JsonElement reference) {
    var name = Tree.text(reference, "name").or(() -> Tree.text(reference, "secretName")).orElse("");
    var keys = ReferenceChecks.keys(reference.getAsJsonObject()).toList();
    return keys.isEmpty() ? Stream.of(name + "/*") : keys.stream().map(key -> name + "/" + key);
  }
}
