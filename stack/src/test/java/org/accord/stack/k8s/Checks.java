package org.accord.stack.k8s;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// All that a rendering has to satisfy.
final class Checks {
  private static final List<Function<Manifests, Stream<String>>> ALL =
      List.of(
          SchemaChecks::findings,
          NamespaceChecks::findings,
          SelectorChecks::findings,
          TrafficChecks::findings,
          ReferenceChecks::findings,
          SecretChecks::findings,
          PodSecurityChecks::findings,
          OperationChecks::findings);

  private Checks() {}

  /// What is wrong, one sentence each, beginning with the object's kind and name.
  static List<String> findings(Manifests manifests) {
    return ALL.stream().flatMap(check -> check.apply(manifests)).toList();
  }
}
