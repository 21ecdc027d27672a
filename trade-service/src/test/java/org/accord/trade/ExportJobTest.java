package org.accord.trade;

import static io.restassured.RestAssured.given;
import static org.accord.trade.ReferenceData.BASE;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.accord.kit.testing.Imports;
import org.accord.kit.testing.ServiceUnderTest;
import org.accord.kit.testing.Spreadsheet;
import org.accord.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How a list becomes a file in the background. A named lock keeps a job from being taken up.
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
@TestProfile(SmallAnswers.class)
class ExportJobTest {
  private static final String EXPORTS = BASE + "/exports";
  private static final String FIGURES = BASE + "/observations";

  /// Less than an answer may read.
  private static final String FEW = FIGURES + "?reporter=BY&partner=CN&measure=turnover";

  @Inject AgroalDataSource database;

  @BeforeEach
  void load() throws SQLException {
    ReferenceData.load();
    update("DELETE FROM export_job");
    update("DELETE FROM export_piece");
  }

  private static RequestSpecification as(String role) {
    return given().auth().oauth2(Tokens.of(role));
  }

  private static Response submit(String role, String list, String format) {
    return as(role)
        .contentType(ContentType.JSON)
        .body(Map.of("list", list, "format", format))
        .post(EXPORTS);
  }

  private static String accepted(String role, String list, String format) {
    return submit(role, list, format).then().statusCode(202).extract().header("Location");
  }

  private static Response ended(String role, String location) {
    return new Imports(BASE, Tokens.of(role)).end(location);
  }

  private static Response file(String location) {
    return as("viewer").get(location + "/file");
  }

  private int update(String sql, String... values) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) statement.setString(i + 1, values[i]);
      return statement.executeUpdate();
    }
  }

  private static String id(String location) {
    return location.substring(location.lastIndexOf('/') + 1);
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
  void whatIsTooMuchForAnAnswerIsHadByTheJobThatTheProblemNames() {
    JsonNode problem = as("viewer").get(FIGURES + "?format=csv").as(JsonNode.class);
    Response submitted =
        as("viewer")
            .contentType(ContentType.JSON)
            .body(problem.at("/job/body").toString())
            .post(problem.at("/job/href").asText());
    submitted
        .then()
        .statusCode(202)
        .body("list", equalTo(FIGURES))
        .body("format", equalTo("csv"))
        .body("asOf", notNullValue());
    String location = submitted.header("Location");
    ended("viewer", location)
        .then()
        .body("state", equalTo("completed"))
        .body("rows", equalTo(142))
        .body("percent", equalTo(100))
        .body("expiresAt", notNullValue())
        .body("failure", nullValue());
    List<String> lines = file(location).asString().lines().toList();
    assertTrue(lines.size() > 142, "a header and a line for each figure");
  }

  @ParameterizedTest
  @CsvSource({
    "csv, observations.csv, text/csv",
    "xlsx, observations.xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "sdmx-csv, observations.csv, application/vnd.sdmx.data+csv",
    "sdmx-json, observations.json, application/vnd.sdmx.data+json"
  })
  void theFileIsWhatTheListItselfStreams(String format, String name, String type) throws Exception {
    String location = accepted("viewer", FEW + "&sort=-period", format);
    ended("viewer", location).then().body("state", equalTo("completed"));
    Response file = file(location);
    file.then()
        .statusCode(200)
        .contentType(startsWith(type))
        .header("Content-Disposition", equalTo("attachment; filename=\"" + name + "\""))
        .header("ETag", equalTo("\"" + id(location) + "\""))
        .header("Cache-Control", "private, no-cache");
    Response streamed =
        as("viewer")
            .get(FEW + "&sort=-period&format=" + format)
            .then()
            .statusCode(200)
            .extract()
            .response();
    switch (format) {
      case "xlsx" ->
          assertEquals(
              Spreadsheet.of(streamed.asByteArray()).table(),
              Spreadsheet.of(file.asByteArray()).table());
      case "sdmx-json" ->
          assertEquals(
              new ObjectMapper().readTree(streamed.asByteArray()).get("data"),
              new ObjectMapper().readTree(file.asByteArray()).get("data"));
      default -> assertArrayEquals(streamed.asByteArray(), file.asByteArray());
    }
  }

  @Test
  void asJsonItHasTheItemsOfThePages() throws Exception {
    String location = accepted("viewer", FEW, "json");
    ended("viewer", location).then().body("state", equalTo("completed"));
    ObjectMapper json = new ObjectMapper();
    assertEquals(
        json.readTree(as("viewer").get(FEW + "&limit=20").asByteArray()).get("items"),
        json.readTree(file(location).asByteArray()).get("items"));
  }

  @Test
  void listsThatAreMadeForARequestAreExportedToo() {
    String facts = accepted("viewer", BASE + "/sources/S1/facts", "csv");
    ended("viewer", facts).then().body("state", equalTo("completed"));
    String missing = BASE + "/market-permits/missing?market=CN&product=beef";
    ended("viewer", accepted("viewer", missing, "csv")).then().body("state", equalTo("completed"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/trade/v1/nowhere | unknown-reference | no list nowhere",
        "/api/trade/v1/observation | unknown-reference | observations",
        "/api/regions/v1/agreements | unknown-reference | /api/trade/v1/",
        "/api/trade/v1/observations?colour=red | unknown-parameter | colour",
        "/api/trade/v1/observations?measure=weight | invalid-code | measure",
        "/api/trade/v1/observations?sort=colour | unknown-code | colour",
        "/api/trade/v1/observations?asOf=2999-01-01T00:00:00Z | as-of-in-future | asOf",
        "/api/trade/v1/sources/none/facts | unknown-reference | none",
        "/api/trade/v1/market-permits/missing?market=CN | required | hsCode",
        "/api/trade/v1/imports | unknown-reference | imports",
        "/api/trade/v1/exports | unknown-reference | exports",
        "/api/trade/v1/releases | unknown-reference | releases",
        "/api/trade/v1/release-changes | unknown-reference | release-changes"
      })
  void whatTheListWouldRefuseIsRefusedAtOnce(String list, String code, String named) {
    submit("trade-editor", list, "csv")
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/invalid-body"))
        .body("errors[0].pointer", equalTo("/list"))
        .body("errors[0].code", equalTo(code))
        .body("errors[0].detail", containsString(named));
  }

  @ParameterizedTest
  @CsvSource({"observations, ods", "parties, sdmx-csv"})
  void aFormatThatTheListDoesNotHaveIsRefused(String list, String format) {
    submit("viewer", BASE + "/" + list, format)
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/format"))
        .body("errors[0].detail", containsString("csv, xlsx"));
  }

  @Test
  void aBodyWithoutAListIsRefused() {
    as("viewer")
        .contentType(ContentType.JSON)
        .body("{\"format\":\"csv\",\"colour\":1}")
        .post(EXPORTS)
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("/list"));
  }

  @Test
  void nobodyElseSeesAnExportButAdministrators() {
    String location = accepted("viewer", FEW, "csv");
    ended("viewer", location);
    for (String path : List.of("", "/file", "/events"))
      as("regions-editor").get(location + path).then().statusCode(404);
    as("regions-editor").delete(location).then().statusCode(404);
    as("regions-editor").get(EXPORTS).then().body("items.id", not(hasItem(id(location))));
    as("viewer").get(EXPORTS).then().body("items.id", hasItem(id(location)));
    as("viewer").get(EXPORTS).then().body("items.submittedBy", everyItem(equalTo("viewer")));
    as("administrator").get(location).then().statusCode(200);
    as("administrator").get(EXPORTS).then().body("items.id", hasItem(id(location)));
    given().get(location).then().statusCode(401);
    given()
        .auth()
        .oauth2(Tokens.partner("partner-regions", "regions:read"))
        .get(EXPORTS)
        .then()
        .statusCode(403);
  }

  @Test
  void aRepeatWithTheSameKeyGetsTheFirstExport() {
    String key = UUID.randomUUID().toString();
    RequestSpecification request =
        as("viewer").contentType(ContentType.JSON).header("Idempotency-Key", key);
    String first = request.body(Map.of("list", FEW)).post(EXPORTS).header("Location");
    request
        .body(Map.of("list", FEW))
        .post(EXPORTS)
        .then()
        .statusCode(202)
        .header("Location", equalTo(first))
        .header("Idempotency-Replayed", "true");
    request.body(Map.of("list", FIGURES)).post(EXPORTS).then().statusCode(422);
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
  void aFileThatGrowsTooLongIsGivenUp() throws SQLException {
    String location = accepted("viewer", FIGURES, "json");
    ended("viewer", location)
        .then()
        .body("state", equalTo("failed"))
        .body("failure", equalTo("export-too-large"))
        .body("failureDetail", containsString("100,000"));
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

  @Test
  void aDownloadThatBrokeOffGoesOn() {
    String location = accepted("viewer", FEW, "csv");
    ended("viewer", location);
    byte[] whole = file(location).asByteArray();
    Response rest =
        as("viewer")
            .header("Range", "bytes=100-")
            .header("If-Range", "\"" + id(location) + "\"")
            .get(location + "/file");
    rest.then()
        .statusCode(206)
        .header("Content-Range", equalTo("bytes 100-" + (whole.length - 1) + "/" + whole.length));
    assertArrayEquals(Arrays.copyOfRange(whole, 100, whole.length), rest.asByteArray());
    as("viewer")
        .header("Range", "bytes=100-")
        .header("If-Range", "\"another\"")
        .get(location + "/file")
        .then()
        .statusCode(200);
    as("viewer")
        .header("Range", "bytes=" + whole.length + "-")
        .get(location + "/file")
        .then()
        .statusCode(416);
    as("viewer")
        .header("If-None-Match", "\"" + id(location) + "\"")
        .get(location + "/file")
        .then()
        .statusCode(304);
  }

  @Test
  void theEventsEndWithTheJob() {
    String location = accepted("viewer", FEW, "csv");
    String events = as("viewer").get(location + "/events").asString();
    assertTrue(events.contains("event: completed\ndata: {"), events);
    assertTrue(events.contains("\"percent\":100"), events);
  }

  @ParameterizedTest
  @ValueSource(strings = {"018f0000-0000-7000-8000-000000000000", "none"})
  void thereIsNoExportOfAnotherName(String id) {
    as("viewer").get(EXPORTS + "/" + id).then().statusCode(404);
    as("viewer").delete(EXPORTS + "/" + id).then().statusCode(404);
  }
}
