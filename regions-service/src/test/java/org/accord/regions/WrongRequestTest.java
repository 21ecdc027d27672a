package org.accord.regions;

import static io.restassured.RestAssured.given;
import static org.accord.regions.ReferenceData.BASE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.accord.kit.lock.FreeLocks;
import org.accord.kit.testing.Imports;
import org.accord.kit.testing.ServiceUnderTest;
import org.accord.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is wrong is told at once, with its place and what is near.
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class WrongRequestTest {
  private static final String AGREEMENTS = BASE + "/agreements";

  @Inject FreeLocks freeLocks;
  @Inject AgroalDataSource database;

  @BeforeEach
  void load() {
    ReferenceData.load();
  }

  @Test
  void everyWrongParameterIsNamedBesideAWrongCursorAndAFutureInstant() {
    viewer()
        .get(AGREEMENTS + "?cursor=abc&foo=1&limit=0&asOf=2999-01-01T00:00:00Z")
        .then()
        .statusCode(400)
        .body("errors.pointer", containsInAnyOrder("?cursor", "?foo", "?limit", "?asOf"));
    viewer()
        .get(AGREEMENTS + "?asOf=2999-01-01T00:00:00Z&foo=1")
        .then()
        .statusCode(400)
        .body("errors.pointer", containsInAnyOrder("?asOf", "?foo"));
    viewer()
        .get(AGREEMENTS + "?asOf=2999-01-01T00:00:00Z")
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/as-of-in-future"))
        .body("errors.pointer", contains("?asOf"));
  }

  @ParameterizedTest
  @CsvSource({
    "signedFrom=2020&signedTo=2019, ?signedTo, out-of-range",
    "'sort=title,-title', ?sort, duplicate",
    "q=%00, ?q, invalid-format",
  })
  void whatCannotFindAnythingIsRefused(String query, String place, String code) {
    given()
        .auth()
        .oauth2(Tokens.of("viewer"))
        .urlEncodingEnabled(false)
        .get(AGREEMENTS + "?" + query)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains(place))
        .body("errors.code", contains(code));
  }

  @Test
  void whatIsNearIsSuggested() {
    viewer()
        .get(BASE + "/conflicts?type=agreemen")
        .then()
        .statusCode(400)
        .body("errors[0].detail", containsString("Did you mean agreement?"));
    viewer()
        .get(BASE + "/territories?country=China")
        .then()
        .statusCode(400)
        .body("errors[0].detail", containsString("Did you mean CN?"));
    viewer()
        .get(BASE + "/territories/BY-MAA")
        .then()
        .statusCode(404)
        .body("detail", containsString("BY-MA"));
    editor()
        .body("{\"type\": \"territory\", \"members\": [\"a\", \"b\"], \"reason\": \"why\"}")
        .post(BASE + "/conflicts")
        .then()
        .statusCode(400)
        .body("errors[0].detail", containsString("Known are agreement"));
  }

  @Test
  void aDeclarationNamesAllThatIsWrongWithIt() {
    editor()
        .body("{\"type\": \"agreement\", \"members\": [\"agr-by-ma-cn-haa\"], \"why\": 1}")
        .post(BASE + "/conflicts")
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItems("/members", "/members/0", "/reason", "/why"))
        .body("errors.find { it.pointer == '/members' }.code", equalTo("out-of-range"));
  }

  @Test
  void aPatchNamesWhatItTakesAwayInVain() {
    Response created = enter("Patched in vain", "");
    patch(created, "{\"titel\": null, \"kind\": \"twining\"}")
        .then()
        .statusCode(400)
        .body("errors.pointer", containsInAnyOrder("/titel", "/kind"));
  }

  @Test
  void aPatchNamesWhatItTakesAwayInVainBelowTheTop() {
    Response created = enter("Patched in vain below", "");
    patch(
            created,
            "{\"source\": {\"chaptre\": null}, \"cites\": {\"title\": \"T\", \"yaer\": null}}")
        .then()
        .statusCode(400)
        .body("errors.pointer", containsInAnyOrder("/source/chaptre", "/cites/yaer"))
        .body("errors[0].detail", containsString("chapter"));
  }

  @ParameterizedTest
  @CsvSource({"url, \"no address\"", "year, 12345"})
  void whatIsWrongWithACitationIsNamed(String property, String value) {
    patch(enter("Cited wrongly", ""), "{\"cites\": {\"" + property + "\": " + value + "}}")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/cites/" + property));
  }

  @Test
  void whatIsTooLongIsAProblemToo() {
    String long16k = "x".repeat(17_000);
    viewer()
        .get(AGREEMENTS + "?q=" + long16k)
        .then()
        .statusCode(414)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/uri-too-long"));
    viewer()
        .header("X-One", long16k)
        .header("X-Two", long16k)
        .get(AGREEMENTS)
        .then()
        .statusCode(431)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/headers-too-large"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no form at all",
        "--b\r\nno colon in this header\r\n\r\nx\r\n--b--\r\n",
        "--b\r\nContent-Type: text/plain\r\n\r\nx\r\n--b--\r\n",
        "--b\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\nagree",
        "--b\r\n\r\n\r\n--b\r\n\r\n--b--",
      })
  void aFormThatIsNoneIsABadRequest(String body) {
    for (String type : List.of("multipart/form-data; boundary=b", "multipart/form-data"))
      given()
          .auth()
          .oauth2(Tokens.of("regions-editor"))
          .contentType(type)
          .body(body.getBytes(StandardCharsets.UTF_8))
          .post(BASE + "/imports")
          .then()
          .statusCode(400)
          .contentType("application/problem+json");
  }

  @Test
  void textsAreReadableAndListsNameEachTermOnce() {
    editor()
        .body(draft("A\\u0000B", ", \"fields\": [\"trade\", \"trade\"]"))
        .post(AGREEMENTS)
        .then()
        .statusCode(400)
        .body("errors.pointer", containsInAnyOrder("/title", "/fields/1"));
  }

  @Test
  void theDateOfAnActStays() {
    Response created = enter("To be signed", "");
    Response signed =
        editor()
            .header("If-Match", created.header("ETag"))
            .body("{\"to\": \"signed\", \"on\": \"2024-03\"}")
            .post(created.header("Location") + "/transitions");
    String at = created.header("Location");
    patch(at, signed.header("ETag"), "{\"signedOn\": null}")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/signedOn"));
    patch(at, signed.header("ETag"), "{\"signedOn\": \"2024-03-05\"}").then().statusCode(200);
  }

  @Test
  void aTransitionNamesAllThatIsWrongWithIt() {
    Response created = enter("Moved wrongly", "");
    editor()
        .header("If-Match", created.header("ETag"))
        .body("{\"to\": \"sigend\", \"on\": \"2999\", \"by\": \"me\"}")
        .post(created.header("Location") + "/transitions")
        .then()
        .statusCode(400)
        .body("errors.pointer", containsInAnyOrder("/to", "/on", "/by"));
  }

  @Test
  void noAgreementSupersedesItselfInTheEnd() {
    Response first = enter("First", "");
    Response second = enter("Second", supersedes(first));
    patch(first, "{\"supersedes\": \"" + first.path("id") + "\"}").then().statusCode(400);
    patch(first, "{\"supersedes\": \"" + second.path("id") + "\"}")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/supersedes"));
  }

  @Test
  void aTreeOfTerritoriesHasNoCircleInAFile() {
    Response job =
        new Imports(BASE, Tokens.of("regions-editor"))
            .lines(
                "territories",
                "all_or_nothing",
                "id,code,name,kind,parent_code,source_doc",
                "BY-HO/ring-one,BY-HO/ring-one,Ring One,city,BY-HO/ring-two,S1",
                "BY-HO/ring-two,BY-HO/ring-two,Ring Two,city,BY-HO/ring-one,S1");
    List<java.util.Map<String, Object>> errors =
        new Imports(BASE, Tokens.of("regions-editor")).errors(job);
    assertEquals(1, errors.size(), errors.toString());
    assertEquals("parent_code", errors.getFirst().get("column"));
    assertEquals(3, errors.getFirst().get("row"));
  }

  @Test
  void aConflictIsDeclaredOnceAndItsHistoryTellsMembersAndChoice() {
    Response one = enter("One side", "");
    Response other = enter("Other side", "");
    String body =
        "{\"type\": \"agreement\", \"members\": [\"%s\", \"%s\"], \"reason\": \"they differ\"}"
            .formatted(one.path("id"), other.path("id"));
    Response declared = editor().body(body).post(BASE + "/conflicts");
    declared.then().statusCode(201);
    editor()
        .body(body)
        .post(BASE + "/conflicts")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/conflict-already-declared"));
    String at = declared.header("Location");
    editor()
        .header("If-Match", declared.header("ETag"))
        .body("{\"preferred\": \"%s\", \"reason\": \"seen\"}".formatted(one.path("id").toString()))
        .put(at + "/preference")
        .then()
        .statusCode(200);
    editor()
        .header("If-Match", one.header("ETag"))
        .delete(one.header("Location"))
        .then()
        .statusCode(204);
    viewer()
        .get(at + "/history")
        .then()
        .body("items.version", contains(0, 1, 2))
        .body("items[1].changes.field", hasItems("preferred", "state"))
        .body("items[1].record.members", hasSize(2))
        .body("items[2].record.state", equalTo("dissolved"));
    viewer()
        .get(other.header("Location") + "/history")
        .then()
        .body("items[0].record.conflicts", equalTo(List.of()));
    viewer()
        .get(one.header("Location") + "/history")
        .then()
        .body("items.version", contains(0, 1))
        .body("items.action", contains("created", "deleted"))
        .body("items[0].record.conflicts", contains(declared.<String>path("id")));
  }

  @Test
  void theHistoryOfAWithdrawnFactOutlivesItsSource() {
    editor()
        .body("{\"key\": \"short-lived\", \"title\": \"A leaflet\"}")
        .post(BASE + "/sources")
        .then()
        .statusCode(201);
    Response fact =
        editor().body(draft("Leaflet's", "").replace("\"S2\"", "\"short-lived\"")).post(AGREEMENTS);
    editor().header("If-Match", fact.header("ETag")).delete(fact.header("Location"));
    editor().header("If-Match", "*").delete(BASE + "/sources/short-lived").then().statusCode(204);
    viewer()
        .get(fact.header("Location") + "/history")
        .then()
        .statusCode(200)
        .body("items[0].record.source.title", equalTo("A leaflet"));
  }

  @Test
  void locksThatNobodyHoldsAreForgotten() throws Exception {
    assertTrue(locks() > 0);
    freeLocks.forget();
    assertEquals(0, locks());
  }

  @Test
  void theDocumentTellsProblemsAndTheParametersOfFacts() {
    given()
        .accept(ContentType.JSON)
        .get("/api/regions/openapi.json")
        .then()
        .body("paths.'/api/regions/v1/agreements/{id}'.put.responses", hasKey("412"))
        .body("paths.'/api/regions/v1/agreements/{id}'.put.responses", hasKey("428"))
        .body("paths.'/api/regions/v1/agreements'.post.responses", hasKey("409"))
        .body("paths.'/api/regions/v1/agreements'.post.responses", not(hasKey("412")))
        .body(
            "paths.'/api/regions/v1/sources/{id}/facts'.get.parameters.name",
            hasItems("limit", "cursor", "total", "type"));
  }

  private long locks() throws Exception {
    try (var connection = database.getConnection();
        var count =
            connection.createStatement().executeQuery("SELECT COUNT(*) FROM subject_lock")) {
      count.next();
      return count.getLong(1);
    }
  }

  private static String supersedes(Response agreement) {
    return ", \"supersedes\": \"" + agreement.path("id") + "\"";
  }

  private static Response patch(Response record, String changes) {
    return patch(record.header("Location"), record.header("ETag"), changes);
  }

  private static Response patch(String at, String etag, String changes) {
    return editor()
        .contentType("application/merge-patch+json")
        .header("If-Match", etag)
        .body(changes)
        .patch(at);
  }

  private static Response enter(String title, String more) {
    return editor()
        .body(draft(title, more))
        .post(AGREEMENTS)
        .then()
        .statusCode(201)
        .extract()
        .response();
  }

  private static String draft(String title, String more) {
    return """
    {"parties": [{"territory": "BY-MA"}, {"territory": "CN-SD"}], "level": "region",
     "kind": "memorandum", "title": "%s", "source": {"key": "S2"}%s}
    """
        .formatted(title, more);
  }

  private static RequestSpecification viewer() {
    return given().auth().oauth2(Tokens.of("viewer"));
  }

  private static RequestSpecification editor() {
    return given().auth().oauth2(Tokens.of("regions-editor")).contentType(ContentType.JSON);
  }
}
