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
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.accord.kit.testing.ServiceUnderTest;
import org.accord.kit.testing.Spreadsheet;
import org.accord.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How a list becomes a file in the background.
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
@TestProfile(SmallAnswers.class)
class ExportJobTest {
  @Inject AgroalDataSource database;

  @BeforeEach
  void load() throws SQLException {
    Exports.clear(database);
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
