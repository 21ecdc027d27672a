package org.accord.trade;

import static io.restassured.RestAssured.given;
import static org.accord.trade.Exports.EXPORTS;
import static org.accord.trade.Exports.FEW;
import static org.accord.trade.Exports.FIGURES;
import static org.accord.trade.Exports.accepted;
import static org.accord.trade.Exports.as;
import static org.accord.trade.Exports.ended;
import static org.accord.trade.Exports.file;
import static org.accord.trade.Exports.id;
import static org.accord.trade.Exports.submit;
import static org.accord.trade.ReferenceData.BASE;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.f4b6a3.uuid.UuidCreator;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.accord.kit.testing.ServiceUnderTest;
import org.accord.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How an export goes on, ends and is called off. A named lock keeps a job from being taken up.
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
@TestProfile(SmallAnswers.class)
class ExportLifeTest {
  @Inject AgroalDataSource database;

  @BeforeEach
  void load() throws SQLException {
    Exports.clear(database);
  }

  private int update(String sql, String... values) throws SQLException {
    return Exports.update(database, sql, values);
  }

  /// Puts a job in that waits, and keeps it from being taken up until the connection is closed.
  private String held(Connection lock, String format) throws SQLException {
    String id = UuidCreator.getTimeOrderedEpochPlus1().toString();
    try (var get = lock.prepareStatement("SELECT GET_LOCK(?, 0)")) {
      get.setString(1, "export-" + id);
      get.executeQuery().close();
    }
    update(
        "INSERT INTO export_job (id, address, format, file_name, language, as_of, estimated_rows,"
            + " submitted_by, state, submitted_at) VALUES (?, ?, ?, 'observations.csv', 'en',"
            + " UTC_TIMESTAMP(6), 142, 'viewer', 'queued', UTC_TIMESTAMP(6))",
        id,
        FIGURES,
        format);
    return EXPORTS + "/" + id;
  }

  private static void release(Connection lock) throws SQLException {
    lock.createStatement().executeQuery("SELECT RELEASE_ALL_LOCKS()").close();
  }

  @Test
  void aUserHasFewExportsAtATime() {
    for (int i = 0; i < SmallAnswers.MOST_EXPORTS; i++) accepted("viewer", FEW, "csv");
    submit("viewer", FEW, "csv")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/too-many-exports"));
    accepted("trade-editor", FEW, "csv");
    String one = as("viewer").get(EXPORTS).path("items[0].id");
    ended("viewer", EXPORTS + "/" + one);
    as("viewer").delete(EXPORTS + "/" + one).then().statusCode(204);
    accepted("viewer", FEW, "csv");
  }

  @Test
  void aUserHasNoMoreExportsByAskingForManyAtOnce() throws InterruptedException {
    List<Integer> statuses;
    try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
      List<Callable<Integer>> calls =
          Collections.nCopies(24, () -> submit("viewer", FEW, "csv").statusCode());
      statuses = clients.invokeAll(calls).stream().map(Future::resultNow).toList();
    }
    assertEquals(SmallAnswers.MOST_EXPORTS, Collections.frequency(statuses, 202), "" + statuses);
    assertEquals(
        24 - SmallAnswers.MOST_EXPORTS, Collections.frequency(statuses, 409), "" + statuses);
  }

  @Test
  void aFileThatGrowsTooLongIsGivenUp() throws SQLException {
    String location = accepted("viewer", FIGURES, "sdmx-json");
    ended("viewer", location)
        .then()
        .body("state", equalTo("failed"))
        .body("failure", equalTo("export-too-large"))
        .body("failureDetail", containsString("135,000"));
    file(location).then().statusCode(409).body("type", equalTo("/problems/export-not-finished"));
    assertEquals(0, update("DELETE FROM export_piece"), "nothing of the file is kept");
  }

  @Test
  void whatWaitsIsCancelledAndWhatHasEndedIsRemoved() throws SQLException {
    try (Connection lock = database.getConnection()) {
      String location = held(lock, "csv");
      file(location).then().statusCode(409);
      as("viewer")
          .delete(location)
          .then()
          .statusCode(202)
          .body("state", equalTo("cancelled"))
          .body("finishedAt", notNullValue());
      as("viewer").delete(location).then().statusCode(204);
      as("viewer").get(location).then().statusCode(404);
      release(lock);
    }
  }

  @Test
  void anExportThatItsServiceLeftBehindBeginsAnewAndIsTheSame() throws SQLException {
    String location;
    try (Connection lock = database.getConnection()) {
      location = held(lock, "csv");
      update(
          "UPDATE export_job SET state = 'running', attempts = 1, rows_written = 17, bytes = 5"
              + " WHERE id = ?",
          id(location));
      update("INSERT INTO export_piece VALUES (?, 0, 'half a')", id(location));
      update("INSERT INTO export_piece VALUES (?, 1, ' file')", id(location));
      as("viewer")
          .get(location)
          .then()
          .body("state", equalTo("running"))
          .body("percent", equalTo(11));
      release(lock);
    }
    ended("viewer", location).then().body("state", equalTo("completed")).body("rows", equalTo(142));
    String again = accepted("viewer", FIGURES, "csv");
    ended("viewer", again);
    assertArrayEquals(file(again).asByteArray(), file(location).asByteArray());
  }

  @Test
  void anExportThatStopsTheServiceEachTimeFails() throws SQLException {
    try (Connection lock = database.getConnection()) {
      String location = held(lock, "csv");
      update("UPDATE export_job SET attempts = 3 WHERE id = ?", id(location));
      release(lock);
      ended("viewer", location)
          .then()
          .body("state", equalTo("failed"))
          .body("failure", equalTo("internal-error"));
    }
  }

  @Test
  void theRowsAreThoseOfTheInstantOfTheSubmission() throws SQLException {
    try (Connection lock = database.getConnection()) {
      String location = held(lock, "csv");
      String key = "export-later";
      given()
          .auth()
          .oauth2(Tokens.of("trade-editor"))
          .contentType(ContentType.JSON)
          .body(Map.of("key", key, "title", "A source"))
          .post(BASE + "/sources")
          .then()
          .statusCode(201);
      update(
          "UPDATE export_job SET address = ?, file_name = 'sources.csv' WHERE id = ?",
          BASE + "/sources",
          id(location));
      release(lock);
      ended("viewer", location).then().body("state", equalTo("completed"));
      assertEquals(-1, file(location).asString().indexOf(key));
    }
  }

  @Test
  void anExportEndsWithItsTime() throws SQLException {
    String location = accepted("viewer", FEW, "csv");
    ended("viewer", location);
    update(
        "UPDATE export_job SET expires_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE id = ?",
        id(location));
    as("viewer").get(location).then().statusCode(404);
    file(location).then().statusCode(404);
    Instant deadline = Instant.now().plus(Duration.ofSeconds(20));
    while (pieces() > 0) {
      assertTrue(Instant.now().isBefore(deadline), "the file is removed");
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }

  private int pieces() throws SQLException {
    try (var connection = database.getConnection();
        var result =
            connection.createStatement().executeQuery("SELECT COUNT(*) FROM export_piece")) {
      result.next();
      return result.getInt(1);
    }
  }
}
