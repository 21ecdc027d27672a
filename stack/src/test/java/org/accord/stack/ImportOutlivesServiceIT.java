package org.accord.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.accord.stack.bench.SyntheticObservations;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Runs after the others: it adds figures that are in no file of the reference data.
@Order(Integer.MAX_VALUE)
@ExtendWith(RunningSystem.Start.class)
class ImportOutlivesServiceIT {
  private static final int ROWS = 40_000;
  private static final int FIRST = 160_000;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @Test
  void leavesAllOfAFileOrNothingWhenTheServiceIsKilled(RunningSystem system) throws Exception {
    long before = total(system);
    try (var imports = system.imports()) {
      var job = imports.submit("trade", "trade_figures", SyntheticObservations.csv(FIRST, ROWS));
      var end = Instant.now().plus(PATIENCE);
      while (imports.job("trade", job).path("percent").asInt() < 20) {
        assertThat(Instant.now()).isBefore(end);
        Thread.sleep(20);
      }
      assertThat(imports.job("trade", job).path("state").asText()).isEqualTo("running");

      var service = system.process(Component.TRADE);
      service.destroyForcibly();
      service.onExit().join();
      system.restart(Component.TRADE);

      assertThat(total(system)).isIn(before, before + ROWS);
      while (Set.of("queued", "running")
          .contains(imports.job("trade", job).path("state").asText())) {
        assertThat(Instant.now()).isBefore(end);
        assertThat(total(system)).isIn(before, before + ROWS);
        Thread.sleep(200);
      }
      var ended = imports.job("trade", job);
      assertThat(ended.path("state").asText()).isEqualTo("completed");
      assertThat(ended.at("/rows/created").asInt()).isEqualTo(ROWS);
      assertThat(total(system)).isEqualTo(before + ROWS);
    }
  }

  private static long total(RunningSystem system) throws Exception {
    var answer = system.get("/api/trade/v1/observations?limit=1&total=true", "viewer");
    assertThat(answer.statusCode()).isEqualTo(200);
    return new JsonMapper().readTree(answer.body()).get("total").asLong();
  }
}
