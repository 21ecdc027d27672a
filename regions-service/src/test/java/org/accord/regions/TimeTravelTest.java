package org.accord.regions;

import static io.restassured.RestAssured.given;
import static org.accord.regions.ReferenceData.BASE;
import static org.accord.regions.ReferenceData.IMPORTS;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.accord.kit.revision.Sequencer;
import org.accord.kit.testing.ServiceUnderTest;
import org.accord.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What was recorded at an instant never changes, whatever commits later.
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class TimeTravelTest {
  private static final String VIEWER = Tokens.of("viewer");
  private static final String HEADER =
      "id,party_a,party_b,level,kind,title,signed_on,source_doc,source_note";

  @Inject AgroalDataSource database;
  @Inject Sequencer sequencer;

  @BeforeEach
  void load() {
    ReferenceData.load();
  }

  private static String row(String key, String title, String signed) {
    return key + ",BY-HM,CN-HL,city,memorandum," + title + "," + signed + ",S2,1";
  }

  private static void write(String... rows) {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    lines.addAll(List.of(rows));
    IMPORTS
        .lines("agreements", "all_or_nothing", lines.toArray(new String[0]))
        .then()
        .body("state", equalTo("completed"));
  }

  private static List<String> titles(String word, Instant asOf) {
    return given()
        .auth()
        .oauth2(VIEWER)
        .queryParam("q", word)
        .queryParam("asOf", asOf.toString())
        .get(BASE + "/agreements")
        .then()
        .statusCode(200)
        .extract()
        .path("items.title");
  }

  @Test
  void betweenTwoImportsTheFirstStateIsAnswered() {
    Instant before = Instant.now();
    write(row("tt-first", "Firstword one", "2010"), row("tt-second", "Firstword two", "2011"));
    Instant between = Instant.now();
    write(row("tt-first", "Firstword changed", "2010"), row("tt-third", "Firstword three", "2012"));
    assertEquals(List.of(), titles("Firstword", before));
    assertEquals(List.of("Firstword one", "Firstword two"), titles("Firstword", between));
    assertEquals(
        List.of("Firstword changed", "Firstword two", "Firstword three"),
        titles("Firstword", Instant.now()));
    given()
        .auth()
        .oauth2(VIEWER)
        .queryParam("asOf", between.toString())
        .get(BASE + "/agreements/tt-first")
        .then()
        .body("title", equalTo("Firstword one"));
    given()
        .auth()
        .oauth2(VIEWER)
        .queryParam("asOf", before.toString())
        .get(BASE + "/agreements/tt-first")
        .then()
        .statusCode(404);
  }

  /// A transaction writes early and commits late, others commit meanwhile: no past answer changes,
  /// the late one shows as a whole from its commit on.
  @Test
  void aLateCommitDoesNotChangeThePast() throws Exception {
    write(row("late-a", "Lateword a", "2010"), row("late-b", "Lateword b", "2010"));
    try (Connection late = database.getConnection()) {
      late.setAutoCommit(false);
      open(late);
      rename(late, "late-a", "Lateword a changed");
      Instant whileOpen = Instant.now();
      write(row("late-c", "Lateword c", "2010"));
      Instant afterOther = Instant.now();
      List<String> expectedWhileOpen = List.of("Lateword a", "Lateword b");
      List<String> expectedAfterOther = List.of("Lateword a", "Lateword b", "Lateword c");
      assertEquals(expectedWhileOpen, titles("Lateword", whileOpen));
      assertEquals(expectedAfterOther, titles("Lateword", afterOther));
      rename(late, "late-b", "Lateword b changed");
      late.commit();
      sequencer.catchUp();
      late.setAutoCommit(true);
      assertEquals(expectedWhileOpen, titles("Lateword", whileOpen));
      assertEquals(expectedAfterOther, titles("Lateword", afterOther));
      assertEquals(
          List.of("Lateword a changed", "Lateword b changed", "Lateword c"),
          titles("Lateword", Instant.now()));
    }
  }

  /// Between the commit of a late transaction and its place in the order, and ever after.
  @Test
  void anInstantBeforeALateCommitIsAnsweredAlikeWhetherAskedBeforeOrAfter() throws Exception {
    write(row("order-a", "Orderword a", "2010"));
    try (Connection late = database.getConnection()) {
      late.setAutoCommit(false);
      open(late);
      rename(late, "order-a", "Orderword changed");
      Instant unasked = Instant.now();
      write(row("order-b", "Orderword b", "2010"));
      late.commit();
      sequencer.catchUp();
      late.setAutoCommit(true);
      assertEquals(List.of("Orderword a"), titles("Orderword", unasked));
    }
  }

  private static void open(Connection connection) throws Exception {
    try (var statement = connection.createStatement()) {
      statement.executeUpdate(
          "INSERT INTO revision (changed_by, client, begun_at) VALUES ('late', 'tests', UTC_TIMESTAMP(6))");
      statement.executeUpdate("INSERT INTO pending_revision VALUES (LAST_INSERT_ID())");
    }
  }

  private static void rename(Connection connection, String key, String title) throws Exception {
    try (var update =
        connection.prepareStatement(
            "UPDATE agreement SET title = ?, version = version + 1 WHERE `key` = ?")) {
      update.setString(1, title);
      update.setString(2, key);
      update.executeUpdate();
    }
  }

  @Test
  void theFutureIsNotOnRecord() {
    given()
        .auth()
        .oauth2(VIEWER)
        .queryParam("asOf", "2999-01-01T00:00:00Z")
        .get(BASE + "/agreements")
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/as-of-in-future"));
  }

  @Test
  void aWalkSeesEachRowThatExistedThroughoutOnceWhileRowsAreAddedAndChanged() {
    Set<String> before = new HashSet<>(all("id"));
    List<String> seen = new ArrayList<>();
    String query = BASE + "/agreements?limit=7";
    int pages = 0;
    for (String next = query; next != null; pages++) {
      var page = given().auth().oauth2(VIEWER).urlEncodingEnabled(false).get(next);
      page.then().statusCode(200);
      seen.addAll(page.path("items.id"));
      write(
          row("walk-" + pages, "Walk " + pages, "2000"),
          row("walked", "Walk changed in page " + pages, "2001"));
      String cursor = page.path("next");
      next = cursor == null ? null : query + "&cursor=" + cursor;
      if (pages > 60) break;
    }
    assertEquals(seen.size(), new HashSet<>(seen).size());
    before.removeAll(seen);
    assertEquals(Set.of(), before);
  }

  @Test
  void aSortedWalkSeesTheStateInWhichItBegan() {
    List<String> expected = all("-signedOn");
    List<String> seen = new ArrayList<>();
    String query = BASE + "/agreements?limit=40&sort=-signedOn";
    int pages = 0;
    for (String next = query; next != null; pages++) {
      var page = given().auth().oauth2(VIEWER).get(next);
      seen.addAll(page.path("items.id"));
      write(row("sorted-" + pages, "Sorted " + pages, "19" + (90 - pages)));
      String cursor = page.path("next");
      next = cursor == null ? null : query + "&cursor=" + cursor;
    }
    assertEquals(expected, seen);
  }

  private static List<String> all(String sort) {
    return given()
        .auth()
        .oauth2(VIEWER)
        .get(BASE + "/agreements?limit=500&sort=" + sort)
        .path("items.id");
  }

  @Test
  void aCursorThatWasAlteredOrBelongsToAnotherQueryIsRefused() {
    String cursor =
        given().auth().oauth2(VIEWER).get(BASE + "/agreements?limit=5&kind=twinning").path("next");
    String altered = (cursor.charAt(5) == 'A' ? "B" : "A") + cursor.substring(1);
    for (String query :
        List.of(
            "/agreements?cursor=" + altered,
            "/agreements?cursor=abc",
            "/agreements?kind=friendship&cursor=" + cursor,
            "/territories?cursor=" + cursor))
      given().auth().oauth2(VIEWER).get(BASE + query).then().statusCode(400);
    given()
        .auth()
        .oauth2(VIEWER)
        .get(BASE + "/agreements?cursor=" + altered)
        .then()
        .body("type", equalTo("/problems/invalid-cursor"));
  }
}
