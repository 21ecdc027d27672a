package org.accord.stack.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accord.stack.process.Sha256;
import org.accord.stack.terminal.Progress;
import org.accord.stack.terminal.StackException;

/// Loads the reference data once into a database: a stamp beside the data tells which files are in.
public final class Loader {
  private final Path root;
  private final Path stamp;
  private final ImportClient imports;

  /// @param stamp lies beside the database, so that it goes with it
  public Loader(Path root, Path stamp, ImportClient imports) {
    this.root = root;
    this.stamp = stamp;
    this.imports = imports;
  }

  /// Shows the steps.
  public interface Steps {
    void step(String file, Progress.Step step) throws InterruptedException;
  }

  /// @return whether there was anything to load
  /// @throws StackException when a file is refused, with its first errors
  public boolean load(Steps steps) throws InterruptedException {
    return load(ReferenceFile.ALL, DeclaredConflicts.ALL, steps);
  }

  boolean load(List<ReferenceFile> files, List<DeclaredConflicts> conflicts, Steps steps)
      throws InterruptedException {
    try {
      var wanted = stampOf(files, conflicts);
      if (Files.exists(stamp) && Files.readString(stamp).equals(wanted)) {
        return false;
      }
      for (var file : files) {
        var content = Files.readAllBytes(root.resolve(file.path()));
        steps.step(
            file.context() + "/" + file.kind(),
            () -> imports.load(file.context(), file.kind(), content));
      }
      for (var declared : conflicts) {
        var content = Files.readAllBytes(root.resolve(declared.path()));
        steps.step(
            declared.context() + "/conflicts",
            () -> imports.declareConflicts(declared.context(), content));
      }
      Files.writeString(stamp, wanted);
      return true;
    } catch (IOException e) {
      throw new StackException("The reference data cannot be loaded: " + e, e);
    }
  }

  private String stampOf(List<ReferenceFile> files, List<DeclaredConflicts> conflicts)
      throws IOException {
    var hashes =
        new StringBuilder(
            files.stream().map(ReferenceFile::toString).collect(Collectors.joining("\n")));
    for (var path :
        Stream.concat(
                files.stream().map(ReferenceFile::path),
                conflicts.stream().map(DeclaredConflicts::path))
            .toList()) {
      hashes.append('\n').append(Sha256.of(Files.readAllBytes(root.resolve(path))));
    }
    return Sha256.of(hashes.toString().getBytes(StandardCharsets.UTF_8));
  }
}
