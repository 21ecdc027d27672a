package org.accord.regions;

import static io.restassured.RestAssured.given;
import static org.accord.regions.Agreements.AGREEMENTS;
import static org.accord.regions.Agreements.draft;
import static org.accord.regions.Agreements.editor;
import static org.accord.regions.Agreements.enter;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.accord.kit.testing.ServiceUnderTest;
import org.accord.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How an agreement is entered, changed, moved through its life and withdrawn.
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class AgreementWritingTest {
  @BeforeEach
  void load() {
    ReferenceData.load();
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
}
