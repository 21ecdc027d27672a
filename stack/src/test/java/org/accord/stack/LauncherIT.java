package org.accord.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.accord.stack.process.Loopback;
import org.accord.stack.terminal.StackException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What `up` and `down` do to a system that was up before.
@ExtendWith(RunningSystem.Start.class)
class LauncherIT {
  private static final JsonMapper JSON = new JsonMapper();
  private static final List<Component> PARTS = List.of(Component.values());

  private final ByteArrayOutputStream told = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);

  @Test
  void leavesARunningSystemAsItIs(RunningSystem system) throws Exception {
    var before = processes(system);

    system.launcher(out).up();

    assertThat(processes(system)).isEqualTo(before);
    assertThat(told.toString(StandardCharsets.UTF_8)).contains("The reference data are in already");
  }

  @Test
  void stopsWithoutATraceAndStartsAgainWithItsDataWithinHalfAMinute(RunningSystem system)
      throws Exception {
    var totals = totals(system);
    var processes = processes(system);
    var ports = system.settings().ports();

    system.launcher(out).down();

    assertThat(processes).noneMatch(ProcessHandle::isAlive);
    assertThat(PARTS).allMatch(part -> Loopback.isFree(ports.of(part)));
    assertThat(system.settings().runFolder()).isEmptyDirectory();

    try (var _ = new ServerSocket(ports.trade(), 1, InetAddress.getByName(Loopback.ADDRESS))) {
      assertThatThrownBy(system.launcher(out)::up)
          .isInstanceOf(StackException.class)
          .hasMessageContaining(
              "Port %d, which trade-service needs, is taken by java (process %d)"
                  .formatted(ports.trade(), ProcessHandle.current().pid()));
    }
    assertThat(system.status())
        .extracting(PartStatus::state)
        .containsOnly(PartStatus.State.STOPPED);

    var begin = Instant.now();
    system.launcher(out).up();

    assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(30));
    assertThat(totals(system)).isEqualTo(totals).doesNotContain(0L);
    assertThat(told.toString(StandardCharsets.UTF_8)).contains("The reference data are in already");
  }

  private static List<ProcessHandle> processes(RunningSystem system) {
    return PARTS.stream().map(system::process).toList();
  }

  private static List<Long> totals(RunningSystem system) throws Exception {
    var totals = new ArrayList<Long>();
    for (var list :
        List.of("trade/v1/observations", "regions/v1/agreements", "education/v1/agreements")) {
      var answer = system.get("/api/" + list + "?limit=1&total=true", "viewer");
      totals.add(JSON.readTree(answer.body()).path("total").asLong());
    }
    return totals;
  }
}
