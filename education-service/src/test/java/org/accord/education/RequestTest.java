package org.accord.education;

import static io.restassured.RestAssured.given;
import static org.accord.education.ReferenceData.BASE;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.accord.kit.testing.ServiceUnderTest;
import org.accord.kit.testing.Tokens;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What every service does with any request.
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class RequestTest {
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  @Test
  void aProblemNamesTheTraceOfTheRequest() {
    viewer()
        .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
        .header("X-Request-Id", "r-1")
        .get(BASE + "/institutions/nowhere")
        .then()
        .statusCode(404)
        .header("X-Request-Id", "r-1")
        .body("traceId", equalTo(TRACE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-" + TRACE + "-0000000000000000-01",
        "ff-" + TRACE + "-00f067aa0ba902b7-01",
        "x"
      })
  void aMalformedTraceIsReplaced(String parent) {
    viewer()
        .header("traceparent", parent)
        .get(BASE + "/institutions/nowhere")
        .then()
        .body("traceId", matchesPattern("[0-9a-f]{32}"))
        .body("traceId", not(equalTo(TRACE)));
  }

  @Test
  void aLogEntryNamesTheTraceAndTheRequest() {
    Entries entries = new Entries();
    Logger log = Logger.getLogger(Chatter.class.getName());
    log.addHandler(entries);
    try {
      viewer()
          .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
          .header("X-Request-Id", "r-2")
          .get(BASE + "/institutions")
          .then()
          .statusCode(200);
    } finally {
      log.removeHandler(entries);
    }
    assertTrue(entries.contexts.contains(TRACE + " r-2"), entries.contexts::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/education/q/health, en, Not found",
    "/, ru, Не найдено",
    "/api, zh, 未找到",
    "/api/education/v1/nowhere, en, Not found"
  })
  void whereThereIsNothingIsAProblem(String path, String language, String title) {
    viewer()
        .header("Accept-Language", language)
        .get(path)
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .header("Cache-Control", "no-store")
        .body("type", equalTo("/problems/not-found"))
        .body("title", equalTo(title))
        .body("instance", equalTo(path))
        .body("traceId", matchesPattern("[0-9a-f]{32}"));
  }

  @ParameterizedTest
  @CsvSource({
    "DELETE, /institutions, 'GET, HEAD, OPTIONS'",
    "POST, /institutions/x, 'GET, HEAD, OPTIONS'",
    "PATCH, /sources, 'GET, HEAD, OPTIONS, POST'",
    "PATCH, /imports, 'GET, HEAD, OPTIONS, POST'"
  })
  void aMethodThatAnAddressDoesNotKnowIsAnsweredByThoseThatItKnows(
      String method, String path, String allowed) {
    String allow =
        viewer()
            .request(method, BASE + path)
            .then()
            .statusCode(405)
            .body("type", equalTo("/problems/method-not-allowed"))
            .extract()
            .header("Allow");

    assertEquals(Set.of(allowed.split(", ")), Set.of(allow.split(", ?")));
  }

  private static RequestSpecification viewer() {
    return given().auth().oauth2(Tokens.of("viewer"));
  }

  /// Writes a log entry for every request.
  @Singleton
  static class Chatter {
    private static final Logger LOG = Logger.getLogger(Chatter.class.getName());

    void register(@Observes Filters filters) {
      filters.register(
          routing -> {
            LOG.info("a request");
            routing.next();
          },
          1);
    }
  }

  private static final class Entries extends Handler {
    private final List<String> contexts = new CopyOnWriteArrayList<>();

    @Override
    public void publish(LogRecord record) {
      ExtLogRecord entry = ExtLogRecord.wrap(record);
      contexts.add(entry.getMdc("traceId") + " " + entry.getMdc("requestId"));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
