package org.accord.trade.series;

import static io.restassured.RestAssured.given;
import static org.accord.trade.ReferenceData.BASE;
import static org.accord.trade.ReferenceData.IMPORTS;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.accord.kit.testing.ServiceUnderTest;
import org.accord.kit.testing.Tokens;
import org.accord.trade.ReferenceData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whatever is written, the series and sums are those that the figures themselves give.
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class SeriesUpkeepTest {
  private static final String HEADER =
      "id,reporter,partner,measure,scope,hs_code,period_start,period_end,value,unit,qualifier,"
          + "confidence,source_doc";

  @Inject AgroalDataSource database;

  @BeforeEach
  void load() {
    ReferenceData.load();
  }

  private static void write(List<String> rows) {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    lines.addAll(rows);
    IMPORTS
        .lines("trade_figures", "all_or_nothing", lines.toArray(String[]::new))
        .then()
        .body("state", equalTo("completed"));
  }

  @Test
  void theReferenceDataAddUp() throws SQLException {
    compare();
  }

  @Test
  void whateverIsWrittenAddsUp() throws SQLException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<String> qualifiers = List.of("exact", "about", "almost", "more_than", "at_least", "up_to");
    for (int round = 0; round < 6; round++) {
      List<String> rows = new ArrayList<>();
      for (int key = 0; key < 60; key++) {
        if (random.nextInt(3) == 0) continue;
        int month = 1 + random.nextInt(12);
        int last = random.nextBoolean() ? month : Math.min(12, month + 2);
        rows.add(
            "up-%d,LA,%s,%s,goods,%s,2020-%02d,2020-%02d,%d,USD,%s,%s,S1"
                .formatted(
                    key,
                    random.nextBoolean() ? "CN" : "KZ",
                    random.nextBoolean() ? "exports" : "balance",
                    random.nextInt(4) == 0 ? "" : "440" + (1 + random.nextInt(3)),
                    month,
                    last,
                    1 + random.nextInt(3),
                    qualifiers.get(random.nextInt(qualifiers.size())),
                    random.nextBoolean() ? "high" : "low"));
      }
      write(rows);
      compare("seed " + seed + ", round " + round);
    }
  }

  @Test
  void anEditorsChoiceCountsAtOnce() throws SQLException {
    write(
        List.of(
            "choice-one,LA,MN,exports,goods,4407,2021-01,2021-01,100,USD,exact,high,S1",
            "choice-two,LA,MN,exports,goods,4407,2021-01,2021-01,200,USD,exact,low,S2"));
    assertEquals(List.of("100"), counted("LA", "MN"));
    String editor = Tokens.of("trade-editor");
    var figure = given().auth().oauth2(editor).get(BASE + "/observations/choice-two");
    String conflict = BASE + "/conflicts/" + figure.path("conflicts[0]");
    String etag = given().auth().oauth2(editor).get(conflict).header("ETag");
    given()
        .auth()
        .oauth2(editor)
        .header("If-Match", etag)
        .contentType("application/json")
        .body("{\"preferred\": \"choice-two\", \"reason\": \"It is the later count\"}")
        .put(conflict + "/preference")
        .then()
        .statusCode(200);
    assertEquals(List.of("200"), counted("LA", "MN"));
    compare();
    write(List.of("choice-one,LA,MN,exports,goods,4407,2021-02,2021-02,100,USD,exact,high,S1"));
    assertEquals(List.of("100", "200"), counted("LA", "MN"));
    compare();
  }

  /// None of the members is the better one before an editor says so.
  @Test
  void aDeclaredConflictSetsNothingAsideUntilItIsSettled() throws SQLException {
    write(
        List.of(
            "declared-part,LA,KH,exports,goods,4407,2021-01,2021-09,27,USD,exact,high,S1",
            "declared-year,LA,KH,exports,goods,4407,2021-01,2021-12,26,USD,exact,high,S2"));
    String editor = Tokens.of("trade-editor");
    var declared =
        given()
            .auth()
            .oauth2(editor)
            .contentType("application/json")
            .body(
                "{\"type\": \"observation\", \"members\": [\"declared-part\", \"declared-year\"],"
                    + " \"reason\": \"A year is not less than a part of it\"}")
            .post(BASE + "/conflicts");
    declared.then().statusCode(201);
    assertEquals(List.of("26", "27"), counted("LA", "KH"));
    given()
        .auth()
        .oauth2(editor)
        .get(BASE + "/observations?reporter=LA&partner=KH&preferred=true")
        .then()
        .body("items.preferred", equalTo(List.of(true, true)))
        .body("items.conflicts.flatten()", hasSize(2));
    given()
        .auth()
        .oauth2(editor)
        .header("If-Match", declared.header("ETag"))
        .contentType("application/json")
        .body("{\"preferred\": \"declared-year\", \"reason\": \"It is the later count\"}")
        .put(declared.header("Location") + "/preference")
        .then()
        .statusCode(200);
    assertEquals(List.of("26"), counted("LA", "KH"));
    compare();
  }

  /// It states what no other does, so that no other can be counted in its place.
  @Test
  void aFigureThatWasSetAsideAndLosesItsSubjectIsSetAsideNoMore() throws SQLException {
    write(
        List.of(
            "aside-one,LA,PK,exports,goods,4407,2021-01,2021-01,100,USD,exact,high,S1",
            "aside-two,LA,PK,exports,goods,4407,2021-01,2021-01,101,USD,about,low,S2"));
    assertEquals(List.of("100"), counted("LA", "PK"));
    String at = BASE + "/observations/aside-two";
    String editor = Tokens.of("trade-editor");
    String etag = given().auth().oauth2(editor).get(at).header("ETag");
    given()
        .auth()
        .oauth2(editor)
        .header("If-Match", etag)
        .contentType("application/merge-patch+json")
        .body("{\"sameAs\": [\"regions/zone_indicators:x-2021\"]}")
        .patch(at)
        .then()
        .statusCode(200);
    assertEquals(List.of("100", "101"), counted("LA", "PK"));
    compare();
  }

  private List<String> counted(String reporter, String partner) throws SQLException {
    try (var connection = database.getConnection()) {
      return rows(
          connection,
          "SELECT CAST(value AS INT) FROM observation a WHERE reporter = '"
              + reporter
              + "' AND partner = '"
              + partner
              + "' AND NOT EXISTS (SELECT 1 FROM set_aside s WHERE s.observation_id = a.id) ORDER BY 1");
    }
  }

  private void compare() throws SQLException {
    compare("");
  }

  /// Builds the tables anew, in a transaction that is taken back, and compares.
  private void compare(String message) throws SQLException {
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (var statement = connection.createStatement()) {
        List<String> kept = content(connection);
        statement.executeUpdate("DELETE FROM set_aside");
        FillSeries.fill(connection);
        assertEquals(String.join("\n", content(connection)), String.join("\n", kept), message);
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  private static List<String> content(Connection connection) throws SQLException {
    List<String> all =
        rows(
            connection,
            "SELECT CONCAT_WS('|', HEX(series), unit, reporter, partner, measure, scope, level,"
                + " basket, facts) FROM series WHERE facts <> 0");
    all.addAll(
        rows(
            connection,
            "SELECT CONCAT_WS('|', HEX(series), unit, starts, ends, part_months, parts, nominal,"
                + " low, lows, open_lows, high, highs, open_highs) FROM series_sum"
                + " WHERE parts <> 0"));
    all.addAll(rows(connection, "SELECT observation_id FROM set_aside"));
    return all;
  }

  private static List<String> rows(Connection connection, String sql) throws SQLException {
    TreeSet<String> rows = new TreeSet<>();
    try (var result = connection.createStatement().executeQuery(sql)) {
      while (result.next()) rows.add(result.getString(1));
    }
    return new ArrayList<>(rows);
  }
}
