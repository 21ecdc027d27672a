package org.accord.trade;

import static io.restassured.RestAssured.given;
import static org.accord.trade.ReferenceData.BASE;
import static org.accord.trade.ReferenceData.IMPORTS;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.accord.kit.testing.CsvTable;
import org.accord.kit.testing.ServiceUnderTest;
import org.accord.kit.testing.Spreadsheet;
import org.accord.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What goes out as a file is all there, and can come in again.
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class ExportTest {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @BeforeEach
  void load() {
    ReferenceData.load();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sources",
        "parties",
        "commodities",
        "trade_figures",
        "market_access",
        "trade_instruments"
      })
  void theFileThatGoesOutComesInAgainUnchanged(String kind) {
    for (String path : ReferenceData.paths(kind)) {
      int rows = CsvTable.of(export(path, "text/csv").asString()).size();
      assertTrue(rows > 0);
      for (String type : List.of("text/csv", XLSX))
        IMPORTS
            .bytes(kind, "dry_run", export(path, type).asByteArray())
            .then()
            .body("state", equalTo("completed"))
            .body("rows.read", equalTo(rows))
            .body("rows.unchanged", equalTo(rows));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sources",
        "parties",
        "commodities",
        "observations",
        "market-permits",
        "permit-counts",
        "trade-instruments",
        "conflicts",
        "findings"
      })
  void theSpreadsheetHasTheCellsOfTheCsv(String path) throws Exception {
    Response answer = export(path, XLSX);
    answer
        .then()
        .contentType(startsWith(XLSX))
        .header("Content-Disposition", equalTo("attachment; filename=\"" + path + ".xlsx\""));
    Map<String, Map<String, String>> expected = CsvTable.of(export(path, "text/csv").asString());
    Map<String, Map<String, String>> found = new TreeMap<>();
    Spreadsheet.of(answer.asByteArray()).table().forEach(row -> found.put(row.get("id"), row));
    assertTrue(expected.size() > 0);
    expected.forEach((id, row) -> {
      assertEquals(new TreeMap<>(row), found.get(id), id);
    });
    assertEquals(expected.keySet(), found.keySet());
  }

  @Test
  void onlyNumbersAreNumbersInTheSpreadsheet() throws Exception {
    Spreadsheet sheet = Spreadsheet.of(export("observations", XLSX).asByteArray());
    for (String cell : sheet.numbers()) {
      String name = sheet.rows().getFirst().get(cell.replaceAll("\\d", ""));
      assertTrue(
          name.equals("value") || name.equals("change_ratio") || name.equals("source_year"), name);
    }
    assertTrue(sheet.numbers().size() > 100);
  }

  @Test
  void aFileTellsWhatIsSetAsideInAConflict() {
    for (int again = 0; again < 3; again++) {
      Map<String, Map<String, String>> rows =
          CsvTable.of(export("observations", "text/csv").asString());
      Map<String, String> aside = rows.get("tf-buce-cn-turnover-2022");
      Map<String, String> preferred = rows.get("tf-buce-cn-turnover-2022-note262");
      assertEquals("false", aside.get("preferred"));
      assertEquals("true", preferred.get("preferred"));
      assertTrue(aside.get("conflicts").length() >= 36);
      assertEquals(
          given()
              .auth()
              .oauth2(Tokens.of("viewer"))
              .get(BASE + "/observations/tf-buce-cn-turnover-2022")
              .path("conflicts[0]"),
          aside.get("conflicts").split(";")[0]);
      assertEquals("true", rows.get("tf-by-cn-export-target-2022").get("preferred"));
      assertEquals("", rows.get("tf-by-cn-export-target-2022").get("conflicts"));
    }
  }

  @ParameterizedTest
  @CsvSource({"en, 1", "ru, 7", "zh, 11"})
  void aFigureIsCitedInAFileAsByItself(String language, int step) {
    Map<String, Map<String, String>> rows =
        CsvTable.of(in(language).accept("text/csv").get(BASE + "/observations").asString());
    List<String> keys = List.copyOf(rows.keySet());
    for (int i = 0; i < keys.size(); i += step)
      assertEquals(
          in(language).get(BASE + "/observations/" + keys.get(i)).path("cite"),
          rows.get(keys.get(i)).get("cite"));
    assertTrue(keys.size() > 100);
    assertTrue(rows.values().stream().anyMatch(row -> !row.get("conflicts").isEmpty()));
    assertTrue(rows.values().stream().anyMatch(row -> row.get("value").isEmpty()));
    assertTrue(rows.values().stream().anyMatch(row -> !row.get("observed_on").isEmpty()));
  }

  private static RequestSpecification in(String language) {
    return given().auth().oauth2(Tokens.of("viewer")).header("Accept-Language", language);
  }

  @Test
  void theParameterGoesBeforeAcceptAndTellsWhatThereIs() {
    given()
        .auth()
        .oauth2(Tokens.of("viewer"))
        .accept("text/csv")
        .get(BASE + "/observations?format=xlsx&reporter=BY&partner=CN")
        .then()
        .statusCode(200)
        .contentType(startsWith(XLSX));
    given()
        .auth()
        .oauth2(Tokens.of("viewer"))
        .get(BASE + "/parties?format=ods")
        .then()
        .statusCode(406)
        .body("type", equalTo("/problems/not-acceptable"))
        .body("detail", containsString("json, csv, xlsx"));
  }

  private static Response export(String path, String type) {
    return given()
        .auth()
        .oauth2(Tokens.of("viewer"))
        .accept(type)
        .get(BASE + "/" + path)
        .then()
        .statusCode(200)
        .extract()
        .response();
  }
}
