package org.accord.stack.k8s;

import com.google.gson.JsonObject;
import java.util.stream.Stream;

/// An overlay fills exactly one namespace, which it makes; a base leaves it open.
final class NamespaceChecks {

  private NamespaceChecks() {}

  static Stream<String> findings(Manifests manifests) {
    var names = manifests.kind("Namespace").map(Tree::name).toList();
    if (names.size() != (manifests.complete() ? 1 : 0)) {
      return Stream.of("Namespace: an overlay makes one, a base none, but here are " + names);
    }
    var expected = names.isEmpty() ? "" : names.getFirst();
    return manifests.objects().stream()
        .filter(object -> !Tree.kind(object).equals("Namespace"))
        .filter(object -> !namespace(object).equals(expected))
        .map(object -> Tree.id(object) + ": in namespace `" + namespace(object) + "`");
  }

  private static String namespace(JsonObject object) {
    return Tree.text(object, "metadata.namespace").orElse("");
  }
}
