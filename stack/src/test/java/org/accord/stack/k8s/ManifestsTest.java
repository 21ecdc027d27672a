package org.accord.stack.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ManifestsTest {
  static final List<Path> FOLDERS = Manifests.FOLDERS;

  @ParameterizedTest
  @FieldSource("FOLDERS")
  void everyRenderedObjectPassesAllChecks(Path folder) {
    assertEquals("", String.join("\n", Checks.findings(Manifests.of(folder))));
  }

  @Test
  void allBasesAndOverlaysAreChecked() throws IOException {
    try (var files = Files.find(Manifests.ROOT, 3, (path, _) -> Files.isDirectory(path))) {
      var folders =
          files
              .filter(path -> Files.exists(path.resolve("kustomization.yaml")))
              .filter(path -> !path.startsWith(Manifests.ROOT.resolve("components")))
              .collect(Collectors.toCollection(TreeSet::new));

      assertEquals(new TreeSet<>(FOLDERS), folders);
    }
  }

  @Test
  void everyFileIsNamedByItsKustomization() throws IOException {
    try (var files = Files.walk(Manifests.ROOT)) {
      var strays =
          files
              .filter(Files::isRegularFile)
              .filter(file -> !file.equals(Manifests.ROOT.resolve("README.md")))
              .filter(file -> !file.endsWith("kustomization.yaml"))
              .filter(file -> !isNamed(file))
              .toList();

      assertEquals(List.of(), strays);
    }
  }

  private static boolean isNamed(Path file) {
    return StrictYaml.text(file.resolveSibling("kustomization.yaml"))
        .contains(" " + file.getFileName() + "\n");
  }

  @Test
  void everyDocumentedSecretIsUsed() {
    var used =
        FOLDERS.stream()
            .flatMap(folder -> Manifests.of(folder).objects().stream())
            .flatMap(OperatorSecrets::referredTo)
            .collect(Collectors.toCollection(TreeSet::new));

    assertEquals(used, new TreeSet<>(OperatorSecrets.DOCUMENTED));
  }
}
