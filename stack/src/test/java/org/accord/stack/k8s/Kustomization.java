package org.accord.stack.k8s;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Renders as `kubectl kustomize` does, as far as `k8s/` uses it, so that the manifests are checked
/// on machines without kubectl too; `KubectlTest` holds the two together where there is one. A
/// field that this class does not know is refused, never skipped.
final class Kustomization {
  private static final Set<String> FIELDS =
      Set.of(
          "apiVersion",
          "kind",
          "namespace",
          "resources",
          "components",
          "configMapGenerator",
          "patches",
          "labels",
          "replicas",
          "images");

  private final Path folder;
  private final JsonObject file;

  private Kustomization(Path folder) {
    this.folder = folder.normalize();
    var documents = StrictYaml.read(this.folder.resolve("kustomization.yaml"));
    if (documents.size() != 1) {
      throw new IllegalArgumentException(folder + ": one document expected");
    }
    file = documents.getFirst();
    Refusal.unknown(file, FIELDS, folder.toString());
  }

  static List<JsonObject> render(Path folder) {
    var kustomization = new Kustomization(folder);
    var objects = new ArrayList<JsonObject>();
    var generated = new ConfigMaps();
    kustomization.accumulate(objects, generated);
    generated.nameByContent(objects);
    return objects;
  }

  /// A resource folder is rendered by itself; a component works on all that came before it.
  private void accumulate(List<JsonObject> objects, ConfigMaps generated) {
    for (var resource : (Iterable<String>) Tree.texts(file, "resources")::iterator) {
      var path = folder.resolve(resource);
      if (Files.isDirectory(path)) {
        var below = new ArrayList<JsonObject>();
        new Kustomization(path).accumulate(below, generated);
        below.forEach(object -> add(objects, object));
      } else {
        StrictYaml.read(path).forEach(object -> add(objects, object));
      }
    }
    Tree.objects(file, "configMapGenerator")
        .forEach(generator -> add(objects, generated.make(generator, folder)));
    Tree.texts(file, "components")
        .forEach(path -> new Kustomization(folder.resolve(path)).accumulate(objects, generated));
    transform(objects);
  }

  private void transform(List<JsonObject> objects) {
    Tree.objects(file, "patches").forEach(patch -> Patches.apply(patch, folder, objects));
    Tree.text(file, "namespace").ifPresent(name -> Transformations.namespace(name, objects));
    Tree.objects(file, "labels").forEach(labels -> Transformations.labels(labels, objects));
    Tree.objects(file, "replicas").forEach(count -> Transformations.replicas(count, objects));
    Tree.objects(file, "images").forEach(image -> Transformations.image(image, objects));
  }

  private void add(List<JsonObject> objects, JsonObject object) {
    if (objects.stream().anyMatch(other -> Tree.id(other).equals(Tree.id(object)))) {
      throw new IllegalArgumentException(folder + ": " + Tree.id(object) + " comes twice");
    }
    objects.add(object);
  }
}
