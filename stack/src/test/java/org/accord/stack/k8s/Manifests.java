package org.accord.stack.k8s;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What one folder of `k8s/` renders to.
///
/// @param complete whether it is to be deployed as it is; a base leaves to the overlay the
///   namespace, the images' tags and the neighbours that it names
record Manifests(boolean complete, List<JsonObject> objects) {
  static final Path ROOT = Path.of("../k8s");

  static final List<Path> FOLDERS =
      Stream.of(
              "base/trade-service",
              "base/regions-service",
              "base/education-service",
              "base/gateway",
              "overlays/local",
              "overlays/production")
          .map(ROOT::resolve)
          .toList();

  static Manifests of(Path folder) {
    return new Manifests(folder.startsWith(ROOT.resolve("overlays")), Kustomization.render(folder));
  }

  Stream<JsonObject> kind(String kind) {
    return objects.stream().filter(object -> Tree.kind(object).equals(kind));
  }

  boolean has(String kind, String name) {
    return kind(kind).anyMatch(object -> Tree.name(object).equals(name));
  }

  Stream<Workload> workloads() {
    return objects.stream().filter(Workload::runsPods).map(Workload::new);
  }
}
