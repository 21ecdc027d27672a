package org.accord.regions;

import static io.restassured.RestAssured.given;
import static org.accord.regions.ReferenceData.BASE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.accord.kit.testing.ServiceUnderTest;
import org.accord.kit.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who may take an editor's choice back, and when.
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class ReopeningTest {
  private String one = "";
  private String other = "";
  private String conflict = "";

  @BeforeEach
  void settle() {
    ReferenceData.load();
    one = enter("2011");
    other = enter("2012-03");
    conflict =
        BASE + "/conflicts/" + editor().get(one).then().extract().<String>path("conflicts[0]");
    prefer(one.substring(one.lastIndexOf('/') + 1)).then().statusCode(200);
  }

  /// Other tests count the conflicts of the reference data.
  @AfterEach
  void withdraw() {
    for (String agreement : List.of(one, other))
      editor().header("If-Match", etag(agreement)).delete(agreement).then().statusCode(204);
  }

  @Test
  void theRuleThatFoundTheConflictDecidesAgain() {
    Response reopened =
        takeBack().header("If-Match", etag(conflict)).delete(conflict + "/preference");
    reopened
        .then()
        .statusCode(200)
        .body("state", equalTo("open"))
        .body("preferred", equalTo(other.substring(other.lastIndexOf('/') + 1)))
        .body("preferredBy", equalTo("rule"));
    assertEquals(etag(conflict), reopened.header("ETag"));
  }

  @Test
  void aReasonIsNeededAndTheVersionThatWasSeen() {
    editor()
        .header("If-Match", etag(conflict))
        .delete(conflict + "/preference")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("?reason"))
        .body("errors.code", contains("required"));
    editor()
        .queryParam("reason", "x".repeat(1001))
        .header("If-Match", etag(conflict))
        .delete(conflict + "/preference")
        .then()
        .statusCode(400)
        .body("errors.code", contains("too-long"));
    takeBack()
        .delete(conflict + "/preference")
        .then()
        .statusCode(428)
        .body("type", equalTo("/problems/precondition-required"));
    String seen = etag(conflict);
    prefer(other.substring(other.lastIndexOf('/') + 1)).then().statusCode(200);
    takeBack()
        .header("If-Match", seen)
        .delete(conflict + "/preference")
        .then()
        .statusCode(412)
        .body("type", equalTo("/problems/stale"));
    editor().get(conflict).then().body("state", equalTo("settled"));
  }

  @Test
  void whatNoEditorChoseIsNotTakenBack() {
    takeBack().header("If-Match", "*").delete(conflict + "/preference").then().statusCode(200);
    takeBack()
        .header("If-Match", "*")
        .delete(conflict + "/preference")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/conflict-not-settled"));
    for (String nothing : List.of(UUID.randomUUID().toString(), "no-id"))
      takeBack()
          .header("If-Match", "*")
          .delete(BASE + "/conflicts/" + nothing + "/preference")
          .then()
          .statusCode(404);
  }

  @Test
  void onlyEditorsTakeBack() {
    for (String role : List.of("viewer", "trade-editor"))
      given()
          .auth()
          .oauth2(Tokens.of(role))
          .queryParam("reason", "no")
          .header("If-Match", "*")
          .delete(conflict + "/preference")
          .then()
          .statusCode(403);
    given().delete(conflict + "/preference").then().statusCode(401);
    editor().get(conflict).then().body("state", equalTo("settled"));
  }

  @Test
  void aRepeatWithTheSameKeyGetsTheFirstAnswer() {
    String key = UUID.randomUUID().toString();
    String seen = etag(conflict);
    int versions = versions();
    Response first =
        takeBack()
            .header("Idempotency-Key", key)
            .header("If-Match", seen)
            .delete(conflict + "/preference");
    Response repeat =
        takeBack()
            .header("Idempotency-Key", key)
            .header("If-Match", seen)
            .delete(conflict + "/preference");
    assertEquals(200, repeat.statusCode());
    assertEquals("true", repeat.header("Idempotency-Replayed"));
    assertEquals(first.header("ETag"), repeat.header("ETag"));
    assertEquals(versions + 1, versions());
  }

  @Test
  void ofTwoWhoTakeBackAtOnceOneIsTold() throws Exception {
    String seen = etag(conflict);
    Callable<Integer> call =
        () -> takeBack().header("If-Match", seen).delete(conflict + "/preference").statusCode();
    try (var calls = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = calls.submit(call);
      var second = calls.submit(call);
      assertEquals(
          List.of(200, 412), List.of(first.get(), second.get()).stream().sorted().toList());
    }
  }

  private static String enter(String signedOn) {
    return editor()
        .body(
            Map.of(
                "kind",
                "twinning",
                "level",
                "region",
                "title",
                "Twinning of " + signedOn,
                "signedOn",
                signedOn,
                "parties",
                List.of(Map.of("territory", "BY-HO"), Map.of("territory", "CN-HI")),
                "source",
                Map.of("key", "S1")))
        .post(BASE + "/agreements")
        .then()
        .statusCode(201)
        .extract()
        .header("Location");
  }

  private Response prefer(String agreement) {
    return editor()
        .header("If-Match", etag(conflict))
        .body(Map.of("preferred", agreement, "reason", "The protocol says so"))
        .put(conflict + "/preference");
  }

  private int versions() {
    return editor().get(conflict + "/history").then().extract().path("items.size()");
  }

  private static RequestSpecification takeBack() {
    return editor().queryParam("reason", "It was of other cities");
  }

  private static String etag(String record) {
    return editor().get(record).header("ETag");
  }

  private static RequestSpecification editor() {
    return given().auth().oauth2(Tokens.of("regions-editor")).contentType(ContentType.JSON);
  }
}
