package org.accord.trade;

import static io.restassured.RestAssured.given;
import static org.accord.trade.ReferenceData.BASE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.accord.kit.testing.ServiceUnderTest;
import org.accord.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class ObservationWritingTest {
  private static final String OBSERVATIONS = BASE + "/observations";

  @BeforeEach
  void load() {
    ReferenceData.load();
  }

  private static RequestSpecification as(String role) {
    return given().auth().oauth2(Tokens.of(role)).contentType(ContentType.JSON);
  }

  private static RequestSpecification editor() {
    return as("trade-editor");
  }

  private static String draft(String key, int year, String value) {
    return """
    {"key": "%s", "reporter": "BY-VI", "partner": "CN-HL", "measure": "exports", "scope": "goods",
     "commodities": ["sawn-timber"], "hsCodes": ["4407"],
     "period": {"start": "%2$d-01", "end": "%2$d-12"},
     "value": %3$s, "unit": "USD", "source": {"key": "S2", "chapter": "A chapter"}}
    """
        .formatted(key, year, value);
  }

  private static Response enter(String body) {
    return editor().body(body).post(OBSERVATIONS).then().statusCode(201).extract().response();
  }

  @Test
  void anEnteredFigureIsFoundByWhatItIsOf() {
    enter(draft("test-entered", 1999, "1250000.5"));
    as("viewer")
        .get(
            OBSERVATIONS
                + "?reporter=BY-VI&partner=CN-HL&commodity=44&periodFrom=1999&periodTo=1999")
        .then()
        .body("items", hasSize(1))
        .body("items[0].key", equalTo("test-entered"))
        .body("items[0].qualifier", equalTo("exact"))
        .body("items[0].preferred", equalTo(true));
  }

  @Test
  void aRevisionTakesTheFigureOutOfWhatItWasOfAndIsToldFieldByField() {
    Response created = enter(draft("test-revised", 1998, "10"));
    String at = created.header("Location");
    editor()
        .contentType("application/merge-patch+json")
        .header("If-Match", created.header("ETag"))
        .body("{\"value\": 12.5, \"commodities\": [\"round-timber\"], \"hsCodes\": [\"4403\"]}")
        .patch(at)
        .then()
        .statusCode(200)
        .body("value", equalTo(12.5f))
        .body("unit", equalTo("USD"));
    as("viewer")
        .get(OBSERVATIONS + "?commodity=4407&periodFrom=1998&periodTo=1998")
        .then()
        .body("items", hasSize(0));
    as("viewer")
        .get(at + "/history")
        .then()
        .body("items.action", contains("created", "updated"))
        .body("items[1].changes.field", containsInAnyOrder("value", "commodities", "hsCodes"));
    as("viewer").get(OBSERVATIONS + "?key=test-revised").then().statusCode(400);
  }

  @Test
  void aReplacementThatSaysTheSameIsNoVersion() {
    Response created = enter(draft("test-same", 1997, "10"));
    editor()
        .header("If-Match", created.header("ETag"))
        .body(draft("test-same", 1997, "10.000"))
        .put(created.header("Location"))
        .then()
        .statusCode(200)
        .header("ETag", equalTo(created.header("ETag")));
  }

  @Test
  void aStaleVersionIsRefusedAndAWithdrawnFigureIsGoneFromListsOnly() {
    Response created = enter(draft("test-stale", 1996, "10"));
    String at = created.header("Location");
    Response revised =
        editor()
            .header("If-Match", created.header("ETag"))
            .body(draft("test-stale", 1996, "11"))
            .put(at)
            .then()
            .statusCode(200)
            .extract()
            .response();
    editor()
        .header("If-Match", created.header("ETag"))
        .body(draft("test-stale", 1996, "12"))
        .put(at)
        .then()
        .statusCode(412)
        .body("type", equalTo("/problems/stale"));
    editor().delete(at).then().statusCode(428);
    editor().header("If-Match", revised.header("ETag")).delete(at).then().statusCode(204);
    as("viewer").get(at).then().statusCode(404);
    as("viewer")
        .get(OBSERVATIONS + "?commodity=4407&periodFrom=1996&periodTo=1996")
        .then()
        .body("items", hasSize(0));
    as("viewer")
        .get(at + "/history")
        .then()
        .body("items.action", contains("created", "updated", "deleted"));
  }

  @Test
  void figuresThatExcludeEachOtherAreAConflictUntilOneGoes() {
    Response one = enter(draft("test-one", 1995, "10"));
    Response other = enter(draft("test-other", 1995, "20"));
    other.then().body("conflicts", hasSize(1));
    String conflict = BASE + "/conflicts/" + other.path("conflicts[0]");
    as("viewer")
        .get(conflict)
        .then()
        .body("state", equalTo("open"))
        .body("members", containsInAnyOrder(one.path("id"), (Object) other.path("id")));
    String etag = editor().get(other.header("Location")).header("ETag");
    editor().header("If-Match", etag).delete(other.header("Location")).then().statusCode(204);
    as("viewer").get(conflict).then().body("state", equalTo("dissolved"));
    as("viewer").get(one.header("Location")).then().body("conflicts", hasSize(0));
  }

  @Test
  void figuresThatAreEnteredAtTheSameTimeSeeEachOther() throws Exception {
    for (int round = 0; round < 10; round++) {
      int year = 1980 + round;
      List<String> ids;
      try (var editors = Executors.newFixedThreadPool(2)) {
        List<Callable<String>> entries =
            List.of(
                () -> enter(draft("test-left-" + year, year, "10")).path("id"),
                () -> enter(draft("test-right-" + year, year, "20")).path("id"));
        ids = editors.invokeAll(entries).stream().map(Future::resultNow).toList();
      }
      as("viewer")
          .get(BASE + "/conflicts?member=" + ids.getFirst())
          .then()
          .body("items[0].members", containsInAnyOrder(ids.toArray()));
      String at = OBSERVATIONS + "/" + ids.getFirst();
      editor()
          .header("If-Match", editor().get(at).header("ETag"))
          .delete(at)
          .then()
          .statusCode(204);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"BY-VI\"   | \"BY-VIT\"                    | /reporter     | BY-VI",
        "\"BY-VI\"   | \"Vitebsk Region\"            | /reporter     | territory or party",
        "\"CN-HL\"   | \"CN-HLJ\"                    | /partner      | CN-HL",
        "\"4407\"    | \"4499\"                      | /hsCodes/0    | Harmonized System",
        "sawn-timber | swan-timber                   | /commodities/0 | sawn-timber",
        "\"goods\"   | \"godos\"                     | /scope        | goods",
        "\"exports\" | \"export\"                    | /measure      | exports",
        "\"S2\"      | \"S7\"                        | /source/key   | S2",
        "1994-12     | 2999-12                       | /period/end   | future",
        "1994-12     | 1993-12                       | /period/end   | before it begins",
        "1994-12     | 1994-13                       | /period/end   | no month 13",
        "10,         | -10,                          | /value        | below zero",
        "10,         | \"ten\",                      | /value        | number",
        "\"unit\": \"USD\", | \"\":1,                | /unit         | needs its unit"
      })
  void whatNoFigureMaySayIsNamedWithItsPlaceAndWhatIsNear(
      String right, String wrong, String pointer, String detail) {
    editor()
        .body(draft("test-wrong", 1994, "10").replace(right, wrong))
        .post(OBSERVATIONS)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.pointer", hasItem(pointer))
        .body("errors.find { it.pointer == '" + pointer + "' }.detail", containsString(detail));
  }

  @Test
  void everyWrongFieldIsNamedAtOnce() {
    editor()
        .body(
            """
            {"key": "test-all", "reporter": "BYY", "partner": "CN-XX", "measure": "turnover",
             "scope": "good", "hsCodes": ["4407", "4499"], "comodities": [],
             "period": {"start": "2023-01", "end": "2022-12"}, "value": -5, "unit": "USD",
             "source": {"key": "S3"}}
            """)
        .post(OBSERVATIONS)
        .then()
        .statusCode(400)
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/reporter",
                "/partner",
                "/scope",
                "/hsCodes/1",
                "/comodities",
                "/period/end",
                "/value",
                "/source/key"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"measure\": \"share\", \"unit\": \"percent\"                  | /denominator | share is of",
        "\"measure\": \"target\", \"unit\": \"USD\"                    | /targetOf    | which measure",
        "\"measure\": \"exports\", \"unit\": \"UDS\"                   | /unit        | USD",
        "\"measure\": \"volume\", \"unit\": \"kilogram\"               | /unit        | Did you mean kg?",
        "\"measure\": \"volume\", \"unit\": \"perecnt\"                | /unit        | percent",
        "\"measure\": \"share\", \"denominator\": \"x\", \"unit\": \"USD\" | /unit | percent",
        "\"measure\": \"count\", \"unit\": \"count\"                   | /indicator   | counted",
        "\"measure\": \"turnover\", \"unit\": \"USD\", \"observedOn\": \"2015\" | /observedOn | 1993-12",
        "\"measure\": \"turnover\", \"unit\": \"USD\", \"sameAs\": [\"trade/trade_figures:nope\"] | /sameAs/0 | nope",
        "\"measure\": \"turnover\", \"unit\": \"USD\", \"sameAs\": [\"x\"] | /sameAs/0    | folder/file:key",
        "\"measure\": \"turnover\", \"unit\": \"USD\", \"hsEdition\": \"2017\" | /hsEdition | hs2017"
      })
  void whatAnEditorMayNotLeaveOpenOrMistypeIsNamed(String said, String pointer, String detail) {
    editor()
        .body(
            """
            {"key": "test-open", "reporter": "BY", "partner": "CN", "scope": "goods", "value": 1,
             "period": {"start": "1993", "end": "1993"}, "source": {"key": "S1"}, %s}
            """
                .formatted(said))
        .post(OBSERVATIONS)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains(pointer))
        .body("errors[0].detail", containsString(detail));
  }

  @Test
  void aMonthThatIsNoneIsOneFault() {
    editor()
        .body(draft("test-months", 1994, "1").replaceAll("1994-\\d\\d", "1994-13"))
        .post(OBSERVATIONS)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/period/start", "/period/end"));
  }

  @Test
  void aKeyThatIsTakenIsToldInWords() {
    String draft = draft("test-taken", 1970, "1");
    enter(draft);
    editor()
        .body(draft)
        .post(OBSERVATIONS)
        .then()
        .statusCode(409)
        .body("detail", equalTo("There is an observation test-taken"));
  }

  @Test
  void aForecastMayBeOfTheFutureAndSaysSo() {
    String at =
        enter(
                draft("test-forecast", 2998, "10")
                    .replace(
                        "\"unit\"",
                        "\"observationStatus\": \"forecast\", \"valuationBasis\": \"fob\","
                            + " \"hsEdition\": \"hs2022\", \"unit\""))
            .header("Location");
    as("viewer")
        .get(at)
        .then()
        .body("observationStatus", equalTo("forecast"))
        .body("valuationBasis", equalTo("fob"))
        .body("hsEdition", equalTo("hs2022"));
    editor().header("If-Match", editor().get(at).header("ETag")).delete(at).then().statusCode(204);
  }

  @Test
  void aFactThatAnotherFileStatesMoreFullyIsKeptButNeverCounted() {
    String counted = whole("test-counted", 1989, "10", "");
    String linked = ", \"sameAs\": [\"regions/zone_indicators:x-1989\"]";
    enter(counted);
    enter(whole("test-linked", 1989, "99", linked))
        .then()
        .body("sameAs", contains("regions/zone_indicators:x-1989"))
        .body("conflicts", hasSize(0));
    Response alone = enter(whole("test-linked-alone", 1990, "7", linked));
    String series = BASE + "/series?reporter=BY-HO&partner=CN-GS&measure=turnover";
    as("viewer").get(series).then().body("items.value", contains(10));
    editor()
        .contentType("application/merge-patch+json")
        .header("If-Match", alone.header("ETag"))
        .body("{\"sameAs\": null}")
        .patch(alone.header("Location"))
        .then()
        .statusCode(200);
    as("viewer").get(series).then().body("items.value", contains(10, 7));
  }

  private static String whole(String key, int year, String value, String more) {
    return """
    {"key": "%s", "reporter": "BY-HO", "partner": "CN-GS", "measure": "turnover", "scope": "goods",
     "period": {"start": "%2$d", "end": "%2$d"}, "value": %3$s, "unit": "USD",
     "source": {"key": "S2"}%4$s}
    """
        .formatted(key, year, value, more);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "viewer",
        "regions-editor",
        "education-editor",
        "exchange-operator",
        "exchange-participant",
        "zone-administrator",
        "institution-representative"
      })
  void othersReadButDoNotWrite(String role) {
    as(role).get(OBSERVATIONS).then().statusCode(200).body("items", not(hasSize(0)));
    as(role).body(draft("test-denied", 1990, "1")).post(OBSERVATIONS).then().statusCode(403);
    as(role).body(draft("test-denied", 1990, "1")).put(OBSERVATIONS + "/x").then().statusCode(403);
    as(role).delete(OBSERVATIONS + "/x").then().statusCode(403);
  }

  @Test
  void aPartnerSystemWritesWithItsScopeOnly() {
    String body = draft("test-partner", 1991, "1");
    given()
        .auth()
        .oauth2(Tokens.partner("partner-regions", "trade:read", "regions:write"))
        .contentType(ContentType.JSON)
        .body(body)
        .post(OBSERVATIONS)
        .then()
        .statusCode(403);
    given()
        .auth()
        .oauth2(Tokens.partner("partner-trade", "trade:write"))
        .contentType(ContentType.JSON)
        .body(body)
        .post(OBSERVATIONS)
        .then()
        .statusCode(201);
  }
}
