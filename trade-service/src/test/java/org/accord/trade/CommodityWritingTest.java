package org.accord.trade;

import static io.restassured.RestAssured.given;
import static org.accord.trade.ReferenceData.BASE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.accord.kit.testing.ServiceUnderTest;
import org.accord.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Parties and commodities are entered, revised and withdrawn alike; what differs is what they say.
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class CommodityWritingTest {
  private static final String COMMODITIES = BASE + "/commodities";
  private static final String PARTIES = BASE + "/parties";

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

  private static String commodity(String key) {
    return """
    {"key": "%s", "names": {"en": "Dried peat", "ru": "Торф"}, "hsCode": "270300",
     "section": "fuel", "unit": "t", "source": {"key": "S2"}}
    """
        .formatted(key);
  }

  private static String party(String key) {
    return """
    {"key": "%s", "name": "A trading house", "kind": "company", "country": ["BY"],
     "territory": "BY-MI", "source": {"key": "S1", "chapter": "A chapter"}}
    """
        .formatted(key);
  }

  private static Response enter(String collection, String body) {
    return editor().body(body).post(collection).then().statusCode(201).extract().response();
  }

  @Test
  void anEnteredCommodityIsReadByItsKeyAndTellsItsHistory() {
    Response created = enter(COMMODITIES, commodity("test-peat"));
    created.then().body("origin", equalTo("recorded")).body("confidence", equalTo("medium"));
    as("viewer").get(COMMODITIES + "/test-peat").then().body("names.ru", equalTo("Торф"));
    editor()
        .contentType("application/merge-patch+json")
        .header("If-Match", created.header("ETag"))
        .body("{\"names\": {\"zh\": \"\\u6ce5\\u70ad\"}, \"section\": null}")
        .patch(COMMODITIES + "/test-peat")
        .then()
        .statusCode(200)
        .body("names.zh", equalTo("泥炭"))
        .body("names.ru", equalTo("Торф"));
    as("viewer")
        .get(COMMODITIES + "/test-peat/history")
        .then()
        .body("items.action", contains("created", "updated"))
        .body("items[1].changedBy", equalTo("trade-editor"))
        .body("items[1].changes.field", containsInAnyOrder("names", "section"));
  }

  @Test
  void aCommodityThatFiguresNameStays() {
    String at = COMMODITIES + "/potash-fertilizers";
    editor()
        .header("If-Match", editor().get(at).header("ETag"))
        .delete(at)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/still-referenced"));
  }

  @Test
  void aPartyThatFiguresNameStaysAndAnotherGoes() {
    String named = PARTIES + "/great-stone";
    editor()
        .header("If-Match", editor().get(named).header("ETag"))
        .delete(named)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/still-referenced"));
    Response created = enter(PARTIES, party("test-trading-house"));
    String at = created.header("Location");
    as("viewer")
        .get(PARTIES + "?country=BY&limit=500")
        .then()
        .body("items.key", hasItem("test-trading-house"));
    editor().header("If-Match", created.header("ETag")).delete(at).then().statusCode(204);
    as("viewer").get(at).then().statusCode(404);
    as("viewer").get(at + "/history").then().body("items.action", contains("created", "deleted"));
  }

  @Test
  void everyWrongFieldIsNamedAtOnce() {
    editor()
        .body(
            """
            {"key": "Not A Key", "names": {"en": "Peat"}, "hsCode": "440799999", "sectoin": "fuel",
             "section": "feul", "source": {"key": "S9"}, "confidence": "sure"}
            """)
        .post(COMMODITIES)
        .then()
        .statusCode(400)
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/key", "/hsCode", "/sectoin", "/section", "/source/key", "/confidence"))
        .body("errors.find { it.pointer == '/section' }.detail", containsString("fuel"));
    editor()
        .body(
            """
            {"key": "test-wrong", "name": "", "kind": "firm", "country": ["XX", "CN"],
             "territory": "BY-MIS", "source": {"key": "S8"}}
            """)
        .post(PARTIES)
        .then()
        .statusCode(400)
        .body(
            "errors.pointer",
            hasItems("/name", "/kind", "/country/0", "/territory", "/source/key"));
  }

  @Test
  void aKeyIsUniqueAndForGoodAndVersionsAreAskedFor() {
    Response created = enter(PARTIES, party("test-unique"));
    editor().body(party("test-unique")).post(PARTIES).then().statusCode(409);
    String at = created.header("Location");
    editor().body(party("test-unique")).put(at).then().statusCode(428);
    editor()
        .header("If-Match", created.header("ETag"))
        .body(party("test-other"))
        .put(at)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/key-immutable"));
    editor()
        .header("If-Match", created.header("ETag"))
        .body(party("test-unique").replace("A trading house", "Another house"))
        .put(at)
        .then()
        .statusCode(200)
        .body("name", equalTo("Another house"));
    editor()
        .header("If-Match", created.header("ETag"))
        .body(party("test-unique"))
        .put(at)
        .then()
        .statusCode(412)
        .body("type", equalTo("/problems/stale"));
    editor().header("If-Match", created.header("ETag")).delete(at).then().statusCode(412);
  }

  @Test
  void aRepeatedPostIsDoneOnce() {
    String once = UUID.randomUUID().toString();
    String body = commodity("test-once-" + once);
    String first = editor().header("Idempotency-Key", once).body(body).post(COMMODITIES).path("id");
    editor()
        .header("Idempotency-Key", once)
        .body(body)
        .post(COMMODITIES)
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", equalTo("true"))
        .body("id", equalTo(first));
    as("viewer").get(COMMODITIES + "?q=" + once).then().body("items", hasSize(1));
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
    for (String collection : new String[] {COMMODITIES, PARTIES}) {
      as(role).get(collection).then().statusCode(200);
      as(role).body(commodity("test-denied")).post(collection).then().statusCode(403);
      as(role).body(commodity("test-denied")).put(collection + "/x").then().statusCode(403);
      as(role)
          .contentType("application/merge-patch+json")
          .body("{}")
          .patch(collection + "/x")
          .then()
          .statusCode(403);
      as(role).delete(collection + "/x").then().statusCode(403);
    }
    given().get(COMMODITIES).then().statusCode(401);
    given().contentType(ContentType.JSON).body("{}").post(COMMODITIES).then().statusCode(401);
  }
}
