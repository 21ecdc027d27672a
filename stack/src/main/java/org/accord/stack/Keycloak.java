package org.accord.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.accord.stack.process.Loopback;
import org.accord.stack.terminal.StackException;

/// Keycloak as it comes in its archive, without its shell script: that stays in between as a
/// process of its own.
final class Keycloak {
  private static final List<String> BUILD = List.of("--db=mariadb", "--cache=local");
  private static final Duration START = Duration.ofMinutes(3);

  private final StackSettings settings;
  private final Path program;

  Keycloak(StackSettings settings) {
    this.settings = settings;
    this.program = settings.programs().resolve("keycloak-" + Programs.keycloakVersion());
  }

  /// Unpacks and builds what is not there yet: some 25 s the first time.
  String prepare() throws InterruptedException {
    var marker = program.resolve("accord-build");
    var build = String.join(" ", BUILD);
    var lock = program.resolveSibling(program.getFileName() + ".lock");
    try {
      Files.createDirectories(settings.programs());
      Files.createDirectories(settings.logs());
      try (var channel =
              FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var _ = channel.lock()) {
        if (Files.exists(marker) && Files.readString(marker).equals(build)) {
          return Programs.keycloakVersion() + " is unpacked";
        }
        unpack();
        build();
        Files.writeString(marker, build);
        return Programs.keycloakVersion() + " unpacked and built";
      }
    } catch (IOException e) {
      throw new StackException("Keycloak cannot be prepared: " + e.getMessage(), e);
    }
  }

  private void unpack() throws IOException {
    var part = program.resolveSibling(program.getFileName() + ".part");
    Folders.delete(part);
    try (var archive = new ZipFile(Programs.keycloakArchive(settings.root()).toFile())) {
      for (var entry : archive.stream().filter(entry -> !entry.isDirectory()).toList()) {
        // The archive holds one folder: its name is left out.
        var name = Path.of(entry.getName());
        var file = part.resolve(name.subpath(1, name.getNameCount())).normalize();
        if (!file.startsWith(part)) {
          throw new IOException("Entry outside of the archive: " + entry.getName());
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (var content = archive.getInputStream(entry)) {
          Files.copy(content, file);
        }
      }
    }
    Folders.delete(program);
    Files.move(part, program, StandardCopyOption.ATOMIC_MOVE);
  }

  private void build() throws IOException, InterruptedException {
    var log = settings.logs().resolve("keycloak-build.log");
    var command = java(program, List.of("-Xmx512m"));
    command.add("build");
    command.addAll(BUILD);
    int exit =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    if (exit != 0) {
      throw new StackException("Keycloak's build failed. " + Processes.logOf(log));
    }
  }

  Part part(Secrets secrets, Realm realm) {
    writeHome(realm);
    var ports = settings.ports();
    var command =
        java(settings.keycloak(), List.of("-Xms64m", "-Xmx256m", "-XX:TieredStopAtLevel=1"));
    command.addAll(
        List.of(
            "start",
            "--optimized",
            "--cache=local",
            "--http-enabled=true",
            "--http-host=" + Loopback.ADDRESS,
            "--http-port=" + ports.keycloak(),
            "--hostname=http://localhost:" + ports.keycloak(),
            "--import-realm",
            "--db-url=" + MariaDb.url(settings, Component.KEYCLOAK),
            "--db-username=" + Component.KEYCLOAK.database()));
    var environment = new TreeMap<>(realm.environment(secrets, settings.gatewayUrl()));
    // After a restart of the database the first logins would fail on connections that are gone.
    environment.put("QUARKUS_DATASOURCE_JDBC_VALIDATE_ON_BORROW", "true");
    environment.put("KC_DB_PASSWORD", secrets.of(Component.KEYCLOAK.database()));
    environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
    environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.of("keycloak-admin"));
    return new Part(
        Component.KEYCLOAK,
        ports.keycloak(),
        Programs.keycloakVersion(),
        command,
        environment,
        settings.keycloak(),
        settings.log(Component.KEYCLOAK),
        Programs.keycloakVersion(),
        START);
  }

  /// A home folder of this system's own, with links to the shared program.
  private void writeHome(Realm realm) {
    var home = settings.keycloak();
    try {
      Files.createDirectories(importedRealm().toAbsolutePath().getParent());
      for (var shared : List.of("lib", "conf", "providers", "themes")) {
        var link = home.resolve(shared);
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, program.resolve(shared));
      }
      if (!Files.exists(importedRealm())) {
        Files.writeString(importedRealm(), realm.merged());
      }
    } catch (IOException e) {
      throw new StackException("Keycloak's folder cannot be written: " + e.getMessage(), e);
    }
  }

  /// Whether the realm's files have changed since Keycloak imported them; it imports only once.
  boolean hasOlderRealm(Realm realm) {
    try {
      return Files.exists(importedRealm())
          && !Files.readString(importedRealm()).equals(realm.merged());
    } catch (IOException e) {
      throw new StackException("Cannot read " + importedRealm() + ": " + e.getMessage(), e);
    }
  }

  private Path importedRealm() {
    return settings.keycloak().resolve("data/import/accord-realm.json");
  }

  private static ArrayList<String> java(Path home, List<String> memory) {
    var command = new ArrayList<>(List.of(Programs.java()));
    command.addAll(memory);
    command.addAll(
        List.of(
            "-XX:MaxMetaspaceSize=256m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true",
            "-Dkc.home.dir=" + home,
            "-Djboss.server.config.dir=" + home.resolve("conf"),
            "-cp",
            home.resolve("lib/quarkus-run.jar").toString(),
            "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
    return command;
  }
}
