package org.accord.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.accord.stack.process.Loopback;
import org.accord.stack.process.Memory;
import org.accord.stack.terminal.StackException;

/// What has to be so before anything is started; all that is wrong is told at once.
final class Checks {
  private static final long GIB = 1L << 30;
  private static final long DISK = 2 * GIB;
  private static final long MEMORY = 2 * GIB;

  private Checks() {}

  /// @param missing the parts that are to be started
  static void beforeStart(StackSettings settings, List<Component> missing) {
    var faults = new ArrayList<String>();
    missing.forEach(component -> port(faults, component, settings.ports().of(component)));
    disk(settings.state())
        .ifPresent(free -> tooLittle(faults, free, DISK, "disk space below " + settings.state()));
    if (missing.size() == Component.values().length) {
      Memory.available().ifPresent(free -> tooLittle(faults, free, MEMORY, "free memory"));
    }
    if (!faults.isEmpty()) {
      throw new StackException(String.join("\n", faults));
    }
  }

  private static void port(List<String> faults, Component component, int port) {
    if (!Loopback.isFree(port)) {
      faults.add(
          "Port %d, which %s needs, is taken by %s. Stop it, or start at other ports: %s=<empty folder> %s=18080 ./accord up"
              .formatted(
                  port,
                  component.partName(),
                  Loopback.listener(port).orElse("a process that this user may not see"),
                  StackSettings.STATE,
                  StackSettings.PORT_BASE));
    }
  }

  private static OptionalLong disk(Path folder) {
    try {
      Files.createDirectories(folder);
      return OptionalLong.of(Files.getFileStore(folder).getUsableSpace());
    } catch (IOException e) {
      throw new StackException("Cannot write to " + folder + ": " + e.getMessage(), e);
    }
  }

  static void tooLittle(List<String> faults, long free, long needed, String what) {
    if (free < needed) {
      faults.add(
          "Too little %s: %.1f GiB, at least %.1f GiB are needed."
              .formatted(what, (double) free / GIB, (double) needed / GIB));
    }
  }
}
