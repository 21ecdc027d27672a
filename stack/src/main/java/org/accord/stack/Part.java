package org.accord.stack;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.accord.stack.process.Sha256;

/// A part of the system as it is to be started.
///
/// @param content tells one build of the program from another
/// @param patience how long its start may take before it counts as failed
record Part(
    Component component,
    int port,
    String version,
    List<String> command,
    Map<String, String> environment,
    Path folder,
    Path log,
    String content,
    Duration patience) {

  Part {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }

  /// Equal for two starts that would give the same process.
  String fingerprint() {
    var text = command + "\n" + new TreeMap<>(environment) + "\n" + content;
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
