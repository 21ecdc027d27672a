package org.accord.kit.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
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
    return end(
        given()
            .auth()
            .oauth2(token)
            .multiPart("file", file.toFile(), "text/csv")
            .multiPart("kind", kind)
            .multiPart("mode", "all_or_nothing")
            .post(base + "/imports"));
  }

  /// The ended job of a file with these lines.
  public Response lines(String kind, String mode, String... lines) {
    return end(submit(kind, mode, String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8)));
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
    String location = submitted.header("Location");
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
