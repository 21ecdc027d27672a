package org.accord.stack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// A process beyond its number: numbers are given again, a number with its start is not.
///
/// @param start on Linux the boot and the clock tick of the start, elsewhere the instant
public record ProcessIdentity(long pid, String start) {
  private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");

  /// Fields of `/proc/<pid>/stat` behind the name, which may itself hold spaces and brackets.
  private static final int STATE = 0;

  private static final int START_TICK = 19;
  private static final String ZOMBIE = "Z";

  /// @return empty when the process has ended, also when its parent has not noticed yet
  public static Optional<ProcessIdentity> of(ProcessHandle process) {
    if (!process.isAlive()) {
      return Optional.empty();
    }
    return start(process).map(start -> new ProcessIdentity(process.pid(), start));
  }

  /// The process, while it is the same one.
  public Optional<ProcessHandle> handle() {
    return ProcessHandle.of(pid).filter(found -> of(found).filter(this::equals).isPresent());
  }

  private static Optional<String> start(ProcessHandle process) {
    var stat = Path.of("/proc", Long.toString(process.pid()), "stat");
    try {
      if (!Files.exists(BOOT)) {
        return process.info().startInstant().map(Instant::toString);
      }
      var text = Files.readString(stat);
      var fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
      return fields[STATE].equals(ZOMBIE)
          ? Optional.empty()
          : Optional.of(Files.readString(BOOT).strip() + ":" + fields[START_TICK]);
    } catch (IOException ended) {
      return Optional.empty();
    }
  }
}
