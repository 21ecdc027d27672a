package org.accord.trade;

import static io.restassured.RestAssured.given;
import static org.accord.trade.ReferenceData.BASE;
import static org.accord.trade.ReferenceData.IMPORTS;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.accord.kit.testing.Imports;
import org.accord.kit.testing.ServiceUnderTest;
import org.accord.kit.testing.TestWorkbook;
import org.accord.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class ObservationImportTest {
  private static final String HEADER =
      "id,reporter,partner,measure,scope,commodity,hs_code,period_start,period_end,observed_on,"
          + "value,unit,qualifier,change_ratio,base_period_start,base_period_end,source_doc";

  @BeforeEach
  void load() {
    ReferenceData.load();
  }

  private static Response figures(String mode, String... rows) {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    lines.addAll(List.of(rows));
    return IMPORTS.lines("trade_figures", mode, lines.toArray(String[]::new));
  }

  /// A row that is right but for one cell.
  private static String row(String column, String cell) {
    List<String> cells =
        new ArrayList<>(
            List.of(
                "imp-one", "BY", "CN", "exports", "goods", "beef", "0202", "2021-01", "2021-12", "",
                "100", "USD", "exact", "", "", "", "S1"));
    cells.set(List.of(HEADER.split(",")).indexOf(column), cell);
    return String.join(",", cells);
  }

  /// What follows from a fault is no fault of its own.
  @ParameterizedTest
  @CsvSource({"period_start, 2021-13", "period_end, 2021-13", "base_period_end, 2020-13"})
  void aWrongMonthIsOneFault(String column, String cell) {
    String row = row(column, cell);
    if (column.startsWith("base")) row = row.replace("exact,,,", "exact,1.1,2020-01,");
    oneFault(figures("all_or_nothing", row), column);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"period_start", "period_end", "observed_on", "value", "base_period_start"})
  void aTypedCellIsOneFault(String column) {
    String right = row("id", "imp-typed");
    if (column.startsWith("base")) right = right.replace("exact,,,,", "exact,1.1,,2020-12,");
    if (column.equals("observed_on")) right = right.replace("2021-01", "");
    List<String> cells = new ArrayList<>();
    for (String cell : right.split(",", -1)) cells.add(TestWorkbook.text(cell));
    cells.set(List.of(HEADER.split(",")).indexOf(column), TestWorkbook.date("44562"));
    byte[] file =
        TestWorkbook.of(TestWorkbook.texts(HEADER), TestWorkbook.row(cells.toArray(String[]::new)))
            .bytes();
    oneFault(IMPORTS.bytes("trade_figures", "all_or_nothing", file), column);
  }

  private static void oneFault(Response job, String column) {
    assertEquals(
        List.of(column), IMPORTS.errors(job).stream().map(error -> error.get("column")).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "reporter, BYX, unknown-reference, BY",
    "partner, great-stoen, unknown-reference, great-stone",
    "measure, export, invalid-code, exports",
    "scope, good, invalid-code, goods",
    "commodity, beef;beaf, unknown-reference, beef",
    "hs_code, 0299, unknown-code, 02",
    "hs_code, 2 02, invalid-code, 0202",
    "period_start, 2021-13, invalid-date, month 13",
    "period_start, 2022-01, out-of-range, ends before",
    "period_start, 2021-01-05, invalid-date, whole months",
    "period_end, 2999-12, out-of-range, future",
    "observed_on, 2999, out-of-range, future",
    "value, 1.1234567, out-of-range, 6 decimal",
    "value, -5, out-of-range, below zero",
    "value, 1e5, invalid-number, plain decimal",
    "value, '', required, value or a change ratio",
    "unit, UDS, unknown-code, USD",
    "unit, USDD, unknown-code, Did you mean USD?",
    "unit, tonnes, unknown-code, Did you mean t?",
    "unit, units, unknown-code, unit",
    "measure, share, required, share is of",
    "unit, '', required, unit",
    "qualifier, abut, invalid-code, about",
    "change_ratio, x, invalid-number, plain decimal",
    "base_period_start, 2020-01, required, end",
    "source_doc, S7, unknown-reference, S1",
    "source_doc, '', required, source",
    "id, Not A Key, invalid-format, lower-case",
  })
  void aWrongCellIsNamedWithWhatIsNear(String column, String cell, String code, String hint) {
    Response job = figures("all_or_nothing", row(column, cell));
    job.then()
        .body("state", equalTo("failed"))
        .body("failure", equalTo("rows-rejected"))
        .body("failureDetail", equalTo("1 row is rejected, so none is written"))
        .body("rows.rejected", equalTo(1));
    List<Map<String, Object>> errors = IMPORTS.errors(job);
    assertTrue(
        errors.stream()
            .anyMatch(e ->
                e.get("row").equals(2)
                    && e.get("code").equals(code)
                    && e.get("detail").toString().contains(hint)
                    && List.of(column, elsewhere(column)).contains(e.get("column"))),
        errors.toString());
    absent("imp-one");
  }

  /// Where else what is wrong with a column may be seen; a column that the file lacks has no name.
  private static String elsewhere(String column) {
    return switch (column) {
      case "base_period_start" -> "base_period_end";
      case "measure" -> "";
      default -> "period_end";
    };
  }

  @Test
  void whatAReportedFigureSaysThatCannotBeIsKeptAndListed() {
    figures(
            "all_or_nothing",
            row("id", "imp-itself").replace(",CN,", ",BY,"),
            row("id", "imp-unit").replace(",USD,", ",percent,"),
            row("id", "imp-codes").replace(",goods,", ",services,"),
            row("id", "imp-base").replace(",exact,,,,", ",exact,2,2022-01,2022-12,"))
        .then()
        .body("rows.created", equalTo(4));
    for (String found :
        List.of(
            "trade-with-itself imp-itself",
            "unit-of-another-measure imp-unit",
            "codes-of-services imp-codes",
            "base-not-before-period imp-base"))
      given()
          .auth()
          .oauth2(Tokens.of("viewer"))
          .get(BASE + "/findings?type=observation&rule=" + found.split(" ")[0])
          .then()
          .body("items.key", equalTo(List.of(found.split(" ")[1])));
  }

  @Test
  void everyFaultOfAFileIsNamedAndNothingIsWritten() {
    Response job =
        figures(
            "all_or_nothing",
            row("id", "imp-good"),
            row("measure", "x") + ",one cell too many",
            row("id", "imp-good"));
    job.then().body("rows.read", equalTo(3)).body("rows.rejected", equalTo(2));
    List<Map<String, Object>> errors = IMPORTS.errors(job);
    assertTrue(errors.stream().anyMatch(e -> e.get("code").equals("malformed-row")), "" + errors);
    assertTrue(
        errors.stream().anyMatch(e -> e.get("row").equals(4) && e.get("code").equals("duplicate")),
        "" + errors);
    absent("imp-good");
  }

  @Test
  void aDryRunCountsAndWritesNothing() {
    figures("dry_run", row("id", "imp-dry"))
        .then()
        .body("state", equalTo("completed"))
        .body("rows.created", equalTo(1));
    absent("imp-dry");
  }

  @Test
  void aHeaderThatIsNotTheKindsIsRefusedAtOnce() {
    IMPORTS
        .submit(
            "trade_figures",
            "dry_run",
            "id,reporter,partner,mesure,scope\n".getBytes(StandardCharsets.UTF_8))
        .then()
        .statusCode(400)
        .body("errors.find { it.code == 'unknown-column' }.detail", containsString("measure"))
        .body("errors.code", hasItems("unknown-column", "missing-column"));
    IMPORTS
        .submit("parties", "dry_run", "<html></html>".getBytes(StandardCharsets.UTF_8))
        .then()
        .statusCode(400)
        .body("errors.code", hasItem("not-a-csv"));
    IMPORTS
        .submit("trade_figure", "dry_run", "id\n".getBytes(StandardCharsets.UTF_8))
        .then()
        .statusCode(400)
        .body("errors[0].detail", containsString("trade_figures"));
  }

  @Test
  void partiesAndCommoditiesAreCheckedAgainstTheCodeLists() {
    Response parties =
        IMPORTS.lines(
            "parties",
            "all_or_nothing",
            "id,name,kind,country,territory,source_doc",
            "imp-party,Wrong,compny,BY;XX,BY-MIN,S1");
    assertTrue(
        IMPORTS.errors(parties).stream()
            .map(e -> e.get("column") + " " + e.get("code"))
            .toList()
            .containsAll(
                List.of(
                    "kind invalid-code",
                    "country unknown-reference",
                    "territory unknown-reference")),
        "" + IMPORTS.errors(parties));
    Response commodities =
        IMPORTS.lines(
            "commodities",
            "all_or_nothing",
            "id,name,hs_code,exchange_section,source_doc",
            "imp-commodity,Wrong,4498,timbr,S1");
    assertTrue(
        IMPORTS.errors(commodities).stream()
            .map(e -> e.get("column") + " " + e.get("code"))
            .toList()
            .containsAll(List.of("hs_code unknown-code", "exchange_section invalid-code")),
        "" + IMPORTS.errors(commodities));
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
  void othersMayReadButNotWrite(String role) {
    String token = Tokens.of(role);
    for (String list : new String[] {"observations", "parties", "commodities"})
      given().auth().oauth2(token).get(BASE + "/" + list).then().statusCode(200);
    new Imports(BASE, token)
        .submit("trade_figures", "dry_run", HEADER.getBytes(StandardCharsets.UTF_8))
        .then()
        .statusCode(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"trade-editor", "administrator"})
  void editorsMayWrite(String role) {
    new Imports(BASE, Tokens.of(role))
        .submit("trade_figures", "dry_run", HEADER.getBytes(StandardCharsets.UTF_8))
        .then()
        .statusCode(202);
  }

  @Test
  void partnerSystemsHaveWhatTheirScopesSay() {
    String reader = Tokens.partner("partner-regions", "trade:read", "regions:write");
    given().auth().oauth2(reader).get(BASE + "/observations").then().statusCode(200);
    new Imports(BASE, reader)
        .submit("trade_figures", "dry_run", HEADER.getBytes(StandardCharsets.UTF_8))
        .then()
        .statusCode(403);
    String stranger = Tokens.partner("partner-regions", "regions:read");
    given().auth().oauth2(stranger).get(BASE + "/observations").then().statusCode(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"observations", "parties", "commodities", "observations/x/history"})
  void withoutAValidTokenNothingIsShown(String path) {
    given().get(BASE + "/" + path).then().statusCode(401);
    for (String token :
        new String[] {
          Tokens.expired(), Tokens.ofOtherIssuer(), Tokens.forOtherAudience(), Tokens.ofOtherKey()
        }) given().auth().oauth2(token).get(BASE + "/" + path).then().statusCode(401);
  }

  private static void absent(String key) {
    given()
        .auth()
        .oauth2(Tokens.of("viewer"))
        .get(BASE + "/observations/" + key)
        .then()
        .statusCode(404);
  }
}
