package org.accord.kit.testing;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Imports files as a partner system does: submits, then waits for the job's end.
public final class Imports {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String base;
  private final String token;

  /// @param base such as `/api/regions/v1`
  public Imports(String base, String token) {
    this.base = base;
    this.token = token;
  }

  /// The ended job of a file of the reference data.
  public Response file(String kind, Path file) {
    HttpResponse<String> answer = sent(kind, file);
    if (answer.statusCode() != 202) throw new AssertionError(answer.body());
    return end(answer.headers().firstValue("Location").orElseThrow());
  }

  /// The answer to the submission of a file that may be too large to hold in memory.
  public HttpResponse<String> sent(String kind, Path file) {
    String boundary = "of-the-form";
    String field =
        "--" + boundary + "\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n";
    String head =
        field.formatted("kind", "", kind)
            + field.formatted("mode", "", "all_or_nothing")
            + field.formatted("file", "; filename=\"rows\"\r\nContent-Type: text/csv", "").strip()
            + "\r\n\r\n";
    try (HttpClient client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder()
              .header("Authorization", "Bearer " + token)
              .header("Content-Type", "multipart/form-data; boundary=" + boundary)
              .uri(URI.create(RestAssured.baseURI + ":" + RestAssured.port + base + "/imports"))
              .POST(
                  BodyPublishers.concat(
                      BodyPublishers.ofString(head),
                      BodyPublishers.ofFile(file),
                      BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")));
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// The ended job of a file with these lines.
  public Response lines(String kind, String mode, String... lines) {
    return end(submit(kind, mode, String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8)));
  }

  /// The ended job of a file with this content.
  public Response bytes(String kind, String mode, byte[] file) {
    return end(submit(kind, mode, file));
  }

  /// The answer to the submission itself.
  public Response submit(String kind, String mode, byte[] file) {
    return given()
        .auth()
        .oauth2(token)
        .multiPart("file", "rows.csv", file, "text/csv")
        .multiPart("kind", kind)
        .multiPart("mode", mode)
        .post(base + "/imports");
  }

  /// What is wrong with the rows of a job.
  public List<Map<String, Object>> errors(Response job) {
    return given()
        .auth()
        .oauth2(token)
        .get(base + "/imports/" + job.path("id") + "/errors")
        .jsonPath()
        .getList("items");
  }

  private Response end(Response submitted) {
    submitted.then().statusCode(202);
    return end(submitted.header("Location"));
  }

  /// The job at an address, once it has ended.
  public Response end(String location) {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(deadline)) {
      Response job = given().auth().oauth2(token).get(location);
      job.then().statusCode(200);
      String state = job.path("state");
      if (!state.equals("queued") && !state.equals("running")) return job;
      java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    throw new AssertionError("The import did not end within " + PATIENCE);
  }
}
