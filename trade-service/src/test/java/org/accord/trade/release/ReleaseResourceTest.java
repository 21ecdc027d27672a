package org.accord.trade.release;

import static org.accord.trade.ReferenceData.BASE;
import static org.accord.trade.release.Editors.OBSERVATIONS;
import static org.accord.trade.release.Editors.RELEASES;
import static org.accord.trade.release.Editors.as;
import static org.accord.trade.release.Editors.create;
import static org.accord.trade.release.Editors.delete;
import static org.accord.trade.release.Editors.editor;
import static org.accord.trade.release.Editors.enter;
import static org.accord.trade.release.Editors.figure;
import static org.accord.trade.release.Editors.publish;
import static org.accord.trade.release.Editors.publishNow;
import static org.accord.trade.release.Editors.release;
import static org.accord.trade.release.Editors.replace;
import static org.accord.trade.release.Editors.rewrite;
import static org.accord.trade.release.Editors.settled;
import static org.accord.trade.release.Editors.stage;
import static org.accord.trade.release.Editors.takeBack;
import static org.accord.trade.release.Editors.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import org.accord.kit.testing.ServiceUnderTest;
import org.accord.trade.ReferenceData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class ReleaseResourceTest {

  @BeforeEach
  void load() {
    ReferenceData.load();
  }

  @Test
  void aReleaseWithOneImpossibleChangeIsBlockedAsAWhole() {
    editor()
        .body(
            """
            {"key": "short-lived", "name": "A short-lived company", "kind": "company",
             "country": ["CN"], "source": {"key": "S2"}}
            """)
        .post(BASE + "/parties")
        .then()
        .statusCode(201);
    String at =
        release(
            "Blocked",
            create(figure("blocked-fine", "CN", 1971, "1")),
            create(figure("blocked-wrong", "short-lived", 1972, "2")));
    publish(at, Instant.now().plusSeconds(4)).then().statusCode(201);
    editor()
        .header("If-Match", editor().get(BASE + "/parties/short-lived").header("ETag"))
        .delete(BASE + "/parties/short-lived")
        .then()
        .statusCode(204);
    settled(at)
        .then()
        .body("state", equalTo("blocked"))
        .body("faults.key", contains("blocked-wrong"))
        .body("faults.pointer", contains("/partner"))
        .body("faults.code", contains("unknown-reference"));
    viewer().get(at).then().statusCode(404);
    viewer().get(OBSERVATIONS + "/blocked-fine").then().statusCode(404);
    viewer().get(OBSERVATIONS + "/blocked-fine/history").then().statusCode(404);
    stage(at, create(figure("blocked-more", "CN", 1970, "1"))).then().statusCode(409);
    takeBack(at).then().statusCode(204);
    publishNow(at)
        .then()
        .statusCode(409)
        .body("errors.pointer", contains("/changes/blocked-wrong/partner"));
    editor().get(at).then().body("state", equalTo("in_preparation"));
  }

  @Test
  void whatChangedSinceItWasStagedKeepsTheReleaseFromBeingPublished() {
    enter(figure("stale-one", "CN", 1973, "1"));
    String at =
        release(
            "Stale",
            replace(0, figure("stale-one", "CN", 1973, "2")),
            create(figure("stale-two", "CN", 1974, "3")));
    rewrite(figure("stale-one", "CN", 1973, "9"), "stale-one").then().statusCode(200);
    publishNow(at)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/release-refused"))
        .body("errors.pointer", contains("/changes/stale-one"))
        .body("errors.code", contains("stale"))
        .body("errors[0].detail", containsString("version 1"));
    String change = editor().get(at + "/changes?action=replace").path("items[0].id");
    String changeAt = at + "/changes/" + change;
    editor().delete(changeAt).then().statusCode(428);
    editor()
        .header("If-Match", editor().get(changeAt).header("ETag"))
        .delete(changeAt)
        .then()
        .statusCode(204);
    publishNow(at).then().statusCode(201).body("count", equalTo(1));
    settled(at).then().body("state", equalTo("published"));
    viewer().get(OBSERVATIONS + "/stale-one").then().body("value", equalTo(9));
    takeBack(at).then().statusCode(409).body("type", equalTo("/problems/release-not-open"));
  }

  @Test
  void theManifestIsTheSameHoweverTheChangesCameTogether() {
    String first =
        release(
            "First",
            create(figure("hash-a", "CN", 1975, "10.50")),
            create(figure("hash-b", "CN", 1976, "100")));
    String second = release("Second");
    stage(second, create(figure("hash-b", "CN", 1976, "100.0"))).then().statusCode(201);
    stage(second, create(figure("hash-a", "CN", 1975, "10.5"))).then().statusCode(201);
    Response manifest = publishNow(first);
    settled(first);
    String hash = manifest.path("sha256");
    manifest.then().statusCode(201).body("created", equalTo(2));
    viewer().get(first + "/publication").then().body("sha256", equalTo(hash));
    // The second one can be published once the figures of the first are gone again.
    for (String key : new String[] {"hash-a", "hash-b"})
      editor()
          .header("If-Match", editor().get(OBSERVATIONS + "/" + key).header("ETag"))
          .delete(OBSERVATIONS + "/" + key)
          .then()
          .statusCode(204);
    publishNow(second).then().statusCode(201).body("sha256", equalTo(hash));
    settled(second);
  }

  @Test
  void everythingWrongWithStagedChangesIsNamedAtOnce() {
    enter(figure("staged-kept", "CN", 1977, "1"));
    String at = release("Wrong");
    stage(
            at,
            create(figure("staged-kept", "CN", 1977, "1")),
            replace(4, figure("staged-none", "CNN", 1977, "-1")),
            "{\"action\": \"delete\", \"key\": \"staged-kept\"}",
            "{\"action\": \"remove\", \"key\": \"x\"}",
            "{\"action\": \"create\", \"verison\": 1}",
            "17")
        .then()
        .statusCode(400)
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/changes/0",
                "/changes/1",
                "/changes/1/draft/partner",
                "/changes/1/draft/value",
                "/changes/2/version",
                "/changes/3/action",
                "/changes/4/verison",
                "/changes/4/key",
                "/changes/4/draft",
                "/changes/5"))
        .body(
            "errors.find { it.pointer == '/changes/1/draft/partner' }.detail",
            containsString("CN"));
    editor().get(at).then().body("changes", equalTo(0));
    stage(at).then().statusCode(400).body("errors.pointer", contains("/changes"));
    stage(at, delete(0, "staged-kept")).then().statusCode(201);
    stage(at, delete(0, "staged-kept"))
        .then()
        .statusCode(400)
        .body("errors.code", contains("duplicate"));
    editor().get(at).then().body("changes", equalTo(1));
  }

  @Test
  void anEmptyReleaseAndAPastInstantAreRefused() {
    String at = release("Empty");
    publishNow(at).then().statusCode(409).body("type", equalTo("/problems/release-refused"));
    editor().get(at + "/publication").then().statusCode(404);
    stage(at, create(figure("empty-no-more", "CN", 1978, "1"))).then().statusCode(201);
    for (String instant : new String[] {"2020-01-01T00:00:00Z", "9999-01-01T00:00:00Z", "soon"})
      editor()
          .header("If-Match", editor().get(at).header("ETag"))
          .body("{\"visibleFrom\": \"" + instant + "\"}")
          .post(at + "/publication")
          .then()
          .statusCode(400)
          .body("errors.pointer", contains("/visibleFrom"));
    editor().body("{}").post(at + "/publication").then().statusCode(428);
    editor()
        .header("If-Match", "\"0-0\"")
        .body("{}")
        .post(at + "/publication")
        .then()
        .statusCode(412);
  }

  @Test
  void aReleaseIsDescribedAnewAndGivenUpWhileItIsInPreparation() {
    String at = release("A tilte", create(figure("given-up", "CN", 1979, "1")));
    editor()
        .contentType("application/merge-patch+json")
        .header("If-Match", editor().get(at).header("ETag"))
        .body("{\"title\": \"A title\"}")
        .patch(at)
        .then()
        .statusCode(200)
        .body("title", equalTo("A title"));
    editor()
        .get(at + "/history")
        .then()
        .body("items.action", contains("created", "updated", "updated"))
        .body("items[1].changes.field", contains("changes"))
        .body("items[2].changes.field", contains("title"))
        .body("items[2].changedBy", equalTo("trade-editor"));
    editor().delete(at).then().statusCode(428);
    editor().header("If-Match", editor().get(at).header("ETag")).delete(at).then().statusCode(204);
    editor().get(at).then().statusCode(404);
    editor().get(at + "/changes").then().statusCode(404);
  }

  @Test
  void stagingWithAnIdempotencyKeyHappensOnce() {
    String at = release("Repeated");
    String body = "{\"changes\": [" + create(figure("repeated", "CN", 1970, "1")) + "]}";
    for (int i = 0; i < 2; i++)
      editor()
          .header("Idempotency-Key", "stage-once")
          .body(body)
          .post(at + "/changes")
          .then()
          .statusCode(201)
          .body("items[0].draft.qualifier", equalTo("exact"));
    editor().get(at + "/changes").then().body("items", hasSize(1));
    editor()
        .accept("text/csv")
        .get(at + "/changes")
        .then()
        .contentType(startsWith("text/csv"))
        .body(containsString("create,repeated,,UZ,CN,exports,1,USD"));
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
  void othersNeitherPrepareNorSeeWhatIsPrepared(String role) {
    String at = release("Denied", create(figure("denied-" + role, "CN", 1969, "1")));
    as(role).body("{\"title\": \"Mine\"}").post(RELEASES).then().statusCode(403);
    as(role).body("{\"title\": \"Mine\"}").put(at).then().statusCode(403);
    as(role).delete(at).then().statusCode(403);
    as(role).body("{\"changes\": []}").post(at + "/changes").then().statusCode(403);
    as(role).delete(at + "/changes/x").then().statusCode(403);
    as(role).body("{}").post(at + "/publication").then().statusCode(403);
    as(role).delete(at + "/publication").then().statusCode(403);
    as(role).get(RELEASES).then().statusCode(200);
    as(role).get(at).then().statusCode(404);
    as(role).get(at + "/changes").then().statusCode(404);
    as(role).get(at + "/publication").then().statusCode(404);
  }
}
