package org.accord.stack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/// Memory in bytes, where the system tells it.
public final class Memory {
  private static final long KIB = 1024;

  private Memory() {}

  /// What programs can still take without swapping.
  public static OptionalLong available() {
    return kibibytes(Path.of("/proc/meminfo"), "MemAvailable:");
  }

  /// What a process holds in memory.
  public static OptionalLong resident(long pid) {
    return kibibytes(Path.of("/proc", Long.toString(pid), "status"), "VmRSS:");
  }

  private static OptionalLong kibibytes(Path file, String field) {
    try (var lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith(field))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIB)
          .findFirst();
    } catch (IOException notTold) {
      return OptionalLong.empty();
    }
  }
}
