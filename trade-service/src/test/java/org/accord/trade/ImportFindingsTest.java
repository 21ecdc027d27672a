package org.accord.trade;

import static io.restassured.RestAssured.given;
import static org.accord.trade.ReferenceData.BASE;
import static org.accord.trade.ReferenceData.IMPORTS;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.accord.kit.testing.ServiceUnderTest;
import org.accord.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// An import tells which of the rows that it kept break a rule of the domain.
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class ImportFindingsTest {
  private static final String HEADER =
      "id,reporter,partner,measure,scope,period_start,period_end,value,unit,base_period_start,"
          + "base_period_end,same_as,source_doc";
  private static final String OWN = "trade/trade_figures:";
  private static final String UNKNOWN_FULLER = "unknown-fuller-figure";

  @BeforeEach
  void load() {
    ReferenceData.load();
  }

  private static Response figures(String mode, String... rows) {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    lines.addAll(List.of(rows));
    return IMPORTS.lines("trade_figures", mode, lines.toArray(String[]::new));
  }

  private static String right(String key, String sameAs) {
    return key + ",BY-HR,CN-QH,exports,goods,1991,1991,5,USD,,," + sameAs + ",S1";
  }

  private static String ofNothing(String key) {
    return key + ",BY-HR,CN-QH,count,goods,1991,1991,5,count,,,,S1";
  }

  private static String withoutGrowth(String key) {
    return key + ",BY-HR,CN-QH,exports,goods,1991,1991,5,USD,1990,1990,,S1";
  }

  private static ValidatableResponse findings(String query) {
    return given()
        .auth()
        .oauth2(Tokens.of("viewer"))
        .get(BASE + "/findings?" + query)
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse findingsOf(Response job) {
    return findings("import=" + job.path("id"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"all_or_nothing", "valid_rows"})
  void theRowsThatBreakARuleAreCountedByRuleAndListed(String mode) {
    String run = "found-" + mode.substring(0, 3) + "-";
    String[] rows = {
      ofNothing(run + 1), right(run + 2, ""), withoutGrowth(run + 3), ofNothing(run + 4),
    };
    Response job = figures(mode, rows);
    job.then()
        .body("rows.created", equalTo(4))
        .body(
            "findings",
            equalTo(
                List.of(
                    Map.of("rule", "base-without-growth", "count", 1),
                    Map.of("rule", "nothing-counted", "count", 2))));
    findingsOf(job)
        .body("items.key", containsInAnyOrder(run + 1, run + 3, run + 4))
        .body("items.type", equalTo(List.of("observation", "observation", "observation")));
    Response again = figures(mode, rows);
    again.then().body("rows.unchanged", equalTo(4)).body("findings", empty());
    findingsOf(again).body("items", empty());
    rows[1] = ofNothing(run + 2);
    Response changed = figures(mode, rows);
    changed.then().body("rows.updated", equalTo(1)).body("findings.count", contains(1));
    findingsOf(changed).body("items.key", contains(run + 2));
  }

  @Test
  void whatIsNotWrittenIsNoFinding() {
    figures("dry_run", ofNothing("found-dry"))
        .then()
        .body("rows.created", equalTo(1))
        .body("findings", nullValue());
    Response rejected =
        figures("all_or_nothing", ofNothing("found-rejected"), ofNothing("found rejected"));
    rejected.then().body("state", equalTo("failed")).body("findings", empty());
    findingsOf(rejected).body("items", empty());
  }

  @Test
  void recordsOfSeveralTypesAreCountedTogether() {
    Response job =
        IMPORTS.lines(
            "market_access",
            "all_or_nothing",
            "id,holder_name,holder_territory,product,hs_code,market_country,status,granted_on,count,"
                + "unit,record_kind,source_doc,confidence",
            "found-permit,A dairy,BY-HR,milk,0401,UZ,on paper,,,,permit,S1,high",
            "found-count,Dairies,BY,milk,0401,UZ,on paper,,7,enterprises,count,S1,high");
    job.then()
        .body("rows.created", equalTo(2))
        .body(
            "findings",
            equalTo(
                List.of(
                    Map.of("rule", "count-without-date", "count", 1),
                    Map.of("rule", "permit-without-dates", "count", 1),
                    Map.of("rule", "status-without-state", "count", 2))));
    findingsOf(job).body("items", hasSize(4));
  }

  @Test
  void whatSomebodyHasChangedSinceIsNoMoreTheImports() {
    Response job = figures("all_or_nothing", ofNothing("found-corrected"));
    findingsOf(job).body("items.key", contains("found-corrected"));
    String at = BASE + "/observations/found-corrected";
    var editor = given().auth().oauth2(Tokens.of("trade-editor"));
    editor
        .contentType("application/merge-patch+json")
        .header("If-Match", editor.get(at).header("ETag"))
        .body("{\"indicator\": \"exporters\"}")
        .patch(at)
        .then()
        .statusCode(200);
    findingsOf(job).body("items", empty());
  }

  @Test
  void anImportIsNamedByItsId() {
    given()
        .auth()
        .oauth2(Tokens.of("viewer"))
        .get(BASE + "/findings?import=none")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("?import"));
  }

  @Test
  void aFullerFigureThatIsNotOnRecordIsAFindingUntilItComesIn() {
    Response job = figures("all_or_nothing", right("found-linked", OWN + "found-fuller"));
    job.then()
        .body("rows.created", equalTo(1))
        .body("findings", equalTo(List.of(Map.of("rule", UNKNOWN_FULLER, "count", 1))));
    findings("rule=" + UNKNOWN_FULLER).body("items.key", contains("found-linked"));
    String linked =
        given()
            .auth()
            .oauth2(Tokens.of("viewer"))
            .get(BASE + "/observations/found-linked/history")
            .path("items[-1].changedAt");
    figures("all_or_nothing", right("found-fuller", "")).then().body("findings", empty());
    findings("rule=" + UNKNOWN_FULLER).body("items", empty());
    findings("rule=" + UNKNOWN_FULLER + "&asOf=" + linked)
        .body("items.key", contains("found-linked"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {OWN + "found-below", "regions/zone_indicators:none", "trade/market_access:none"})
  void aFullerFigureOfTheSameFileIsKnownAndThoseOfOthersAreTheirs(String link) {
    String key = "found-" + Math.abs(link.hashCode());
    figures("all_or_nothing", right(key, link), right("found-below", ""))
        .then()
        .body("rows.rejected", equalTo(0))
        .body("findings", empty());
  }

  /// As two figures of one quantity would be a conflict, of which one alone is counted anyway.
  @ParameterizedTest
  @CsvSource({
    "12, exact, 10, exact, true",
    "9, exact, 10, exact, true",
    "10, exact, 10, almost, true",
    "-10, exact, -10, almost, true",
    "10, more_than, 10, exact, true",
    "10, up_to, 10, more_than, true",
    "10.6, exact, 10, about, true",
    "10.5, exact, 10, about, false",
    "9.5, exact, 10, almost, false",
    "-9.5, exact, -10, almost, false",
    "10, at_least, 10, up_to, false",
    "3, more_than, 10, exact, false",
    "10, exact, 10, exact, false",
  })
  void aFigureThatContradictsTheFullerOneWhichItSaysItIsIsAFinding(
      String value, String qualifier, String fullerValue, String fullerQualifier, boolean told) {
    String run =
        "found-same-"
            + Integer.toHexString((value + qualifier + fullerValue + fullerQualifier).hashCode());
    String fact = ",BY-HR,CN-QH,balance,goods,1992,1992,";
    String header = HEADER + ",qualifier";
    IMPORTS
        .lines(
            "trade_figures",
            "all_or_nothing",
            header,
            run + fact + value + ",USD,,," + OWN + run + "-fuller,S1," + qualifier,
            run + "-other" + fact + "1000,EUR,,," + OWN + run + "-fuller,S1,",
            run + "-fuller" + fact + fullerValue + ",USD,,,,S1," + fullerQualifier)
        .then()
        .body("rows.created", equalTo(3));
    findings("rule=other-than-fuller-figure")
        .body("items.key", told ? contains(run) : not(hasItem(run)));
    Synthetic.withdraw(run, run + "-other", run + "-fuller");
  }

  @Test
  void oneOfSeveralFullerFiguresThatIsNotOnRecordIsEnough() {
    figures(
            "valid_rows",
            right("found-two", OWN + "found-there;" + OWN + "found-nowhere"),
            right("found-there", ""))
        .then()
        .body("findings.rule", contains(UNKNOWN_FULLER));
    String at = BASE + "/observations/found-two";
    var editor = given().auth().oauth2(Tokens.of("trade-editor"));
    editor.header("If-Match", editor.get(at).header("ETag")).delete(at).then().statusCode(204);
    findings("rule=" + UNKNOWN_FULLER).body("items", empty());
  }
}
