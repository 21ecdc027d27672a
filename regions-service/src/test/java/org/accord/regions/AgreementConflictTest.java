package org.accord.regions;

import static org.accord.regions.Agreements.AGREEMENTS;
import static org.accord.regions.Agreements.draft;
import static org.accord.regions.Agreements.editor;
import static org.accord.regions.Agreements.enter;
import static org.accord.regions.ReferenceData.BASE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.accord.kit.testing.ServiceUnderTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Agreements that disagree: by an editor's word, or by rule.
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class AgreementConflictTest {
  @BeforeEach
  void load() {
    ReferenceData.load();
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
  void theTypeOfADeclaredConflictIsThatOfItsMembers() {
    String one = enter("Claim of no stated type").path("id");
    String other = enter("Other claim of no stated type").path("id");
    editor()
        .body("{\"members\": [\"%s\", \"%s\"], \"reason\": \"Two\"}".formatted(one, other))
        .post(BASE + "/conflicts")
        .then()
        .statusCode(201)
        .body("type", equalTo("agreement"));
  }

  @Test
  void aDeclarationWithoutTypeNamesTheMembersThatAreNone() {
    declare(
            "{\"members\": [\"agr-by-ma-cn-ha-2021-roadmaps\", \"agr-by-ma-cn-ha-2021-roadmap\"],"
                + " \"reason\": \"why\"}")
        .body("errors.pointer", contains("/members/0"))
        .body("errors[0].code", equalTo("unknown-reference"))
        .body("errors[0].detail", containsString("Did you mean agr-by-ma-cn-ha-2021-roadmap"));
    declare("{\"reason\": \"why\"}").body("errors.pointer", contains("/members"));
    declare("{\"type\": 7, \"members\": [\"a\", \"b\"], \"reason\": \"why\"}")
        .body("errors.pointer", contains("/type"));
  }

  private static ValidatableResponse declare(String body) {
    return editor().body(body).post(BASE + "/conflicts").then().statusCode(400);
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
}
