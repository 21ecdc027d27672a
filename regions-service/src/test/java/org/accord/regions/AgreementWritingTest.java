package org.accord.regions;

import static io.restassured.RestAssured.given;
import static org.accord.regions.ReferenceData.BASE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.accord.kit.testing.ServiceUnderTest;
import org.accord.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class AgreementWritingTest {
  private static final String AGREEMENTS = BASE + "/agreements";

  @BeforeEach
  void load() {
    ReferenceData.load();
  }

  private static RequestSpecification editor() {
    return given().auth().oauth2(Tokens.of("regions-editor")).contentType(ContentType.JSON);
  }

  private static String draft(String title) {
    return """
    {"parties": [{"territory": "BY-MA"}, {"territory": "CN-SD", "body": "People's Government"}],
     "level": "region", "kind": "memorandum", "title": "%s",
     "fields": ["trade"], "source": {"key": "S2", "chapter": "A chapter"}}
    """
        .formatted(title);
  }

  private static Response enter(String title) {
    return editor().body(draft(title)).post(AGREEMENTS).then().statusCode(201).extract().response();
  }

  @Test
  void anEnteredAgreementIsADraftAtItsAddress() {
    Response created = enter("Entered");
    created.then().body("state", equalTo("draft")).body("confidence", equalTo("medium"));
    assertEquals(
        "Entered",
        given().auth().oauth2(Tokens.of("viewer")).get(created.header("Location")).path("title"));
  }

  @Test
  void itsLifeGoesFromDraftToItsEndAndIsKept() {
    Response created = enter("A life");
    String at = created.header("Location");
    String etag = created.header("ETag");
    etag = move(at, etag, "in_preparation", null, 200).header("ETag");
    move(at, etag, "in_force", "2023-05", 409)
        .then()
        .body("type", equalTo("/problems/transition-not-allowed"))
        .body("detail", containsString("next may be draft, signed"));
    etag = move(at, etag, "signed", "2023-05-05", 200).header("ETag");
    move(at, etag, "in_force", "2023-04", 409);
    etag = move(at, etag, "in_force", "2023-06", 200).header("ETag");
    move(at, etag, "terminated", "2024", 200)
        .then()
        .body("signedOn", equalTo("2023-05-05"))
        .body("validFrom", equalTo("2023-06"))
        .body("validTo", equalTo("2024"));
    editor()
        .get(at + "/history")
        .then()
        .body("items.action", contains("created", "updated", "updated", "updated", "updated"))
        .body("items[2].changedBy", equalTo("regions-editor"))
        .body("items[2].changes.field", containsInAnyOrder("signedOn", "state"))
        .body("items[2].changes.find { it.field == 'state' }.from", equalTo("in_preparation"))
        .body("items[2].changes.find { it.field == 'state' }.to", equalTo("signed"));
  }

  private static Response move(String at, String etag, String to, String on, int status) {
    String day = on == null ? "" : ", \"on\": \"" + on + "\"";
    return editor()
        .header("If-Match", etag)
        .body("{\"to\": \"" + to + "\"" + day + "}")
        .post(at + "/transitions")
        .then()
        .statusCode(status)
        .extract()
        .response();
  }

  @Test
  void aMergePatchChangesWhatItNamesAndNullRemoves() {
    Response created = enter("To patch");
    editor()
        .contentType("application/merge-patch+json")
        .header("If-Match", created.header("ETag"))
        .body("{\"title\": \"Patched\", \"source\": {\"chapter\": null}, \"validTo\": \"2030\"}")
        .patch(created.header("Location"))
        .then()
        .statusCode(200)
        .body("title", equalTo("Patched"))
        .body("source.key", equalTo("S2"))
        .body("source.chapter", nullValue())
        .body("validTo", equalTo("2030"))
        .body("parties", hasSize(2));
  }

  @Test
  void aReplacementWithoutChangeIsNoVersion() {
    Response created = enter("Unchanged");
    editor()
        .header("If-Match", created.header("ETag"))
        .body(draft("Unchanged"))
        .put(created.header("Location"))
        .then()
        .statusCode(200)
        .header("ETag", equalTo(created.header("ETag")));
  }

  @Test
  void aWithdrawnAgreementIsGoneFromListsButNotFromHistory() {
    Response created = enter("To withdraw " + UUID.randomUUID());
    String at = created.header("Location");
    editor().header("If-Match", created.header("ETag")).delete(at).then().statusCode(204);
    editor().get(at).then().statusCode(404);
    editor().get(AGREEMENTS + "?q=" + created.path("title")).then().body("items", hasSize(0));
    editor().get(at + "/history").then().body("items.action", contains("created", "deleted"));
  }

  @Test
  void anAgreementThatAnotherSupersedesCannotBeWithdrawn() {
    String key = "agr-by-hr-cn-gs-programme-2014-2020";
    String etag = editor().get(AGREEMENTS + "/" + key).header("ETag");
    editor()
        .header("If-Match", etag)
        .delete(AGREEMENTS + "/" + key)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/still-referenced"));
  }

  @Test
  void writingNeedsTheVersionThatWasSeen() {
    Response created = enter("Versions");
    String at = created.header("Location");
    editor().body(draft("No version")).put(at).then().statusCode(428);
    editor()
        .header("If-Match", created.header("ETag"))
        .body(draft("Second"))
        .put(at)
        .then()
        .statusCode(200);
    editor()
        .header("If-Match", created.header("ETag"))
        .body(draft("Third"))
        .put(at)
        .then()
        .statusCode(412)
        .body("type", equalTo("/problems/stale"));
    editor().delete(at).then().statusCode(428);
  }

  @Test
  void anUnchangedRecordIsNotSentAgain() {
    Response created = enter("Cached");
    String etag = editor().get(created.header("Location")).header("ETag");
    editor().header("If-None-Match", etag).get(created.header("Location")).then().statusCode(304);
  }

  @Test
  void everyFaultOfABodyIsNamedAtOnceWithWhatIsNear() {
    editor()
        .body(
            """
            {"parties": [{"territory": "BY-MAA"}], "level": "regoin", "kind": 5, "titel": "x",
             "signedOn": "2022-13", "fields": ["trade", "sprot"], "source": {"key": "S9"}}
            """)
        .post(AGREEMENTS)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/parties/0/territory",
                "/level",
                "/kind",
                "/titel",
                "/title",
                "/signedOn",
                "/fields/1",
                "/source/key"))
        .body("errors.find { it.pointer == '/level' }.detail", containsString("region"))
        .body("errors.find { it.pointer == '/titel' }.detail", containsString("title"))
        .body("errors.find { it.pointer == '/fields/1' }.detail", containsString("sport"));
  }

  @Test
  void aBodyThatIsNoJsonOrTooLongIsRefused() {
    editor()
        .body("{\"title\": ")
        .post(AGREEMENTS)
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/invalid-body"));
    editor()
        .body(draft("x".repeat(1 << 20)))
        .post(AGREEMENTS)
        .then()
        .statusCode(413)
        .body("type", equalTo("/problems/payload-too-large"));
    editor()
        .contentType("text/plain")
        .body("x")
        .post(AGREEMENTS)
        .then()
        .statusCode(415)
        .body("type", equalTo("/problems/unsupported-format"));
    editor().accept("text/html").get(AGREEMENTS).then().statusCode(406);
  }

  @Test
  void unknownReferencesAreNamedWithTheirPlace() {
    editor()
        .body(
            draft("References")
                .replace("CN-SD", "CN-SDD")
                .replace("\"S2\"", "\"S9\"")
                .replace("\"level\"", "\"supersedes\": \"agr-none\", \"level\""))
        .post(AGREEMENTS)
        .then()
        .statusCode(400)
        .body(
            "errors.pointer",
            containsInAnyOrder("/parties/1/territory", "/source/key", "/supersedes"))
        .body("errors.code", everyItem(equalTo("unknown-reference")))
        .body(
            "errors.find { it.pointer == '/parties/1/territory' }.detail", containsString("CN-SD"));
  }

  @Test
  void theWorkflowBindsWhatIsEntered() {
    editor()
        .body(
            draft("Alone")
                .replace(", {\"territory\": \"CN-SD\", \"body\": \"People's Government\"}", ""))
        .post(AGREEMENTS)
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("/parties"));
    editor()
        .body(draft("Future").replace("\"level\"", "\"signedOn\": \"2999\", \"level\""))
        .post(AGREEMENTS)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/signedOn"));
  }

  @Test
  void aKeyIsUniqueAndForGood() {
    String keyed = draft("Keyed").replace("\"level\"", "\"key\": \"agr-test-keyed\", \"level\"");
    Response created =
        editor().body(keyed).post(AGREEMENTS).then().statusCode(201).extract().response();
    editor()
        .body(keyed)
        .post(AGREEMENTS)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/duplicate-key"));
    editor()
        .header("If-Match", created.header("ETag"))
        .body(keyed.replace("agr-test-keyed", "agr-test-other"))
        .put(AGREEMENTS + "/agr-test-keyed")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/key-immutable"));
  }

  @Test
  void anEditorDeclaresAConflictAndPrefersAMemberWithAReason() {
    String one = enter("One claim").path("id");
    String other = enter("Other claim").path("id");
    Response declared =
        editor()
            .body(
                """
                {"type": "agreement", "members": ["%s", "%s"], "reason": "Two names of one document"}
                """
                    .formatted(one, other))
            .post(BASE + "/conflicts")
            .then()
            .statusCode(201)
            .body("foundBy", equalTo("editor"))
            .body("state", equalTo("open"))
            .extract()
            .response();
    String at = declared.header("Location");
    editor()
        .get(AGREEMENTS + "/" + one)
        .then()
        .body("conflicts", contains((String) declared.path("id")));
    editor()
        .header("If-Match", declared.header("ETag"))
        .body("{\"preferred\": \"agr-belta-xinhua-1993\", \"reason\": \"no member\"}")
        .put(at + "/preference")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/preferred"));
    editor()
        .header("If-Match", declared.header("ETag"))
        .body("{\"preferred\": \"%s\", \"reason\": \"The ministry confirms it\"}".formatted(other))
        .put(at + "/preference")
        .then()
        .statusCode(200)
        .body("state", equalTo("settled"))
        .body("preferred", equalTo(other))
        .body("preferredBy", equalTo("editor"))
        .body("preferenceReason", startsWith("The ministry"));
    String etag = editor().get(AGREEMENTS + "/" + one).header("ETag");
    editor().header("If-Match", etag).delete(AGREEMENTS + "/" + one).then().statusCode(204);
    editor().get(at).then().body("state", equalTo("dissolved"));
  }

  @Test
  void aRuleFindsAConflictWhenItArisesAndDissolvesItWhenItIsOver() {
    String first =
        draft("Twinning")
            .replace("memorandum", "twinning")
            .replace(", \"body\": \"People's Government\"", "")
            .replace("CN-SD", "CN-HI")
            .replace("BY-MA", "BY-VI")
            .replace("\"level\"", "\"signedOn\": \"2011\", \"level\"");
    String one = editor().body(first).post(AGREEMENTS).then().statusCode(201).extract().path("id");
    Response other =
        editor()
            .body(first.replace("2011", "2012-03"))
            .post(AGREEMENTS)
            .then()
            .statusCode(201)
            .body("conflicts", hasSize(1))
            .extract()
            .response();
    String conflict = other.path("conflicts[0]");
    editor()
        .get(BASE + "/conflicts/" + conflict)
        .then()
        .body("subject", equalTo("BY-VI|CN-HI"))
        .body("members", hasItem(one))
        .body("preferred", equalTo(other.path("id")));
    editor()
        .contentType("application/merge-patch+json")
        .header("If-Match", other.header("ETag"))
        .body("{\"signedOn\": \"2011-03\"}")
        .patch(other.header("Location"))
        .then()
        .statusCode(200)
        .body("conflicts", not(hasItem(conflict)));
    editor().get(BASE + "/conflicts/" + conflict).then().body("state", equalTo("dissolved"));
  }

  @Test
  void aRepeatedPostGetsTheFirstAnswer() {
    String key = UUID.randomUUID().toString();
    String body = draft("Once " + key);
    Response first =
        editor()
            .header("Idempotency-Key", key)
            .body(body)
            .post(AGREEMENTS)
            .then()
            .statusCode(201)
            .extract()
            .response();
    Response again =
        editor()
            .header("Idempotency-Key", key)
            .body(body)
            .post(AGREEMENTS)
            .then()
            .statusCode(201)
            .extract()
            .response();
    assertEquals((String) first.path("id"), again.path("id"));
    assertEquals(first.header("Location"), again.header("Location"));
    assertEquals(first.header("ETag"), again.header("ETag"));
    editor()
        .header("Idempotency-Key", key)
        .body(draft("Another"))
        .post(AGREEMENTS)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/idempotency-mismatch"));
    editor().get(AGREEMENTS + "?total=true&q=" + key).then().body("total", equalTo(1));
  }

  @Test
  void aRefusalIsRepeatedToo() {
    String key = UUID.randomUUID().toString();
    String body = draft("Refused " + key).replace("CN-SD", "CN-SDD");
    String trace = refused(key, body).path("traceId");
    assertEquals(trace, refused(key, body).path("traceId"));
  }

  private static Response refused(String key, String body) {
    return editor()
        .header("Idempotency-Key", key)
        .body(body)
        .post(AGREEMENTS)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .extract()
        .response();
  }

  @Test
  void repeatsThatRunTogetherHappenOnce() throws Exception {
    String key = UUID.randomUUID().toString();
    String body = draft("Together " + key);
    List<Integer> statuses;
    try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
      List<Callable<Integer>> calls =
          Collections.nCopies(
              24,
              () ->
                  editor().header("Idempotency-Key", key).body(body).post(AGREEMENTS).statusCode());
      statuses = clients.invokeAll(calls).stream().map(Future::resultNow).toList();
    }
    assertEquals(Set.of(), minus(statuses, Set.of(201, 409)), statuses::toString);
    assertEquals(true, statuses.contains(201));
    editor().get(AGREEMENTS + "?total=true&q=" + key).then().body("total", equalTo(1));
  }

  private static Set<Integer> minus(List<Integer> found, Set<Integer> expected) {
    Set<Integer> rest = new HashSet<>(found);
    rest.removeAll(expected);
    return rest;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "viewer",
        "trade-editor",
        "education-editor",
        "exchange-operator",
        "exchange-participant",
        "zone-administrator",
        "institution-representative"
      })
  void othersMayReadButNotWrite(String role) {
    given().auth().oauth2(Tokens.of(role)).get(AGREEMENTS).then().statusCode(200);
    given()
        .auth()
        .oauth2(Tokens.of(role))
        .contentType(ContentType.JSON)
        .body(draft("Denied"))
        .post(AGREEMENTS)
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/forbidden"));
  }

  @Test
  void partnerSystemsHaveWhatTheirScopesSay() {
    String reader = Tokens.partner("partner-trade", "trade:read", "trade:write", "regions:read");
    given().auth().oauth2(reader).get(AGREEMENTS).then().statusCode(200);
    given()
        .auth()
        .oauth2(reader)
        .contentType(ContentType.JSON)
        .body(draft("Denied"))
        .post(AGREEMENTS)
        .then()
        .statusCode(403);
    given()
        .auth()
        .oauth2(Tokens.partner("partner-none", "trade:read"))
        .get(AGREEMENTS)
        .then()
        .statusCode(403);
    given()
        .auth()
        .oauth2(Tokens.partner("partner-regions", "regions:write"))
        .contentType(ContentType.JSON)
        .body(draft("By a partner"))
        .post(AGREEMENTS)
        .then()
        .statusCode(201);
    given()
        .auth()
        .oauth2(Tokens.of("administrator"))
        .contentType(ContentType.JSON)
        .body(draft("By an administrator"))
        .post(AGREEMENTS)
        .then()
        .statusCode(201);
  }

  @Test
  void noOtherTokenIsAccepted() {
    for (String token :
        new String[] {
          Tokens.expired(),
          Tokens.ofOtherIssuer(),
          Tokens.forOtherAudience(),
          Tokens.ofOtherKey(),
          "x"
        })
      given()
          .header("Authorization", "Bearer " + token)
          .get(AGREEMENTS)
          .then()
          .statusCode(401)
          .contentType("application/problem+json")
          .body("type", equalTo("/problems/not-authenticated"));
    given().get(AGREEMENTS).then().statusCode(401).header("WWW-Authenticate", startsWith("Bearer"));
  }
}
