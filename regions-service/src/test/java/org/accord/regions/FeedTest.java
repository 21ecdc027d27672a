package org.accord.regions;

import static io.restassured.RestAssured.given;
import static org.accord.regions.ReferenceData.BASE;
import static org.accord.regions.ReferenceData.IMPORTS;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.accord.kit.revision.Sequencer;
import org.accord.kit.testing.ServiceUnderTest;
import org.accord.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The feed of changes: every event once, in the order of commits, whatever is written meanwhile.
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class FeedTest {
  private static final String CHANGES = BASE + "/changes";
  private static final String HEADER =
      "id,party_a,party_b,level,kind,title,signed_on,source_doc,source_note";

  @Inject AgroalDataSource database;
  @Inject Sequencer sequencer;

  @BeforeEach
  void load() {
    ReferenceData.load();
  }

  @Test
  void whatHappenedComesAsCloudEvents() {
    String before = latest();
    write(row("feed-one", "Feed one"));
    write(row("feed-one", "Feed one, renamed"));
    JsonPath page = changes(Map.of("after", before));

    assertEquals(
        List.of("accord.regions.agreement.created", "accord.regions.agreement.updated"),
        page.getList("items.type"));
    Map<String, Object> updated = page.getMap("items[1]");
    assertEquals("1.0", updated.get("specversion"));
    assertEquals(BASE, updated.get("source"));
    assertEquals("application/json", updated.get("datacontenttype"));
    assertTrue(Instant.parse((String) updated.get("time")).isBefore(Instant.now().plusSeconds(1)));
    assertEquals("feed-one", page.get("items[1].data.key"));
    assertEquals("agreement", page.get("items[1].data.recordType"));
    assertEquals(1, page.getInt("items[1].data.version"));
    assertEquals(List.of("title"), page.getList("items[1].data.changed"));
    given()
        .auth()
        .oauth2(Tokens.of("viewer"))
        .get(BASE + "/" + updated.get("subject"))
        .then()
        .statusCode(200)
        .body("title", equalTo("Feed one, renamed"));
  }

  @Test
  void fromTheBeginningEveryRowOfTheImportsIsThere() {
    List<String> keys = new ArrayList<>();
    for (JsonPath page : walk(null, 500)) keys.addAll(page.getList("items.data.key"));
    assertTrue(keys.contains("S1"));
    for (String key : all("agreements")) assertTrue(keys.contains(key), key);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 500})
  void pagesOfAnySizeGiveTheSameFeed(int limit) {
    String before = latest();
    write(IntStream.range(0, 25).mapToObj(i -> row("paged-" + limit + "-" + i, "P")).toList());
    write(row("paged-" + limit + "-0", "Renamed"));
    List<String> keys = new ArrayList<>();
    for (JsonPath page : walk(before, limit)) keys.addAll(page.getList("items.data.key"));
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 25; i++) expected.add("paged-" + limit + "-" + i);
    expected.add("paged-" + limit + "-0");
    assertEquals(expected, keys);
  }

  /// It began first and commits last: it comes after what was served while it was open.
  @Test
  void aTransactionThatCommitsLateComesAfterWhatWasServed() throws Exception {
    String before = latest();
    try (Connection late = database.getConnection()) {
      late.setAutoCommit(false);
      long revision = open(late);
      event(late, revision, "late-one");
      write(row("early-one", "Early"));
      JsonPath served = changes(Map.of("after", before));
      assertEquals(List.of("early-one"), served.getList("items.data.key"));
      event(late, revision, "late-two");
      late.commit();
      late.setAutoCommit(true);
      sequencer.catchUp();
      assertEquals(
          List.of("late-one", "late-two"),
          changes(Map.of("after", served.getString("next"))).getList("items.data.key"));
      assertEquals(
          List.of("early-one", "late-one", "late-two"),
          changes(Map.of("after", before)).getList("items.data.key"));
    }
  }

  /// Eight writers, and a reader that follows them: it sees each event once, those of a writer in
  /// the writer's order, and in the end the same order as whoever reads later.
  @Test
  void aReaderBesideParallelWritersSeesEachEventOnceAndInOrder() throws Exception {
    int writers = 8;
    int each = 40;
    String before = latest();
    List<String> seen = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int writer = 0; writer < writers; writer++) {
        String name = "writer-" + writer + "-";
        threads.submit(() -> {
          for (int i = 0; i < each; i++) writeEvents(name + i + "a", name + i + "b");
          return null;
        });
      }
      String cursor = before;
      Instant deadline = Instant.now().plusSeconds(60);
      while (seen.size() < 2 * writers * each && Instant.now().isBefore(deadline)) {
        JsonPath page = changes(Map.of("after", cursor, "limit", "13", "wait", "5"));
        seen.addAll(page.getList("items.data.key"));
        cursor = page.getString("next");
      }
    }
    assertEquals(2 * writers * each, seen.size());
    assertEquals(seen.size(), new HashSet<>(seen).size());
    for (int writer = 0; writer < writers; writer++) {
      String name = "writer-" + writer + "-";
      List<String> expected = new ArrayList<>();
      for (int i = 0; i < each; i++) expected.addAll(List.of(name + i + "a", name + i + "b"));
      assertEquals(expected, seen.stream().filter(key -> key.startsWith(name)).toList());
    }
    List<String> later = new ArrayList<>();
    for (JsonPath page : walk(before, 500)) later.addAll(page.getList("items.data.key"));
    assertEquals(seen, later);
  }

  @Test
  void whoWaitsIsToldAtOnce() throws Exception {
    String before = latest();
    var waiting =
        CompletableFuture.supplyAsync(() -> changes(Map.of("after", before, "wait", "20")));
    Thread.sleep(500);
    assertTrue(!waiting.isDone());
    Instant written = Instant.now();
    write(row("waited-for", "Waited for"));
    assertEquals(List.of("waited-for"), waiting.get().getList("items.data.key"));
    assertTrue(Duration.between(written, Instant.now()).compareTo(Duration.ofSeconds(5)) < 0);
  }

  @Test
  void whoWaitsInVainGetsTheSamePlaceAgain() {
    String before = latest();
    Instant begin = Instant.now();
    JsonPath page = changes(Map.of("after", before, "wait", "1"));
    assertTrue(Duration.between(begin, Instant.now()).toMillis() >= 900);
    assertEquals(List.of(), page.getList("items"));
    assertEquals(before, page.getString("next"));
  }

  @Test
  void onlyTheTypesWantedCome() {
    String before = latest();
    write(row("typed", "Typed"));
    write(row("typed", "Typed, renamed"));
    for (String types :
        List.of(
            "accord.regions.agreement.updated",
            "accord.regions.agreement.updated,accord.regions.source"))
      assertEquals(
          List.of("accord.regions.agreement.updated"),
          changes(Map.of("after", before, "types", types)).getList("items.type"));
    assertEquals(
        2,
        changes(Map.of("after", before, "types", "accord.regions.agreement"))
            .getList("items")
            .size());
    JsonPath none = changes(Map.of("after", before, "types", "accord.regions.territory"));
    assertEquals(List.of(), none.getList("items"));
    assertEquals(latest(), none.getString("next"));
  }

  @Test
  void everyWrongParameterIsNamedWithWhatIsNear() {
    answer(Map.of("types", "accord.regions.agreement.singed", "limit", "0", "wait", "31"))
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/invalid-parameter"))
        .body("errors.pointer", equalTo(List.of("?types", "?limit", "?wait")))
        .body("errors[0].detail", containsString("accord.regions.agreement.signed"));
    answer(Map.of("since", "x")).then().statusCode(400).body("errors.pointer", hasItem("?since"));
  }

  @Test
  void aCursorOfAnotherListIsNone() {
    String other =
        given().auth().oauth2(Tokens.of("viewer")).get(BASE + "/agreements?limit=1").path("next");
    assertNotNull(other);
    for (String cursor : List.of(other, "x"))
      answer(Map.of("after", cursor))
          .then()
          .statusCode(400)
          .body("type", equalTo("/problems/invalid-cursor"));
  }

  @Test
  void peopleWhoReadMayFollowAndSystemsNeedTheScopeBeside() {
    refused(Tokens.partner("partner", "regions:read"), 403);
    refused(Tokens.partner("partner", "changes:read"), 403);
    refused(Tokens.partner("partner", "trade:read", "changes:read"), 403);
    refused(Tokens.expired(), 401);
    refused(Tokens.partner("partner", "regions:read", "changes:read"), 200);
    for (String role : List.of("viewer", "trade-editor", "administrator"))
      refused(Tokens.of(role), 200);
  }

  private static void refused(String token, int status) {
    given().auth().oauth2(token).get(CHANGES + "?limit=1").then().statusCode(status);
    given()
        .auth()
        .oauth2(token)
        .header("Last-Event-ID", "none")
        .get(CHANGES + "/stream")
        .then()
        .statusCode(status == 200 ? 400 : status);
  }

  private static List<JsonPath> walk(String after, int limit) {
    List<JsonPath> pages = new ArrayList<>();
    Map<String, String> query = Map.of("limit", Integer.toString(limit));
    if (after != null) query = Map.of("limit", Integer.toString(limit), "after", after);
    JsonPath page = changes(query);
    while (!page.getList("items").isEmpty()) {
      assertTrue(page.getList("items").size() <= limit);
      pages.add(page);
      page = changes(Map.of("limit", Integer.toString(limit), "after", page.getString("next")));
    }
    return pages;
  }

  private static List<String> all(String path) {
    return given()
        .auth()
        .oauth2(Tokens.of("viewer"))
        .get(BASE + "/" + path + "?limit=500")
        .path("items.key");
  }

  private static String latest() {
    JsonPath page = changes(Map.of("after", "latest"));
    assertEquals(List.of(), page.getList("items"));
    return page.getString("next");
  }

  private static JsonPath changes(Map<String, String> query) {
    return answer(query)
        .then()
        .statusCode(200)
        .header("Cache-Control", "private, no-store")
        .extract()
        .jsonPath();
  }

  private static Response answer(Map<String, String> query) {
    return given().auth().oauth2(Tokens.of("viewer")).queryParams(query).get(CHANGES);
  }

  private static String row(String key, String title) {
    return key + ",BY-HM,CN-HL,city,memorandum,\"" + title + "\",2011,S2,1";
  }

  private static void write(String row) {
    write(List.of(row));
  }

  private static void write(List<String> rows) {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    lines.addAll(rows);
    IMPORTS
        .lines("agreements", "all_or_nothing", lines.toArray(new String[0]))
        .then()
        .body("state", equalTo("completed"))
        .body("rows.rejected", equalTo(0));
  }

  private void writeEvents(String... keys) throws Exception {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      long revision = open(connection);
      for (String key : keys) event(connection, revision, key);
      connection.commit();
      connection.setAutoCommit(true);
    }
    sequencer.catchUp();
  }

  /// The revision of the connection's transaction.
  private static long open(Connection connection) throws Exception {
    try (var statement = connection.createStatement()) {
      statement.executeUpdate(
          "INSERT INTO revision (changed_by, client, begun_at)"
              + " VALUES ('feed', 'tests', UTC_TIMESTAMP(6))");
      statement.executeUpdate("INSERT INTO pending_revision VALUES (LAST_INSERT_ID())");
      try (var id = statement.executeQuery("SELECT LAST_INSERT_ID()")) {
        id.next();
        return id.getLong(1);
      }
    }
  }

  /// An event of the revision, as the journal writes it.
  private static void event(Connection connection, long revision, String key) throws Exception {
    try (var insert =
        connection.prepareStatement(
            "INSERT INTO outbox (revision_id, type, record_type, record_id, record_key, version)"
                + " VALUES (?, 'agreement.created', 'agreement', UUID(), ?, 0)")) {
      insert.setLong(1, revision);
      insert.setString(2, key);
      insert.executeUpdate();
    }
  }
}
