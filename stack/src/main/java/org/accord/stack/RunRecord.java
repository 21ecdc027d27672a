package org.accord.stack;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import org.accord.stack.process.ProcessIdentity;
import org.accord.stack.terminal.StackException;

/// What is known of a started part after its starter has gone.
record RunRecord(
    Component component,
    ProcessIdentity process,
    int port,
    String version,
    Instant since,
    String fingerprint) {
  private static final JsonMapper JSON =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();

  static Optional<RunRecord> read(Path folder, Component component) {
    var file = file(folder, component);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readValue(file.toFile(), RunRecord.class));
    } catch (IOException e) {
      throw new StackException("Cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    var part = folder.resolve(component.partName() + ".part");
    JSON.writeValue(part.toFile(), this);
    Files.move(
        part,
        file(folder, component),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  static void delete(Path folder, Component component) {
    try {
      Files.deleteIfExists(file(folder, component));
    } catch (IOException e) {
      throw new StackException("Cannot delete " + file(folder, component), e);
    }
  }

  private static Path file(Path folder, Component component) {
    return folder.resolve(component.partName() + ".json");
  }
}
