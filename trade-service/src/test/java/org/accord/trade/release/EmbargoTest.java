package org.accord.trade.release;

import static org.accord.trade.ReferenceData.BASE;
import static org.accord.trade.ReferenceData.IMPORTS;
import static org.accord.trade.release.Editors.OBSERVATIONS;
import static org.accord.trade.release.Editors.RELEASES;
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
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.accord.kit.revision.Author;
import org.accord.kit.testing.ServiceUnderTest;
import org.accord.trade.ReferenceData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is seen of a release before, at and after its time.
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class EmbargoTest {
  @Inject ReleaseClock clock;
  @Inject Publications publications;
  @Inject Releases releases;
  @Inject Author.Authors authors;

  @BeforeEach
  void load() {
    ReferenceData.load();
  }

  private static Map<String, Object> figures(String partner) {
    List<Map<String, Object>> items =
        viewer().get(OBSERVATIONS + "?reporter=UZ&partner=" + partner).path("items");
    return items.stream()
        .collect(Collectors.toMap(f -> (String) f.get("key"), f -> f.get("value")));
  }

  @Test
  void untilItsTimeOnlyEditorsSeeAReleaseAndThenEverybodySeesAllOfItAtOnce() {
    enter(figure("embargo-kept", "MN", 1981, "10"));
    enter(figure("embargo-gone", "MN", 1982, "20"));
    String at =
        release(
            "Spring figures",
            create(figure("embargo-new", "MN", 1983, "30")),
            replace(0, figure("embargo-kept", "MN", 1981, "11")),
            delete(0, "embargo-gone"));
    Map<String, Object> before = Map.of("embargo-kept", 10, "embargo-gone", 20);
    Map<String, Object> after = Map.of("embargo-kept", 11, "embargo-new", 30);
    Instant from = Instant.now().plusSeconds(3);
    publish(at, from).then().statusCode(201).body("count", equalTo(3));
    Instant frozen = Instant.now();

    assertEquals(before, figures("MN"));
    assertEquals(List.of(10, 20), series());
    viewer().get(OBSERVATIONS + "/embargo-new").then().statusCode(404);
    viewer().get(OBSERVATIONS + "/embargo-new/history").then().statusCode(404);
    String id = at.substring(at.lastIndexOf('/') + 1);
    for (String part : List.of("", "/history", "/changes", "/publication")) {
      viewer().get(at + part).then().statusCode(404);
      editor().get(at + part).then().statusCode(200);
    }
    viewer().get(RELEASES + "?limit=500").then().body("items.id", not(hasItem(id)));
    viewer().get(RELEASES + "?state=scheduled").then().body("items", hasSize(0));
    editor().get(RELEASES + "?limit=500").then().body("items.id", hasItem(id));
    assertThat(feed(), not(containsString(id)));

    while (editor().get(at).path("state").equals("scheduled")) {
      assertThat(figures("MN"), anyOf(equalTo(before), equalTo(after)));
      assertTrue(Instant.now().isBefore(from.plus(Editors.PATIENCE)), "the release is still due");
    }
    assertTrue(Instant.now().isAfter(from));
    assertEquals(after, figures("MN"));
    assertEquals(List.of(11, 30), series());
    viewer().get(at).then().statusCode(200).body("state", equalTo("published"));
    viewer().get(at + "/changes").then().body("items", hasSize(3));
    viewer().get(at + "/publication").then().statusCode(200).body("created", equalTo(1));
    assertThat(feed(), containsString(id));
    viewer()
        .get(OBSERVATIONS + "/embargo-kept/history")
        .then()
        .body("items.action", contains("created", "updated"))
        .body("items[1].changedBy", equalTo("trade-editor"))
        .body("items[1].changes.field", contains("value"));
    viewer()
        .get(OBSERVATIONS + "?reporter=UZ&partner=MN&asOf=" + frozen)
        .then()
        .body("items.key", contains("embargo-kept", "embargo-gone"))
        .body("items[0].value", equalTo(10));
    viewer().get(at + "?asOf=" + frozen).then().statusCode(404);
  }

  /// The values of the points that are figures, not gaps.
  private static List<Object> series() {
    List<Object> values =
        viewer()
            .get(BASE + "/series?reporter=UZ&partner=MN&measure=exports")
            .then()
            .statusCode(200)
            .extract()
            .path("items.value");
    return values.stream().filter(Objects::nonNull).toList();
  }

  private static String feed() {
    return viewer().get(BASE + "/changes?types=accord.trade.release&limit=500").asString();
  }

  @Test
  void whileItIsScheduledNobodyElseWritesItsFigures() {
    enter(figure("held-one", "KZ", 1981, "10"));
    String at =
        release(
            "Held figures",
            replace(0, figure("held-one", "KZ", 1981, "11")),
            create(figure("held-two", "KZ", 1982, "12")));
    publish(at, Instant.now().plusSeconds(3600)).then().statusCode(201);
    rewrite(figure("held-one", "KZ", 1981, "15"), "held-one")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/figure-held"))
        .body("detail", containsString("Held figures"));
    editor()
        .header("If-Match", editor().get(OBSERVATIONS + "/held-one").header("ETag"))
        .delete(OBSERVATIONS + "/held-one")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/figure-held"));
    editor()
        .body(figure("held-two", "KZ", 1982, "12"))
        .post(OBSERVATIONS)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/figure-held"));
    IMPORTS
        .lines(
            "trade_figures",
            "all_or_nothing",
            "id,reporter,partner,measure,scope,period_start,period_end,value,unit,source_doc",
            "held-one,UZ,KZ,exports,goods,1981-01,1981-12,16,USD,S1")
        .then()
        .body("state", equalTo("failed"))
        .body("failure", equalTo("figure-held"));
    publish(release("A rival", replace(0, figure("held-one", "KZ", 1981, "17"))), Instant.MAX)
        .then()
        .statusCode(400);
    publishNow(release("Another rival", replace(0, figure("held-one", "KZ", 1981, "17"))))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/release-refused"))
        .body("errors.pointer", contains("/changes/held-one"))
        .body("errors.code", contains("figure-held"));
    stage(at, create(figure("held-three", "KZ", 1983, "1"))).then().statusCode(409);

    takeBack(at).then().statusCode(204);
    editor().get(at).then().body("state", equalTo("in_preparation"));
    rewrite(figure("held-one", "KZ", 1981, "15"), "held-one").then().statusCode(200);
  }

  @Test
  void aFailureInTheMiddleLeavesNothingAndTheNextAttemptMakesAllOfIt() throws Exception {
    String at =
        release(
            "Interrupted",
            create(figure("broken-one", "TR", 1981, "1")),
            create(figure("broken-two", "TR", 1982, "2")));
    publish(at, Instant.now().plusSeconds(3600)).then().statusCode(201);
    UUID id = UUID.fromString(at.substring(at.lastIndexOf('/') + 1));
    authors.onBehalf(
        new Author("trade-editor", "tests", null),
        () -> {
          QuarkusTransaction.begin();
          publications.make(releases.read(id));
          releases.flush();
          assertEquals(Map.of(), figures("TR"));
          QuarkusTransaction.rollback();
          return true;
        });
    assertEquals(Map.of(), figures("TR"));
    editor().get(at).then().body("state", equalTo("scheduled"));
    editor().body(figure("broken-one", "TR", 1981, "1")).post(OBSERVATIONS).then().statusCode(409);
    takeBack(at).then().statusCode(204);
    publishNow(at).then().statusCode(201);
    settled(at).then().body("state", equalTo("published"));
    assertEquals(Map.of("broken-one", 1, "broken-two", 2), figures("TR"));
    viewer().get(OBSERVATIONS + "/broken-one/history").then().body("items", hasSize(1));
  }

  @Test
  void replicasThatLookAtTheSameTimePublishAReleaseOnce() throws Exception {
    String at = release("Once", create(figure("once", "IN", 1981, "1")));
    publishNow(at).then().statusCode(201);
    try (var replicas = Executors.newFixedThreadPool(4)) {
      Callable<Boolean> look =
          () -> {
            clock.tick();
            return true;
          };
      for (var done : replicas.invokeAll(Collections.nCopies(4, look))) assertTrue(done.get());
    }
    settled(at).then().body("state", equalTo("published"));
    viewer().get(OBSERVATIONS + "/once/history").then().body("items", hasSize(1));
    editor()
        .get(at + "/history")
        .then()
        .body(
            "items.record.state",
            contains("in_preparation", "in_preparation", "scheduled", "published"));
  }
}
