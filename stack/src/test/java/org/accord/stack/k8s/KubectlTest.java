package org.accord.stack.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Holds our renderer to kustomize's own, wherever kubectl is installed.
class KubectlTest {
  static final List<Path> FOLDERS = Manifests.FOLDERS;

  private static final int OLDEST_MINOR = 27;

  @BeforeAll
  static void kubectlIsInstalled() throws InterruptedException {
    assumeTrue(minorVersion() >= OLDEST_MINOR, "no kubectl of 1." + OLDEST_MINOR + " or later");
  }

  @ParameterizedTest
  @FieldSource("FOLDERS")
  void kubectlRendersTheSameObjects(Path folder) throws Exception {
    var theirs = StrictYaml.read(run("kubectl", "kustomize", folder.toString()), "kubectl");

    assertEquals(
        List.of(), Difference.between(byId(theirs), byId(Kustomization.render(folder))).toList());
  }

  private static JsonObject byId(List<JsonObject> objects) {
    var byId = new JsonObject();
    objects.forEach(object -> byId.add(Tree.id(object), object));
    assertEquals(objects.size(), byId.size());
    return byId;
  }

  private static int minorVersion() throws InterruptedException {
    try {
      var version = run("kubectl", "version", "--client", "--output=yaml");
      return Tree.text(StrictYaml.read(version, "kubectl").getFirst(), "clientVersion.minor")
          .map(minor -> Integer.parseInt(minor.replaceAll("\\D", "")))
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }

  private static String run(String... command) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), () -> String.join(" ", command));
    return output;
  }
}
