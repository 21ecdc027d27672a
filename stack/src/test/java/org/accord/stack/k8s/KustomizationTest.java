package org.accord.stack.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KustomizationTest {
  @Test
  void namesAConfigMapByItsContent(@TempDir Path folder) throws IOException {
    write(folder, "kustomization.yaml", "configMapGenerator: [{name: a, literals: [URL=<a&b=c>]}]");

    // `kubectl kustomize` of the same file
    assertEquals("ConfigMap/a-9584mhgddm", Tree.id(Kustomization.render(folder).getFirst()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "namePrefix: x-",
        "images: [{name: a, tagSuffix: b}]",
        "labels: [{pairs: {a: b}, includeSelectors: true}]",
        "configMapGenerator: [{name: a, behavior: merge}]",
        "patches: [{target: {labelSelector: a=b}, patch: '[{op: remove, path: /data}]'}]",
        "patches: [{target: {kind: ConfigMap}, patch: '[{op: move, path: /data}]'}]",
        "patches: [{target: {kind: ConfigMap}, patch: '{metadata: {}, $patch: delete}'}]"
      })
  void refusesWhatItCannotRender(String field, @TempDir Path folder) throws IOException {
    write(folder, "a.yaml", "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}, data: {b: c}}");
    write(folder, "kustomization.yaml", "resources: [a.yaml]\n" + field);

    assertThrows(UnsupportedOperationException.class, () -> Kustomization.render(folder));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "resources: [a.yaml, a.yaml]                                     | comes twice",
        "patches: [{target: {name: b}, patch: '[]'}]                     | nothing to patch",
        "patches: [{target: {name: a}, patch: '[{op: replace, path: /x, value: 1}]'}] | no `x` in",
        "resources: []                                                   | found duplicate key",
      })
  void refusesMistakes(String field, String message, @TempDir Path folder) throws IOException {
    write(folder, "a.yaml", "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}");
    var resources = field.startsWith("resources: [a") ? "" : "resources: [a.yaml]\n";
    write(folder, "kustomization.yaml", resources + field);

    var refusal = assertThrows(IllegalArgumentException.class, () -> Kustomization.render(folder));
    assertTrue(String.valueOf(refusal.getMessage()).contains(message), refusal::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{a: 1, a: 2}       | found duplicate key a",
        "{metadata: {labels: {x: y, x: z}}} | found duplicate key x",
        "{80: a}            | not a text as key: 80",
        "{a: 2026-01-01}    | not a JSON value",
      })
  void refusesYamlThatKubernetesReadsOtherwise(String yaml, String message) {
    var refusal =
        assertThrows(IllegalArgumentException.class, () -> StrictYaml.read(yaml, "a.yaml"));
    assertTrue(String.valueOf(refusal.getMessage()).contains(message), refusal::toString);
  }

  private static void write(Path folder, String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }
}
