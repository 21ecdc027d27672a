package org.accord.stack;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.accord.stack.process.Loopback;
import org.accord.stack.process.Memory;

/// How a part is at a moment: a row of `./accord status`.
record PartStatus(
    Component component,
    String address,
    State state,
    String memory,
    String version,
    String uptime) {
  private static final String ROW = "%-18s %-22s %-9s %9s  %-16s %s";
  private static final long MIB = 1L << 20;

  enum State {
    READY,
    NOT_READY,
    STOPPED;

    String text() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  static PartStatus of(Component component, Ports ports, Optional<RunRecord> running)
      throws InterruptedException {
    int port = running.map(RunRecord::port).orElse(ports.of(component));
    var scheme = component == Component.MARIADB ? "" : "http://";
    var address = scheme + Loopback.ADDRESS + ":" + port;
    if (running.isEmpty()) {
      return new PartStatus(component, address, State.STOPPED, "-", "-", "-");
    }
    var record = running.get();
    var resident = Memory.resident(record.process().pid());
    return new PartStatus(
        component,
        address,
        Health.of(component, port).isReady() ? State.READY : State.NOT_READY,
        resident.isPresent() ? resident.getAsLong() / MIB + " MiB" : "-",
        record.version(),
        uptime(Duration.between(record.since(), Instant.now())));
  }

  static String uptime(Duration duration) {
    if (duration.toMinutes() == 0) {
      return duration.toSeconds() + " s";
    }
    if (duration.toHours() == 0) {
      return duration.toMinutes() + " min";
    }
    return duration.toHours() + " h " + duration.toMinutesPart() + " min";
  }

  static String table(List<PartStatus> all) {
    var text =
        new StringBuilder(
            ROW.formatted("part", "address", "health", "memory", "version", "uptime"));
    all.forEach(part ->
        text.append(System.lineSeparator())
            .append(
                ROW.formatted(
                    part.component().partName(),
                    part.address(),
                    part.state().text(),
                    part.memory(),
                    part.version(),
                    part.uptime())));
    return text.toString();
  }
}
