package org.accord.stack.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.accord.stack.terminal.StackException;

/// Uploads files to the import endpoints and follows their jobs.
public final class ImportClient implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration TOKEN_USE = Duration.ofMinutes(2);
  private static final int ERRORS_SHOWN = 20;

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI gateway;
  private final TokenOf tokens;
  private final Map<String, Token> current = new HashMap<>();

  /// @param gateway the address of the public interface
  public ImportClient(String gateway, TokenOf tokens) {
    this.gateway = URI.create(gateway);
    this.tokens = tokens;
  }

  /// A new access token of a partner system.
  public interface TokenOf {
    String accessToken(String partner) throws InterruptedException;
  }

  /// Where a file goes.
  private record Target(String context, String kind) {
    String partner() {
      return "partner-" + context;
    }

    @Override
    public String toString() {
      return context + "/" + kind;
    }
  }

  /// A token and until when it is used: well before it expires.
  private record Token(String value, Instant until) {}

  /// @return how many rows were created, updated, unchanged
  /// @throws StackException when the file is refused, with its first errors
  public String load(String context, String kind, byte[] content) throws InterruptedException {
    var file = new Target(context, kind);
    try {
      var job = upload(file, content);
      while (true) {
        var state = get(file, job);
        switch (state.path("state").asText()) {
          case "completed" -> {
            return rows(state);
          }
          case "failed", "cancelled" -> throw refused(file, job, state);
          default -> Thread.sleep(POLL);
        }
      }
    } catch (IOException e) {
      throw new StackException(file + " cannot be loaded: " + e, e);
    }
  }

  private URI upload(Target file, byte[] content) throws IOException, InterruptedException {
    var boundary = "accord-" + UUID.randomUUID();
    var endpoint = gateway.resolve("/api/" + file.context() + "/v1/imports");
    var request =
        authorised(file, endpoint)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofByteArray(multipart(boundary, file, content)))
            .build();
    var response = http.send(request, BodyHandlers.ofString());
    if (response.statusCode() != 202) {
      throw new StackException(
          "%s was refused by %s: %s".formatted(file, endpoint, problem(response)));
    }
    var location =
        response
            .headers()
            .firstValue("Location")
            .orElseThrow(() -> new StackException(endpoint + " named no job"));
    // Relative to the gateway, whatever host the service knows itself by.
    return gateway.resolve(URI.create(location).getRawPath());
  }

  private static byte[] multipart(String boundary, Target file, byte[] content) {
    var body = new ByteArrayOutputStream();
    field(body, boundary, "kind", file.kind());
    field(body, boundary, "mode", "all_or_nothing");
    text(
        body,
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s.csv\"\r\nContent-Type: text/csv\r\n\r\n"
            .formatted(boundary, file.kind()));
    body.writeBytes(content);
    text(body, "\r\n--" + boundary + "--\r\n");
    return body.toByteArray();
  }

  private static void field(
      ByteArrayOutputStream body, String boundary, String name, String value) {
    text(
        body,
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
            .formatted(boundary, name, value));
  }

  private static void text(ByteArrayOutputStream body, String text) {
    body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private JsonNode get(Target file, URI address) throws IOException, InterruptedException {
    var response = http.send(authorised(file, address).GET().build(), BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new StackException(address + " answers " + problem(response));
    }
    return JSON.readTree(response.body());
  }

  private HttpRequest.Builder authorised(Target file, URI address) throws InterruptedException {
    return HttpRequest.newBuilder(address)
        .timeout(TIMEOUT)
        .header("Accept", "application/json")
        .header("Authorization", "Bearer " + token(file.partner()));
  }

  private String token(String partner) throws InterruptedException {
    var known = current.get(partner);
    if (known == null || known.until().isBefore(Instant.now())) {
      known = new Token(tokens.accessToken(partner), Instant.now().plus(TOKEN_USE));
      current.put(partner, known);
    }
    return known.value();
  }

  private static String rows(JsonNode job) {
    var rows = job.path("rows");
    return "%d created, %d updated, %d unchanged"
        .formatted(
            rows.path("created").asLong(),
            rows.path("updated").asLong(),
            rows.path("unchanged").asLong());
  }

  private StackException refused(Target file, URI job, JsonNode state)
      throws IOException, InterruptedException {
    var errors = get(file, URI.create(job + "/errors")).path("items");
    var lines =
        errors
            .valueStream()
            .limit(ERRORS_SHOWN)
            .map(ImportClient::errorLine)
            .collect(Collectors.joining("\n"));
    return new StackException(
        "%s was not loaded (%s, %d errors). %s\n%s"
            .formatted(
                file,
                state.path("state").asText(),
                errors.size(),
                state.path("failureDetail").asText(""),
                lines));
  }

  private static String errorLine(JsonNode error) {
    return "    row %s, column %s: %s %s"
        .formatted(
            error.path("row").asText("-"),
            error.path("column").asText("-"),
            error.path("code").asText(),
            error.path("detail").asText());
  }

  private static String problem(HttpResponse<String> response) {
    return response.statusCode() + " " + response.body().strip();
  }

  @Override
  public void close() {
    http.close();
  }
}
