package org.accord.trade;

import static io.restassured.RestAssured.given;
import static org.accord.trade.ReferenceData.BASE;
import static org.accord.trade.ReferenceData.IMPORTS;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.accord.kit.testing.ServiceUnderTest;
import org.accord.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Answers that are remembered, of Lesotho's figures, which no other test looks at.
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class RememberedTest {
  private static final String HEADER =
      "id,reporter,partner,measure,scope,period_start,period_end,value,unit,qualifier,source_doc";
  private static final String SERIES = "/series?reporter=LS&measure=exports&partner=";

  @Inject AgroalDataSource database;

  @BeforeEach
  void load() {
    ReferenceData.load();
  }

  private static void write(String partner, int value) {
    IMPORTS
        .lines(
            "trade_figures",
            "all_or_nothing",
            HEADER,
            "ls-%s,LS,%s,exports,goods,2021-01,2021-12,%d,USD,exact,S1"
                .formatted(partner.toLowerCase(java.util.Locale.ROOT), partner, value))
        .then()
        .body("state", equalTo("completed"));
  }

  private static RequestSpecification viewer() {
    return given().auth().oauth2(Tokens.of("viewer"));
  }

  private static Response ask(String path) {
    return viewer().get(BASE + path).then().statusCode(200).extract().response();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/series?reporter=LS&partner=IN&measure=exports",
        "/rankings?reporter=LS&measure=exports&period=2021",
        "/movers?reporter=LS&measure=exports&period=2021",
        "/targets?reporter=LS",
        "/discrepancies?reporter=LS",
        "/mirror?reporter=LS&partner=IN"
      })
  void anAnswerHasATagThatStandsUntilSomethingIsWritten(String path) {
    write("IN", 10);
    Response first = ask(path);
    assertEquals(first.header("ETag"), ask(path).header("ETag"));
    viewer()
        .header("If-None-Match", first.header("ETag"))
        .get(BASE + path)
        .then()
        .statusCode(304)
        .header("ETag", first.header("ETag"))
        .header("Cache-Control", "private, no-cache")
        .body(emptyString());
    viewer()
        .header("If-None-Match", "\"other\"")
        .get(BASE + path)
        .then()
        .statusCode(200)
        .body(equalTo(first.asString()));
  }

  @Test
  void aWriteIsSeenAtOnce() {
    for (int value = 1; value <= 10; value++) {
      write("CN", value);
      Response series = ask(SERIES + "CN");
      assertEquals(value, series.jsonPath().getInt("items[0].value"));
      ask("/rankings?reporter=LS&measure=exports&period=2021")
          .then()
          .body("items.find { it.entity == 'CN' }.value", equalTo(value));
      viewer()
          .header("If-None-Match", series.header("ETag"))
          .get(BASE + SERIES + "CN")
          .then()
          .statusCode(304);
    }
  }

  @Test
  void aCommitOfAnotherReplicaIsSeenAtOnce() throws SQLException {
    write("BT", 5);
    Response before = ask(SERIES + "BT");
    before.then().body("items[0].source.title", not(startsWith("Elsewhere")));
    retitle("CONCAT('Elsewhere ', title)");
    try {
      viewer()
          .header("If-None-Match", before.header("ETag"))
          .get(BASE + SERIES + "BT")
          .then()
          .statusCode(200)
          .body("items[0].source.title", startsWith("Elsewhere"));
    } finally {
      retitle("SUBSTRING(title, 11)");
    }
    assertEquals(before.asString(), ask(SERIES + "BT").asString());
  }

  /// As another process does, whose sequencer has not passed yet.
  private void retitle(String title) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.executeUpdate("UPDATE source SET title = " + title + " WHERE `key` = 'S1'");
      statement.executeUpdate(
          "INSERT INTO revision (changed_by, client, request_id, begun_at)"
              + " VALUES ('other', 'other', NULL, UTC_TIMESTAMP(6))");
      statement.executeUpdate(
          "INSERT INTO pending_revision (revision_id) VALUES (LAST_INSERT_ID())");
      connection.commit();
      connection.setAutoCommit(true);
    }
  }

  @Test
  void callersWhoAskWhileOthersWriteAreNeverToldWhatWasBefore() throws Exception {
    write("LK", 1);
    AtomicInteger acknowledged = new AtomicInteger(1);
    List<Future<Integer>> readers = new ArrayList<>();
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int reader = 0; reader < 4; reader++)
        readers.add(
            executor.submit(() -> {
              int asked = 0;
              for (int least = 0; least < 12; asked++) {
                least = acknowledged.get();
                int told = ask(SERIES + "LK").jsonPath().getInt("items[0].value");
                assertTrue(told >= least, told + " after " + least);
              }
              return asked;
            }));
      for (int value = 2; value <= 12; value++) {
        write("LK", value);
        acknowledged.set(value);
      }
      for (Future<Integer> reader : readers) assertTrue(reader.get() > 0);
    }
  }

  @Test
  void formsAndLanguagesAreToldApart() {
    write("MV", 3);
    Response json = ask(SERIES + "MV");
    viewer()
        .accept("text/csv")
        .get(BASE + SERIES + "MV")
        .then()
        .contentType(startsWith("text/csv"))
        .header("Content-Disposition", containsString("series.csv"))
        .header("ETag", not(equalTo(json.header("ETag"))))
        .body(startsWith("scope,period_start"));
    ask(SERIES + "MV").then().contentType(startsWith("application/json"));
    viewer()
        .header("Accept-Language", "ru")
        .get(BASE + SERIES + "MV")
        .then()
        .body("items.value", hasItem(3));
  }

  @Test
  void whoMayNotReadIsNotToldWhatOthersAsked() {
    write("BD", 4);
    ask(SERIES + "BD");
    given().get(BASE + SERIES + "BD").then().statusCode(401);
    given()
        .auth()
        .oauth2(Tokens.partner("partner-regions", "regions:read"))
        .get(BASE + SERIES + "BD")
        .then()
        .statusCode(403);
  }

  @Test
  void aRefusalIsNotRememberedAndHasNoTag() {
    for (int time = 0; time < 2; time++)
      viewer()
          .get(BASE + "/series?reporter=LS&measure=exports")
          .then()
          .statusCode(400)
          .header("ETag", equalTo(null));
  }
}
