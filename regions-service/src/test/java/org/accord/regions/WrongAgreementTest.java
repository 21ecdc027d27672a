package org.accord.regions;

import static org.accord.regions.Agreements.AGREEMENTS;
import static org.accord.regions.Agreements.draft;
import static org.accord.regions.Agreements.editor;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.accord.kit.testing.ServiceUnderTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is refused of an agreement that is entered, and how it is told.
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class WrongAgreementTest {
  @BeforeEach
  void load() {
    ReferenceData.load();
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
}
