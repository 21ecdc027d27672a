package org.accord.stack.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Starts processes that outlive this one and the terminal.
public final class Detached {
  private static final List<String> INHERITED =
      List.of("HOME", "LANG", "LC_ALL", "LOGNAME", "PATH", "TMPDIR", "USER");

  private Detached() {}

  /// @param environment all that the process sees besides where it is at home: a stray setting of
  ///   the user's shell configures nothing here
  /// @param log takes standard output and error; the log of the start before is kept beside it
  public static ProcessHandle start(
      List<String> command, Map<String, String> environment, Path folder, Path log)
      throws IOException {
    Files.createDirectories(folder);
    keepPrevious(log);
    var detached = new ArrayList<String>();
    // A session of its own: neither Ctrl-C nor the end of the terminal reaches it.
    onPath("setsid").ifPresent(setsid -> detached.add(setsid.toString()));
    detached.addAll(command);
    var builder =
        new ProcessBuilder(detached)
            .directory(folder.toFile())
            .redirectInput(new File("/dev/null"))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().keySet().retainAll(INHERITED);
    builder.environment().putAll(environment);
    return builder.start().toHandle();
  }

  private static void keepPrevious(Path log) throws IOException {
    if (Files.exists(log)) {
      Files.move(
          log,
          log.resolveSibling(log.getFileName() + ".1"),
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static Optional<Path> onPath(String program) {
    return Optional.ofNullable(System.getenv("PATH")).stream()
        .flatMap(path -> Stream.of(path.split(File.pathSeparator)))
        .map(entry -> Path.of(entry, program))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
