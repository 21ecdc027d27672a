package org.accord.stack.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.accord.stack.RunningSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/// The feed of changes as a partner system follows it, through the gateway.
@ExtendWith(RunningSystem.Start.class)
class FeedIT {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String PARTNER = "partner-regions";
  private static final String BASE = "/api/regions/v1";
  private static final Duration SOON = Duration.ofSeconds(5);

  @Test
  void aPollThatWaitsIsAnsweredByTheNextChange(RunningSystem system) throws Exception {
    var latest = cursor(system.get(BASE + "/changes?after=latest", PARTNER));
    var idle = Instant.now();
    var nothing = system.get(after(latest) + "&wait=7", PARTNER);
    assertThat(Duration.between(idle, Instant.now())).isGreaterThan(Duration.ofSeconds(6));
    assertThat(nothing.statusCode()).isEqualTo(200);
    assertThat(JSON.readTree(nothing.body()).get("items")).isEmpty();

    var token = system.token(PARTNER);
    var waiting =
        CompletableFuture.supplyAsync(() -> {
          try {
            return system.send(
                HttpRequest.newBuilder(system.uri(after(latest) + "&wait=30"))
                    .header("Authorization", "Bearer " + token));
          } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
    Thread.sleep(1000);
    var written = Instant.now();
    changeASource(system);
    var change = JSON.readTree(waiting.get().body()).at("/items/0");
    assertThat(change.get("type").asText()).isEqualTo("accord.regions.source.created");
    assertThat(change.get("source").asText()).isEqualTo(BASE);
    assertThat(Duration.between(written, Instant.now())).isLessThan(SOON);
  }

  @Test
  @Timeout(60)
  void aStreamComesEventByEvent(RunningSystem system) throws Exception {
    var request =
        HttpRequest.newBuilder(system.uri(BASE + "/changes/stream?after=latest"))
            .header("Authorization", "Bearer " + system.token(PARTNER))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
      assertThat(answer.statusCode()).isEqualTo(200);
      try (var lines =
          new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
        assertThat(next(lines, "id: ")).isNotEmpty();
        var written = Instant.now();
        changeASource(system);
        assertThat(next(lines, "data: ")).contains("accord.regions.source.created");
        assertThat(next(lines, "data: ")).contains("accord.regions.source.deleted");
        assertThat(Duration.between(written, Instant.now())).isLessThan(SOON);
      }
    }
  }

  private static String next(BufferedReader lines, String field) throws IOException {
    var line = lines.readLine();
    while (!line.startsWith(field)) {
      line = lines.readLine();
    }
    return line.substring(field.length());
  }

  private static String after(String cursor) {
    return BASE + "/changes?after=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
  }

  private static String cursor(HttpResponse<String> page) throws IOException {
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    return JSON.readTree(page.body()).get("next").asText();
  }

  /// Records a source and takes it back.
  private static void changeASource(RunningSystem system) throws Exception {
    var editor = "Bearer " + system.token("regions-editor");
    var created =
        system.send(
            HttpRequest.newBuilder(system.uri(BASE + "/sources"))
                .header("Authorization", editor)
                .header("Content-Type", "application/json")
                .POST(
                    BodyPublishers.ofString(
                        "{\"key\": \"feed-" + System.nanoTime() + "\", \"title\": \"A source\"}")));
    assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    var deleted =
        system.send(
            HttpRequest.newBuilder(
                    system.uri(created.headers().firstValue("Location").orElseThrow()))
                .header("Authorization", editor)
                .header("If-Match", created.headers().firstValue("ETag").orElseThrow())
                .DELETE());
    assertThat(deleted.statusCode()).as(deleted.body()).isEqualTo(204);
  }
}
