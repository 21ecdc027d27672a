package org.accord.regions;

import static io.restassured.RestAssured.given;
import static org.accord.kit.testing.TestWorkbook.date;
import static org.accord.kit.testing.TestWorkbook.formula;
import static org.accord.kit.testing.TestWorkbook.number;
import static org.accord.kit.testing.TestWorkbook.row;
import static org.accord.kit.testing.TestWorkbook.text;
import static org.accord.kit.testing.TestWorkbook.texts;
import static org.accord.regions.ReferenceData.BASE;
import static org.accord.regions.ReferenceData.IMPORTS;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.accord.kit.testing.ServiceUnderTest;
import org.accord.kit.testing.TestWorkbook;
import org.accord.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What comes in, by which format and mode.
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class ImportModesTest {
  private static final String HEADER =
      "id,party_a,party_b,level,kind,title,signed_on,supersedes,source_doc";

  @BeforeEach
  void load() {
    ReferenceData.load();
  }

  private static String agreement(String key, String signedOn, String supersedes) {
    return key + ",BY-MA,CN-SD,region,memorandum,Title," + signedOn + "," + supersedes + ",S2";
  }

  private static void present(String key, int status) {
    given()
        .auth()
        .oauth2(Tokens.of("viewer"))
        .get(BASE + "/agreements/" + key)
        .then()
        .statusCode(status);
  }

  @Test
  void aWorkbookComesInLikeACsvFile() {
    byte[] workbook =
        TestWorkbook.of(
                texts(HEADER),
                texts(agreement("mod-xlsx", "2020-05", "")),
                texts(agreement("mod-xlsx-2", "2021", "mod-xlsx")))
            .bytes();
    IMPORTS
        .bytes("agreements", "all_or_nothing", workbook)
        .then()
        .body("state", equalTo("completed"))
        .body("rows.created", equalTo(2));
    present("mod-xlsx-2", 200);
    IMPORTS
        .lines("agreements", "all_or_nothing", HEADER, agreement("mod-xlsx", "2020-05", ""))
        .then()
        .body("rows.unchanged", equalTo(1));
  }

  @Test
  void cellsThatTheSpreadsheetChangedAreNamedAndNothingIsWritten() {
    Response job =
        IMPORTS.bytes(
            "agreements",
            "all_or_nothing",
            TestWorkbook.of(
                    texts(HEADER),
                    texts(agreement("mod-good", "2020", "")),
                    row(
                        text("mod-date"),
                        text("BY-MA"),
                        text("CN-SD"),
                        text("region"),
                        text("memorandum"),
                        formula("A1", "Title"),
                        date("43831"),
                        text(""),
                        number("2")))
                .bytes());
    job.then().body("failure", equalTo("rows-rejected")).body("faults", equalTo(3));
    List<Map<String, Object>> errors = IMPORTS.errors(job);
    assertEquals(
        List.of("F3 title formula-cell", "G3 signed_on typed-cell", "I3 source_doc typed-cell"),
        errors.stream()
            .map(e -> e.get("cell") + " " + e.get("column") + " " + e.get("code"))
            .sorted()
            .toList());
    present("mod-good", 404);
  }

  @Test
  void validRowsAreWrittenAndTheOthersListed() {
    Response job =
        IMPORTS.lines(
            "agreements",
            "valid_rows",
            HEADER,
            agreement("mod-one", "2020", ""),
            agreement("mod-two", "2020-13", ""),
            agreement("mod-three", "2021", "mod-one"),
            agreement("mod-one", "2022", ""));
    job.then()
        .body("state", equalTo("completed"))
        .body("rows.read", equalTo(4))
        .body("rows.created", equalTo(2))
        .body("rows.rejected", equalTo(2))
        .body("percent", equalTo(100));
    assertEquals(
        List.of("3 invalid-date", "5 duplicate"),
        IMPORTS.errors(job).stream().map(e -> e.get("row") + " " + e.get("code")).toList());
    present("mod-one", 200);
    present("mod-two", 404);
    present("mod-three", 200);
  }

  @Test
  void aValidRowRefersToRowsAboveItThatAreValid() {
    Response job =
        IMPORTS.lines(
            "agreements",
            "valid_rows",
            HEADER,
            agreement("mod-wrong", "2020-13", ""),
            agreement("mod-after-wrong", "2021", "mod-wrong"),
            agreement("mod-before", "2021", "mod-below"),
            agreement("mod-below", "2021", ""));
    job.then().body("rows.created", equalTo(1)).body("rows.rejected", equalTo(3));
    present("mod-below", 200);
    present("mod-after-wrong", 404);
    present("mod-before", 404);
  }

  /// A thousand rows are a piece.
  @Test
  void theFindingsOfAllPiecesOfAFileAreCounted() {
    String single = ",BY-MA,,region,memorandum,Title,2020,,S2";
    List<String> lines = new ArrayList<>(List.of(HEADER, "mod-single-first" + single));
    for (int i = 0; i < 1000; i++) lines.add(agreement("mod-between-" + i, "20", ""));
    lines.add("mod-single-last" + single);
    Response job = IMPORTS.lines("agreements", "valid_rows", lines.toArray(String[]::new));
    job.then()
        .body("rows.created", equalTo(2))
        .body("findings", equalTo(List.of(Map.of("rule", "single-party", "count", 2))));
    given()
        .auth()
        .oauth2(Tokens.of("viewer"))
        .get(BASE + "/findings?import=" + job.path("id"))
        .then()
        .body("items.key", equalTo(List.of("mod-single-first", "mod-single-last")));
  }

  @Test
  void theFirstThousandFaultsAreKeptAndTheOthersCounted() {
    for (String mode : new String[] {"all_or_nothing", "valid_rows", "dry_run"}) {
      List<String> lines = new ArrayList<>(List.of(HEADER));
      for (int i = 0; i < 2500; i++) lines.add(agreement("mod-many-" + i, "20", ""));
      Response job = IMPORTS.lines("agreements", mode, lines.toArray(String[]::new));
      job.then().body("rows.rejected", equalTo(2500)).body("faults", equalTo(2500));
      given()
          .auth()
          .oauth2(Tokens.of("regions-editor"))
          .get(BASE + "/imports/" + job.path("id") + "/errors")
          .then()
          .body("items.size()", equalTo(1000))
          .body("items[999].row", equalTo(1001))
          .body("more", equalTo(1500));
    }
  }

  @Test
  void jobsAreListedTheNewestFirstIfAskedFor() {
    String first = IMPORTS.lines("sources", "dry_run", "id,title", "mod-x,X").path("id");
    String second = IMPORTS.lines("agreements", "dry_run", HEADER).path("id");
    var list = given().auth().oauth2(Tokens.of("regions-editor"));
    list.get(BASE + "/imports?sort=-id&limit=2")
        .then()
        .statusCode(200)
        .body("items.id", equalTo(List.of(second, first)))
        .body("next", notNullValue());
    list.get(BASE + "/imports?kind=sources&state=completed&mode=dry_run")
        .then()
        .body("items.kind", everyItem(equalTo("sources")))
        .body("items.mode", everyItem(equalTo("dry_run")));
    String csv = list.accept("text/csv").get(BASE + "/imports").asString();
    assertTrue(csv.startsWith("id,kind,mode,") && csv.contains(first), csv);
  }

  @Test
  void theListOfJobsRefusesWhatItDoesNotKnow() {
    var list = given().auth().oauth2(Tokens.of("regions-editor"));
    list.get(BASE + "/imports?kind=agreement")
        .then()
        .statusCode(400)
        .body("errors[0].detail", containsString("agreements"));
    list.get(BASE + "/imports?asOf=2020-01-01T00:00:00Z")
        .then()
        .statusCode(400)
        .body("errors[0].code", equalTo("unknown-parameter"));
    given().auth().oauth2(Tokens.of("viewer")).get(BASE + "/imports").then().statusCode(403);
  }
}
