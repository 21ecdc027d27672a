package org.accord.stack.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.accord.stack.Component;
import org.accord.stack.RunningSystem;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A service that is killed in the midst of an import: all of the file is in afterwards, and at no
/// time a part of it. Comes last, as its rows stay.
@ExtendWith(RunningSystem.Start.class)
@Order(Integer.MAX_VALUE)
class CrashIT {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String CONTEXT = Context.REGIONS.term();
  private static final String LIST = Context.REGIONS.base() + "/agreements";
  private static final int ROWS = 30_000;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @Test
  void anImportOutlivesTheDeathOfItsService(RunningSystem system) throws Exception {
    var before = agreements(system);
    try (var imports = system.imports()) {
      var job = imports.submit(CONTEXT, "agreements", file());
      var end = Instant.now().plus(PATIENCE);
      while (imports.job(CONTEXT, job).at("/rows/read").asInt() < ROWS / 10) {
        assertThat(Instant.now()).isBefore(end);
        Thread.sleep(20);
      }
      assertThat(imports.job(CONTEXT, job).path("state").asText()).isEqualTo("running");

      var service = system.process(Component.REGIONS);
      service.destroyForcibly();
      service.onExit().join();
      assertThatOnlyRegionsIsAway(system);
      system.restart(Component.REGIONS);

      var state = imports.job(CONTEXT, job);
      while (!state.path("state").asText().equals("completed")) {
        assertThat(state.path("state").asText()).as(state.toString()).isIn("queued", "running");
        assertThat(agreements(system)).isIn(before, before + ROWS);
        assertThat(Instant.now()).isBefore(end);
        Thread.sleep(100);
        state = imports.job(CONTEXT, job);
      }
      assertThat(state.at("/rows/read").asInt()).as(state.toString()).isEqualTo(ROWS);
      assertThat(state.at("/rows/created").asInt()).isEqualTo(ROWS);
      assertThat(state.at("/rows/rejected").asInt()).isZero();
      assertThat(state.path("percent").asInt()).isEqualTo(100);
      assertThat(agreements(system)).isEqualTo(before + ROWS);
    }
  }

  private static void assertThatOnlyRegionsIsAway(RunningSystem system) throws Exception {
    var asked = Instant.now();
    var answer = system.get(LIST, "viewer");
    assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(2));
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(JSON.readTree(answer.body()).path("type").asText())
        .isEqualTo("/problems/service-unavailable");
    for (var other : new String[] {"/api/trade/v1/parties", "/api/education/v1/institutions"}) {
      assertThat(system.get(other, "viewer").statusCode()).as(other).isEqualTo(200);
    }
  }

  private static byte[] file() {
    var row =
        "crash-"
            + UUID.randomUUID()
            + "-%1$d,BY-MA,CN-SD,region,memorandum,Memorandum %1$d,2020,S2";
    return IntStream.range(0, ROWS)
        .mapToObj(row::formatted)
        .collect(
            Collectors.joining(
                "\r\n", "id,party_a,party_b,level,kind,title,signed_on,source_doc\r\n", "\r\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static long agreements(RunningSystem system) throws IOException, InterruptedException {
    var answer = system.get(LIST + "?limit=1&total=true", "viewer");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body()).path("total").asLong();
  }
}
