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
  private static final int START_TICK = 19;

  /// @return empty when the process has ended
  public static Optional<ProcessIdentity> of(ProcessHandle process) {
    if (!process.isAlive()) {
      return Optional.empty();
    }
    return linuxStart(process.pid())
        .or(() -> process.info().startInstant().map(Instant::toString))
        .map(start -> new ProcessIdentity(process.pid(), start));
  }

  /// The process, while it is the same one.
  public Optional<ProcessHandle> handle() {
    return ProcessHandle.of(pid).filter(found -> of(found).filter(this::equals).isPresent());
  }

  private static Optional<String> linuxStart(long pid) {
    try {
      var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      return Optional.of(Files.readString(BOOT).strip() + ":" + fields[START_TICK]);
    } catch (IOException e) {
      // No /proc, or the process has just ended: the caller has another way to tell.
      return Optional.empty();
    }
  }
}
