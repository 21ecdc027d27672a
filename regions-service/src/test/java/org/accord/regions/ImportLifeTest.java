package org.accord.regions;

import static io.restassured.RestAssured.given;
import static org.accord.regions.ReferenceData.BASE;
import static org.accord.regions.ReferenceData.IMPORTS;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.f4b6a3.uuid.UuidCreator;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Iterator;
import java.util.UUID;
import org.accord.kit.testing.ServiceUnderTest;
import org.accord.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How a job goes on, ends and is called off. Jobs are put into the database as a service that died
/// would have left them; a named lock keeps one from being taken up.
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class ImportLifeTest {
  private static final String HEADER = "id,party_a,party_b,level,kind,title,signed_on,source_doc\n";
  private static final int ROWS = 20;
  private static final int DONE = 5;
  private static final Duration LOCK_WAIT = Duration.ofSeconds(10);

  @Inject AgroalDataSource database;
  @TestHTTPResource URI service;

  @BeforeEach
  void load() {
    ReferenceData.load();
  }

  private static byte[] file(String prefix) {
    StringBuilder text = new StringBuilder(HEADER);
    for (int i = 0; i < ROWS; i++)
      text.append(prefix).append(i).append(",BY-MA,CN-SD,region,memorandum,Title,2020,S2\n");
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /// A job that was begun; `done` rows of it are done.
  private static UUID job(Connection connection, String mode, String state, int done, byte[] file)
      throws SQLException {
    UUID id = UuidCreator.getTimeOrderedEpochPlus1();
    try (var insert =
            connection.prepareStatement(
                "INSERT INTO import_job (id, kind, mode, file_name, file_sha256, file_bytes,"
                    + " submitted_by, client, state, attempts, submitted_at, rows_read,"
                    + " rows_created, rows_rejected, faults)"
                    + " VALUES (?, 'agreements', ?, 'f.csv', REPEAT('x', 32), ?, 'regions-editor',"
                    + " 'tests', ?, 1, UTC_TIMESTAMP(6), ?, ?, ?, ?)");
        var chunk =
            connection.prepareStatement(
                "INSERT INTO import_chunk (job_id, position, bytes) VALUES (?, 0, ?)")) {
      insert.setString(1, id.toString());
      insert.setString(2, mode);
      insert.setLong(3, file.length);
      insert.setString(4, state);
      insert.setInt(5, done);
      insert.setInt(6, done == 0 ? 0 : done - 1);
      insert.setInt(7, done == 0 ? 0 : 1);
      insert.setInt(8, done == 0 ? 0 : 1);
      insert.executeUpdate();
      chunk.setString(1, id.toString());
      chunk.setBytes(2, file);
      chunk.executeUpdate();
    }
    return id;
  }

  /// Makes the jobs and keeps them from being taken up until the connection is closed.
  private UUID locked(Connection lock, String mode, String state, int done, byte[] file)
      throws SQLException {
    lock.setAutoCommit(false);
    UUID id = job(lock, mode, state, done, file);
    try (var get = lock.prepareStatement("SELECT GET_LOCK(?, 0)")) {
      get.setString(1, "import-" + id);
      get.executeQuery().close();
    }
    lock.commit();
    return id;
  }

  private static void release(Connection lock, UUID id) throws SQLException {
    try (var release = lock.prepareStatement("SELECT RELEASE_LOCK(?)")) {
      release.setString(1, "import-" + id);
      release.executeQuery().close();
    }
    lock.setAutoCommit(true);
  }

  private static io.restassured.specification.RequestSpecification as(String role) {
    return given().auth().oauth2(Tokens.of(role));
  }

  private static void present(String key, int status) {
    as("viewer").get(BASE + "/agreements/" + key).then().statusCode(status);
  }

  @Test
  void validRowsGoOnBehindTheLastRowThatWasDone() throws SQLException {
    UUID id;
    try (Connection connection = database.getConnection()) {
      id = job(connection, "valid_rows", "running", DONE, file("life-on-"));
    }
    IMPORTS
        .end(BASE + "/imports/" + id)
        .then()
        .body("state", equalTo("completed"))
        .body("rows.read", equalTo(ROWS))
        .body("rows.created", equalTo(ROWS - 1))
        .body("rows.rejected", equalTo(1))
        .body("faults", equalTo(1));
    present("life-on-" + (DONE - 1), 404);
    present("life-on-" + DONE, 200);
  }

  @Test
  void allOrNothingBeginsAnew() throws SQLException {
    UUID id;
    try (Connection connection = database.getConnection()) {
      id = job(connection, "all_or_nothing", "running", DONE, file("life-anew-"));
    }
    IMPORTS.end(BASE + "/imports/" + id).then().body("rows.created", equalTo(ROWS));
    present("life-anew-0", 200);
  }

  /// The database takes back what a service that died had written, and keeps its locks meanwhile.
  @Test
  void whatOthersHoldForLongIsWaitedFor() throws SQLException, InterruptedException {
    UUID id;
    try (Connection other = database.getConnection()) {
      hold(other);
      try (Connection connection = database.getConnection()) {
        id = job(connection, "all_or_nothing", "queued", 0, file("life-busy-"));
      }
      Thread.sleep(LOCK_WAIT.plusSeconds(4));
      as("regions-editor").get(BASE + "/imports/" + id).then().body("finishedAt", nullValue());
      assertTrue(waits(id) > 0, "the wait is counted");
      other.rollback();
      other.setAutoCommit(true);
    }
    IMPORTS.end(BASE + "/imports/" + id).then().body("rows.created", equalTo(ROWS));
    present("life-busy-0", 200);
  }

  @Test
  void anImportIsGivenUpThatHasWaitedManyTimes() throws SQLException {
    UUID id;
    try (Connection other = database.getConnection()) {
      hold(other);
      try (Connection connection = database.getConnection()) {
        connection.setAutoCommit(false);
        id = job(connection, "all_or_nothing", "queued", 0, file("life-vain-"));
        try (var waited =
            connection.prepareStatement("UPDATE import_job SET waits = 100 WHERE id = ?")) {
          waited.setString(1, id.toString());
          waited.executeUpdate();
        }
        connection.commit();
        connection.setAutoCommit(true);
      }
      IMPORTS
          .end(BASE + "/imports/" + id)
          .then()
          .body("state", equalTo("failed"))
          .body("failure", equalTo("service-unavailable"))
          .body("failureDetail", containsString("send it again"));
      other.rollback();
      other.setAutoCommit(true);
    }
    present("life-vain-0", 404);
  }

  /// Locks what each row of a file refers to.
  private static void hold(Connection other) throws SQLException {
    other.setAutoCommit(false);
    other
        .createStatement()
        .executeQuery("SELECT id FROM source WHERE `key` = 'S2' FOR UPDATE")
        .close();
  }

  private int waits(UUID id) throws SQLException {
    try (var connection = database.getConnection();
        var select = connection.prepareStatement("SELECT waits FROM import_job WHERE id = ?")) {
      select.setString(1, id.toString());
      try (var result = select.executeQuery()) {
        result.next();
        return result.getInt(1);
      }
    }
  }

  @Test
  void whatWaitsIsCancelledAtOnce() throws SQLException {
    try (Connection lock = database.getConnection()) {
      UUID id = locked(lock, "all_or_nothing", "queued", 0, file("life-queued-"));
      as("regions-editor")
          .delete(BASE + "/imports/" + id)
          .then()
          .statusCode(202)
          .body("state", equalTo("cancelled"));
      release(lock, id);
      as("regions-editor")
          .delete(BASE + "/imports/" + id)
          .then()
          .statusCode(409)
          .body("type", equalTo("/problems/transition-not-allowed"))
          .body("detail", containsString("cancelled"));
    }
    present("life-queued-0", 404);
  }

  @Test
  void ofAllOrNothingNothingIsWrittenWhenItIsCancelled() throws SQLException {
    try (Connection lock = database.getConnection()) {
      UUID id = locked(lock, "all_or_nothing", "running", DONE, file("life-all-"));
      as("administrator")
          .delete(BASE + "/imports/" + id)
          .then()
          .statusCode(202)
          .body("state", equalTo("running"));
      release(lock, id);
      IMPORTS
          .end(BASE + "/imports/" + id)
          .then()
          .body("state", equalTo("cancelled"))
          .body("rows.read", equalTo(0))
          .body("failureDetail", nullValue());
    }
    present("life-all-0", 404);
  }

  @Test
  void whatValidRowsHasWrittenStaysAndIsTold() throws SQLException {
    try (Connection lock = database.getConnection()) {
      UUID id = locked(lock, "valid_rows", "running", DONE, file("life-some-"));
      as("regions-editor").delete(BASE + "/imports/" + id).then().statusCode(202);
      release(lock, id);
      IMPORTS
          .end(BASE + "/imports/" + id)
          .then()
          .body("state", equalTo("cancelled"))
          .body("rows.read", equalTo(DONE))
          .body("failureDetail", containsString("first 5 rows are done and stay: 4 created"));
    }
    present("life-some-" + DONE, 404);
  }

  @Test
  void onlyTheOwnImportIsCancelledAndNoneThatHasEnded() {
    String ended = IMPORTS.lines("sources", "dry_run", "id,title", "life-x,X").path("id");
    as("regions-editor").delete(BASE + "/imports/" + ended).then().statusCode(403);
    as("viewer").delete(BASE + "/imports/" + ended).then().statusCode(403);
    as("administrator")
        .delete(BASE + "/imports/" + ended)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/transition-not-allowed"));
    as("administrator").delete(BASE + "/imports/" + UUID.randomUUID()).then().statusCode(404);
  }

  @Test
  void aJobsProgressIsToldUntilItsEnd() throws Exception {
    try (Connection lock = database.getConnection();
        HttpClient client = HttpClient.newHttpClient()) {
      UUID id = locked(lock, "valid_rows", "queued", 0, file("life-told-"));
      var request =
          HttpRequest.newBuilder(service.resolve(BASE + "/imports/" + id + "/events"))
              .header("Authorization", "Bearer " + Tokens.of("regions-editor"))
              .header("Accept", "text/event-stream");
      var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofLines());
      assertEquals(200, answer.statusCode());
      assertEquals("text/event-stream", answer.headers().firstValue("Content-Type").orElse(""));
      Iterator<String> lines = answer.body().iterator();
      assertEquals("event: progress", lines.next());
      assertTrue(lines.next().contains("\"state\":\"queued\""));
      release(lock, id);
      String last = "";
      String name = "";
      while (lines.hasNext()) {
        String line = lines.next();
        if (line.startsWith("event: ")) name = line;
        if (line.startsWith("data: ")) last = line;
      }
      assertEquals("event: completed", name);
      assertTrue(last.contains("\"read\":" + ROWS) && last.contains("\"percent\":100"), last);
    }
  }

  @Test
  void noEventsAreToldOfAJobThatIsNot() {
    as("regions-editor")
        .accept("text/event-stream")
        .get(BASE + "/imports/" + UUID.randomUUID() + "/events")
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
  }
}
