package org.accord.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PartStatusTest {

  @Test
  void tellsUptimeInWholeUnits() {
    assertThat(PartStatus.uptime(Duration.ofSeconds(59))).isEqualTo("59 s");
    assertThat(PartStatus.uptime(Duration.ofSeconds(61))).isEqualTo("1 min");
    assertThat(PartStatus.uptime(Duration.ofMinutes(125))).isEqualTo("2 h 5 min");
  }

  @Test
  void listsAStoppedPartAtItsAddress() throws InterruptedException {
    var stopped = PartStatus.of(Component.GATEWAY, Ports.STANDARD, Optional.empty());

    assertThat(PartStatus.table(List.of(stopped)).lines())
        .last()
        .asString()
        .startsWith("gateway")
        .contains("http://127.0.0.1:8080", "stopped");
  }
}
