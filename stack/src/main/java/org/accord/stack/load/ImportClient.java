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

  /// A token and until when it is used: well before it expires.
  private record Token(String value, Instant until) {}

  /// Submits a file and waits for the end of its job.
  ///
  /// @return how many rows were created, updated, unchanged
  /// @throws StackException when the file is refused, with its first errors
  public String load(String context, String kind, byte[] content) throws InterruptedException {
    var job = submit(context, kind, content);
    while (true) {
      var state = job(context, job);
      switch (state.path("state").asText()) {
        case "completed" -> {
          return rows(state);
        }
        case "failed", "cancelled" ->
            throw refused(context + "/" + kind, state, job(context, URI.create(job + "/errors")));
        default -> Thread.sleep(POLL);
      }
    }
  }

  /// Submits a file.
  ///
  /// @return the address of its job
  public URI submit(String context, String kind, byte[] content) throws InterruptedException {
    var boundary = "accord-" + UUID.randomUUID();
    var endpoint = gateway.resolve("/api/" + context + "/v1/imports");
    var response =
        send(
            authorised(context, endpoint)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofByteArray(multipart(boundary, kind, content))));
    if (response.statusCode() != 202) {
      throw new StackException(
          "%s/%s was refused by %s: %s".formatted(context, kind, endpoint, problem(response)));
    }
    var location =
        response
            .headers()
            .firstValue("Location")
            .orElseThrow(() -> new StackException(endpoint + " named no job"));
    // Relative to the gateway, whatever host the service knows itself by.
    return gateway.resolve(URI.create(location).getRawPath());
  }

  /// Declares conflicts one by one; those that are on record already stay as they are.
  ///
  /// @param content a JSON array of what is declared
  /// @return how many were created, unchanged
  /// @throws StackException when one is refused
  public String declareConflicts(String context, byte[] content) throws InterruptedException {
    var endpoint = gateway.resolve("/api/" + context + "/v1/conflicts");
    int created = 0;
    int unchanged = 0;
    for (var conflict : read(content)) {
      var response =
          send(
              authorised(context, endpoint)
                  .header("Content-Type", "application/json")
                  .header("Idempotency-Key", UUID.randomUUID().toString())
                  .POST(BodyPublishers.ofString(conflict.toString())));
      switch (response.statusCode()) {
        case 201 -> created++;
        case 409 -> unchanged++;
        default ->
            throw new StackException(
                "A conflict was refused by %s: %s".formatted(endpoint, problem(response)));
      }
    }
    return "%d created, %d unchanged".formatted(created, unchanged);
  }

  private static JsonNode read(byte[] content) {
    try {
      return JSON.readTree(content);
    } catch (IOException e) {
      throw new StackException("No JSON: " + e.getMessage(), e);
    }
  }

  /// A job, or what is below its address.
  public JsonNode job(String context, URI address) throws InterruptedException {
    var response = send(authorised(context, address).GET());
    if (response.statusCode() != 200) {
      throw new StackException(address + " answers " + problem(response));
    }
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new StackException(address + " answers no JSON: " + response.body(), e);
    }
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws InterruptedException {
    var built = request.build();
    try {
      return http.send(built, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new StackException(
          built.uri() + " does not answer" + (e.getMessage() == null ? "" : ": " + e.getMessage()),
          e);
    }
  }

  private static byte[] multipart(String boundary, String kind, byte[] content) {
    var body = new ByteArrayOutputStream();
    field(body, boundary, "kind", kind);
    field(body, boundary, "mode", "all_or_nothing");
    text(
        body,
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s.csv\"\r\nContent-Type: text/csv\r\n\r\n"
            .formatted(boundary, kind));
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

  private HttpRequest.Builder authorised(String context, URI address) throws InterruptedException {
    return HttpRequest.newBuilder(address)
        .timeout(TIMEOUT)
        .header("Accept", "application/json")
        .header("Authorization", "Bearer " + token("partner-" + context));
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

  private static StackException refused(String file, JsonNode job, JsonNode errors) {
    var items = errors.path("items");
    var lines =
        items
            .valueStream()
            .limit(ERRORS_SHOWN)
            .map(ImportClient::errorLine)
            .collect(Collectors.joining("\n"));
    return new StackException(
        "%s was not loaded (%s, %d errors). %s\n%s"
            .formatted(
                file,
                job.path("state").asText(),
                items.size(),
                job.path("failureDetail").asText(""),
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
