package org.accord.trade;

import static io.restassured.RestAssured.given;
import static org.accord.trade.ReferenceData.BASE;
import static org.accord.trade.ReferenceData.IMPORTS;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.accord.kit.testing.ServiceUnderTest;
import org.accord.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class MarketWritingTest {
  private static final String PERMITS = BASE + "/market-permits";
  private static final String COUNTS = BASE + "/permit-counts";
  private static final String INSTRUMENTS = BASE + "/trade-instruments";
  private static final String SOURCE = "\"source\": {\"key\": \"S2\"}";

  @BeforeEach
  void load() {
    ReferenceData.load();
  }

  private static RequestSpecification as(String role) {
    return given().auth().oauth2(Tokens.of(role)).contentType(ContentType.JSON);
  }

  private static String permit(String key) {
    return """
    {"key": "%s", "number": "UZ-9", "authority": "Customs Committee", "holder": "Written Dairy",
     "holderTerritory": "BY-BR", "product": "cheese", "hsCodes": ["0406"], "market": "UZ",
     "grantedOn": "2024-02", "expiresOn": "2031-12-31", %s}
    """
        .formatted(key, SOURCE);
  }

  private static String instrument(String key, String parties, String more) {
    return """
    {"key": "%s", "title": "Written memorandum", "kind": "memorandum", "parties": [%s],
     "signedOn": "2024-05-05"%s, %s}
    """
        .formatted(key, parties, more, SOURCE);
  }

  private static Response enter(String collection, String body) {
    return as("trade-editor")
        .body(body)
        .post(collection)
        .then()
        .statusCode(201)
        .extract()
        .response();
  }

  @Test
  void aPermitIsEnteredChangedAndWithdrawnAndKeepsItsHistory() {
    Response created = enter(PERMITS, permit("w-permit"));
    String at = created.header("Location");
    created.then().body("state", equalTo("valid")).body("recordKind", equalTo("permit"));
    as("viewer")
        .get(PERMITS + "?market=UZ&number=UZ-9")
        .then()
        .body("items.key", hasItem("w-permit"));
    Response patched =
        as("trade-editor")
            .contentType("application/merge-patch+json")
            .header("If-Match", created.header("ETag"))
            .body("{\"reportedStatus\": \"revoked\", \"hsCodes\": [\"040610\"]}")
            .patch(at);
    patched
        .then()
        .statusCode(200)
        .body("state", equalTo("revoked"))
        .body("hsCodes", contains("040610"));
    as("viewer")
        .get(PERMITS + "?hsCode=040620")
        .then()
        .body("items.key.findAll { it == 'w-permit' }", equalTo(java.util.List.of()));
    as("trade-editor")
        .header("If-Match", created.header("ETag"))
        .body(permit("w-permit"))
        .put(at)
        .then()
        .statusCode(412);
    as("trade-editor").delete(at).then().statusCode(428);
    as("trade-editor").header("If-Match", patched.header("ETag")).delete(at).then().statusCode(204);
    as("viewer").get(at).then().statusCode(404);
    as("viewer")
        .get(at + "/history")
        .then()
        .body("items.action", contains("created", "updated", "deleted"))
        .body("items[1].changes.field", containsInAnyOrder("hsCodes", "reportedStatus", "state"));
  }

  @Test
  void aCountIsNoPermitAndAPermitNoCount() {
    Response created =
        enter(
            COUNTS,
            "{\"key\": \"w-count\", \"holder\": \"Dairies\", \"product\": \"cheese\", \"market\":"
                + " \"UZ\", \"count\": 12, \"unit\": \"enterprises\", \"qualifier\": \"about\","
                + " \"observedOn\": \"2024\", "
                + SOURCE
                + "}");
    created.then().body("count", equalTo(12)).body("qualifier", equalTo("about"));
    String etag = created.header("ETag");
    as("viewer").get(PERMITS + "/w-count").then().statusCode(404);
    as("viewer").get(PERMITS + "/w-count/history").then().statusCode(404);
    as("trade-editor")
        .header("If-Match", etag)
        .body(permit("w-count"))
        .put(PERMITS + "/w-count")
        .then()
        .statusCode(404);
    as("trade-editor").header("If-Match", etag).delete(PERMITS + "/w-count").then().statusCode(404);
    as("trade-editor")
        .body("{\"recordKind\": \"count\"," + permit("w-wrong").substring(1))
        .post(PERMITS)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/recordKind"));
  }

  @Test
  void everyFaultOfABodyIsNamedAtOnce() {
    as("trade-editor")
        .body(
            "{\"holder\": \" \", \"product\": \"cheese\", \"market\": \"UZB\", \"hsCodes\":"
                + " [\"0299\"], \"grantedOn\": \"2024\", \"expiresOn\": \"2023\", \"count\": 2,"
                + " \"holdr\": 1, \"source\": {\"key\": \"S9\"}}")
        .post(PERMITS)
        .then()
        .statusCode(400)
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/holder",
                "/market",
                "/hsCodes/0",
                "/expiresOn",
                "/unit",
                "/holdr",
                "/source/key"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"viewer", "regions-editor", "exchange-operator"})
  void onlyEditorsOfTradeWrite(String role) {
    for (String collection : new String[] {PERMITS, COUNTS, INSTRUMENTS}) {
      as(role).body("{}").post(collection).then().statusCode(403);
      as(role).body("{}").put(collection + "/x").then().statusCode(403);
      as(role).delete(collection + "/x").then().statusCode(403);
    }
  }

  @Test
  void whatAnEditorEntersAndAFileBringsIsTheSame() {
    enter(PERMITS, permit("w-same"));
    String row =
        "w-same,permit,Written Dairy,BY-BR,cheese,0406,UZ,UZ-9,Customs"
            + " Committee,2024-02,2031-12-31,S2";
    IMPORTS
        .lines(
            "market_access",
            "all_or_nothing",
            "id,record_kind,holder_name,holder_territory,product,hs_code,market_country,number,"
                + "authority,granted_on,expires_on,source_doc",
            row)
        .then()
        .body("rows.unchanged", equalTo(1));
  }

  @Test
  void anInstrumentHasTwoPartiesWhenItIsEntered() {
    as("trade-editor")
        .body(instrument("w-one", "{\"name\": \"Belarus\"}", ""))
        .post(INSTRUMENTS)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/parties"));
    as("trade-editor")
        .body(
            instrument(
                "w-early",
                "{\"name\": \"Belarus\"}, {\"name\": \"Jifei\"}",
                ", \"validFrom\": \"2023\""))
        .post(INSTRUMENTS)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/validFrom"));
    enter(
            INSTRUMENTS,
            instrument(
                "w-two",
                "{\"name\": \"Belarus\"}, {\"name\": \"Jifei\", \"territory\": \"CN-BJ\"}",
                ""))
        .then()
        .body("parties.territory", contains("BY", "CN-BJ"))
        .body("state", equalTo("signed"))
        .body("body", nullValue());
    as("viewer")
        .get(INSTRUMENTS + "?party=CN&q=written")
        .then()
        .body("items.key", hasItem("w-two"));
  }

  @Test
  void aBodyStaysAsLongAsAMeetingNamesIt() {
    String parties = "{\"name\": \"Belarus\"}, {\"name\": \"China\"}";
    Response body =
        enter(INSTRUMENTS, instrument("w-body", parties, "").replace("memorandum", "commission"));
    Response meeting =
        enter(
            INSTRUMENTS,
            instrument("w-meeting", parties, ", \"parent\": \"w-body\"")
                .replace("\"memorandum\"", "\"commission_meeting\""));
    meeting.then().body("state", equalTo("held")).body("body", equalTo("w-body"));
    delete(body, 409);
    delete(meeting, 204);
    delete(body, 204);
  }

  private static void delete(Response record, int status) {
    as("trade-editor")
        .header("If-Match", record.header("ETag"))
        .delete(record.header("Location"))
        .then()
        .statusCode(status);
  }

  @ParameterizedTest
  @CsvSource({"market-permits", "trade-instruments"})
  void aKeyIsTakenOnce(String collection) {
    String parties = "{\"name\": \"Belarus\"}, {\"name\": \"China\"}";
    String body =
        collection.equals("market-permits")
            ? permit("w-taken")
            : instrument("w-taken", parties, "");
    enter(BASE + "/" + collection, body);
    String problem =
        as("trade-editor")
            .body(body)
            .post(BASE + "/" + collection)
            .then()
            .statusCode(409)
            .extract()
            .path("type");
    assertEquals("/problems/duplicate-key", problem);
  }
}
