package org.accord.trade;

import static io.restassured.RestAssured.given;
import static org.accord.trade.ReferenceData.BASE;
import static org.accord.trade.Synthetic.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.accord.kit.testing.ServiceUnderTest;
import org.accord.kit.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An editor who takes a choice between figures back leaves everything as it was before the choice,
/// but for the history.
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class ReopeningTest {
  private static final String OLDER = "EE LT exports %s 104";
  private static final String NEWER = "EE LT exports %s 106 source_doc=S2";

  private final Synthetic synthetic = new Synthetic();
  private String older = "";
  private String newer = "";
  private String series = "";
  private String conflict = "";

  @BeforeEach
  void load() {
    ReferenceData.load();
  }

  @AfterEach
  void withdraw() {
    synthetic.withdraw();
  }

  @Test
  void seriesAndRankingsSayWhatTheySaidBeforeTheChoice() {
    disagree("2018");
    String ranking = "rankings?by=partner&reporter=EE&measure=exports&period=2018";
    Object seriesBefore = get(series).extract().path("items");
    Object rankingBefore = get(ranking).extract().path("items");
    String preferredByRule = get(conflict).extract().path("preferred");
    get(series).body("items.value", equalTo(List.of(106)));

    prefer(older);
    get(series).body("items.value", equalTo(List.of(104)));
    assertNotEquals(rankingBefore, get(ranking).extract().path("items"));
    takeBack("The note was misread").then().statusCode(200);

    assertEquals(seriesBefore, get(series).extract().path("items"));
    assertEquals(rankingBefore, get(ranking).extract().path("items"));
    get("observations/" + Synthetic.key(newer)).body("preferred", equalTo(true));
    get("observations/" + Synthetic.key(older)).body("preferred", equalTo(false));
    get(conflict)
        .body("state", equalTo("open"))
        .body("preferred", equalTo(preferredByRule))
        .body("preferredBy", equalTo("rule"))
        .body("preferenceReason", nullValue())
        .body("reopeningReason", equalTo("The note was misread"));
    get("conflicts?state=open&member=" + Synthetic.key(older)).body("items.size()", equalTo(1));
  }

  @Test
  void theRulePrefersAmongTheFiguresOfNow() {
    disagree("2019");
    prefer(older);
    String figure = BASE + "/observations/" + Synthetic.key(older);
    editor()
        .header("If-Match", editor().get(figure).header("ETag"))
        .body(Map.of("confidence", "high"))
        .patch(figure)
        .then()
        .statusCode(200);
    get(conflict).body("state", equalTo("settled"));
    takeBack("The rule suffices")
        .then()
        .body(
            "preferred", equalTo(get("observations/" + Synthetic.key(older)).extract().path("id")))
        .body("preferredBy", equalTo("rule"));
    get(series).body("items.value", equalTo(List.of(104)));
  }

  @Test
  void theHistoryTellsWhoAndWhyAndThePastKeepsTheChoice() {
    disagree("2020");
    prefer(older);
    String settledAt = get(conflict + "/history").extract().path("items[-1].changedAt");
    takeBack("Ошибка: примечание прочитано неверно").then().statusCode(200);

    get(conflict + "/history")
        .body("items[-2].record.preferenceReason", equalTo("It is the later count"))
        .body("items[-1].changedBy", equalTo("trade-editor"))
        .body(
            "items[-1].changes.field",
            containsInAnyOrder(
                "state", "preferred", "preferredBy", "preferenceReason", "reopeningReason"))
        .body("items[-1].record.reopeningReason", startsWith("Ошибка"))
        .body("items.version", equalTo(List.of(0, 1, 2)));
    get(conflict + "?asOf=" + settledAt).body("state", equalTo("settled"));
    get(series + "&asOf=" + settledAt).body("items.value", equalTo(List.of(104)));
    String id = conflict.substring(conflict.indexOf('/') + 1);
    get("changes?types=accord.trade.conflict.reopened&limit=500")
        .body("items.findAll { it.subject.endsWith('%s') }.data.version".formatted(id), contains(2))
        .body(
            "items.find { it.subject.endsWith('%s') }.data.changed".formatted(id),
            hasItems("state", "preferred", "reopeningReason"));
  }

  @Test
  void aDeclaredConflictPrefersNoneAgain() {
    String part = "EE FI exports 2021-01 104";
    String other = "EE FI exports 2021-02 106";
    synthetic.figures(part, other);
    Response declared =
        editor()
            .body(
                Map.of(
                    "type",
                    "observation",
                    "members",
                    List.of(Synthetic.key(part), Synthetic.key(other)),
                    "reason",
                    "The months were swapped"))
            .post(BASE + "/conflicts");
    declared.then().statusCode(201);
    conflict = "conflicts/" + declared.path("id");
    series = "series?reporter=EE&partner=FI&measure=exports&frequency=month";
    Object before = get(series).extract().path("items");
    prefer(part);
    assertNotEquals(before, get(series).extract().path("items"));
    takeBack("They were not")
        .then()
        .body("state", equalTo("open"))
        .body("preferred", nullValue())
        .body("preferredBy", nullValue())
        .body("reason", equalTo("The months were swapped"));
    assertEquals(before, get(series).extract().path("items"));
  }

  @Test
  void aNewChoiceEndsTheReopening() {
    disagree("2021");
    prefer(older);
    takeBack("Too early").then().statusCode(200);
    prefer(older);
    get(conflict).body("state", equalTo("settled")).body("reopeningReason", nullValue());
    get(series).body("items.value", equalTo(List.of(104)));
  }

  /// Two figures of a year that no other test has: a conflict that is over is found again.
  private void disagree(String year) {
    older = OLDER.formatted(year);
    newer = NEWER.formatted(year);
    synthetic.figures(older, newer);
    series = "series?reporter=EE&partner=LT&measure=exports&from=%s&to=%<s".formatted(year);
    conflict =
        "conflicts/"
            + get("conflicts?member=" + Synthetic.key(older)).extract().path("items[0].id");
  }

  private void prefer(String row) {
    editor()
        .header("If-Match", get(conflict).extract().header("ETag"))
        .body(Map.of("preferred", Synthetic.key(row), "reason", "It is the later count"))
        .put(BASE + "/" + conflict + "/preference")
        .then()
        .statusCode(200);
  }

  private Response takeBack(String reason) {
    return editor()
        .header("If-Match", get(conflict).extract().header("ETag"))
        .queryParam("reason", reason)
        .delete(BASE + "/" + conflict + "/preference");
  }

  private static RequestSpecification editor() {
    return given().auth().oauth2(Tokens.of("trade-editor")).contentType(ContentType.JSON);
  }
}
