package org.accord.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.accord.stack.terminal.StackException;

/// What the build has left for the launcher.
final class Programs {
  private static final Properties VERSIONS = versions();

  private Programs() {}

  private static Properties versions() {
    var properties = new Properties();
    try (var content = Programs.class.getResourceAsStream("/stack.properties")) {
      properties.load(content);
      return properties;
    } catch (IOException e) {
      throw new IllegalStateException("stack.properties is not readable", e);
    }
  }

  static String version() {
    return VERSIONS.getProperty("version");
  }

  static String keycloakVersion() {
    return VERSIONS.getProperty("keycloak.version");
  }

  /// Keycloak's archive, where Maven keeps it.
  static Path keycloakArchive(Path root) {
    var pointer = root.resolve("stack/target/keycloak-archive");
    try {
      var archive = Path.of(Files.readString(pointer).strip());
      if (!Files.isRegularFile(archive)) {
        throw new StackException(
            "Keycloak's archive is not at "
                + archive
                + " any more. Delete .accord/build and run again");
      }
      return archive;
    } catch (IOException e) {
      throw new StackException("The build is incomplete: " + pointer + " is missing", e);
    }
  }

  /// The folder of a built service.
  static Path quarkusApp(Path root, Component component) {
    var app = root.resolve(component.partName()).resolve("target/quarkus-app");
    if (!Files.isRegularFile(app.resolve("quarkus-run.jar"))) {
      throw new StackException("The build is incomplete: " + app + " has no quarkus-run.jar");
    }
    return app;
  }

  /// This JVM's own `java`.
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /// A JVM that shares a small machine with five others. New objects have room of their own from
  /// the start: in a heap that begins small they are collected fifty times a second under load.
  static List<String> modestJava() {
    return List.of(
        java(),
        "-Xms96m",
        "-Xmn64m",
        "-Xmx256m",
        "-XX:+UseSerialGC",
        "-XX:+UseCompactObjectHeaders",
        "-XX:+ExitOnOutOfMemoryError",
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow");
  }
}
