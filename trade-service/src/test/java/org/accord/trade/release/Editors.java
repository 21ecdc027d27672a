package org.accord.trade.release;

import static io.restassured.RestAssured.given;
import static org.accord.trade.ReferenceData.BASE;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.accord.kit.testing.Tokens;

/// What editors do with releases. Their figures are of Uzbekistan, which no other test looks at.
final class Editors {
  static final String RELEASES = BASE + "/releases";
  static final String OBSERVATIONS = BASE + "/observations";
  static final Duration PATIENCE = Duration.ofSeconds(30);

  private Editors() {}

  static RequestSpecification as(String role) {
    return given().auth().oauth2(Tokens.of(role)).contentType(ContentType.JSON);
  }

  static RequestSpecification editor() {
    return as("trade-editor");
  }

  static RequestSpecification viewer() {
    return as("viewer");
  }

  static String figure(String key, String partner, int year, String value) {
    return """
    {"key": "%s", "reporter": "UZ", "partner": "%s", "measure": "exports", "scope": "goods",
     "period": {"start": "%3$d-01", "end": "%3$d-12"},
     "value": %4$s, "unit": "USD", "source": {"key": "S2"}}
    """
        .formatted(key, partner, year, value);
  }

  static String create(String figure) {
    return "{\"action\": \"create\", \"draft\": " + figure + "}";
  }

  static String replace(int version, String figure) {
    return "{\"action\": \"replace\", \"version\": " + version + ", \"draft\": " + figure + "}";
  }

  static String delete(int version, String key) {
    return "{\"action\": \"delete\", \"version\": " + version + ", \"key\": \"" + key + "\"}";
  }

  /// The address of a new release that holds the changes.
  static String release(String title, String... changes) {
    String at =
        editor()
            .body("{\"title\": \"" + title + "\"}")
            .post(RELEASES)
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    if (changes.length > 0) stage(at, changes).then().statusCode(201);
    return at;
  }

  static Response stage(String release, String... changes) {
    return editor()
        .body("{\"changes\": [" + String.join(", ", changes) + "]}")
        .post(release + "/changes");
  }

  static Response publish(String release, Instant from) {
    return publish(release, "{\"visibleFrom\": \"" + from + "\"}");
  }

  static Response publishNow(String release) {
    return publish(release, "{}");
  }

  private static Response publish(String release, String body) {
    return editor()
        .header("If-Match", editor().get(release).header("ETag"))
        .body(body)
        .post(release + "/publication");
  }

  static Response takeBack(String release) {
    return editor()
        .header("If-Match", editor().get(release).header("ETag"))
        .delete(release + "/publication");
  }

  static void enter(String figure) {
    editor().body(figure).post(OBSERVATIONS).then().statusCode(201);
  }

  static Response rewrite(String figure, String key) {
    String at = OBSERVATIONS + "/" + key;
    return editor().header("If-Match", editor().get(at).header("ETag")).body(figure).put(at);
  }

  /// The release once its time has come and something was done about it.
  static Response settled(String release) {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(deadline)) {
      Response now = editor().get(release);
      if (!now.path("state").equals("scheduled")) return now;
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    throw new AssertionError("Nothing became of the release within " + PATIENCE);
  }
}
