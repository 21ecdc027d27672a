package org.accord.stack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.accord.stack.process.Sha256;
import org.jspecify.annotations.Nullable;

/// Folders as a whole.
final class Folders {
  private Folders() {}

  /// A hash over the names and contents of all files of a folder.
  static String hash(Path folder) throws IOException {
    var all = new ByteArrayOutputStream();
    for (var file : files(folder)) {
      var line = folder.relativize(file) + " " + Sha256.of(Files.readAllBytes(file)) + "\n";
      all.writeBytes(line.getBytes(StandardCharsets.UTF_8));
    }
    return Sha256.of(all.toByteArray());
  }

  /// Makes `to` hold the same files as `from`, copying only what differs in size or time.
  static void mirror(Path from, Path to) throws IOException {
    var expected = new HashSet<Path>();
    for (var file : files(from)) {
      var copy = to.resolve(from.relativize(file));
      expected.add(copy);
      if (!isSame(file, copy)) {
        Files.createDirectories(copy.toAbsolutePath().getParent());
        Files.copy(
            file, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    deleteOthers(to, expected);
  }

  private static void deleteOthers(Path folder, Set<Path> expected) throws IOException {
    for (var file : files(folder)) {
      if (!expected.contains(file)) {
        Files.delete(file);
      }
    }
  }

  private static boolean isSame(Path file, Path copy) throws IOException {
    return Files.isRegularFile(copy)
        && Files.size(file) == Files.size(copy)
        && Files.getLastModifiedTime(file).equals(Files.getLastModifiedTime(copy));
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /// Deletes a folder with all it holds; links are deleted, not followed.
  static void delete(Path folder) throws IOException {
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
