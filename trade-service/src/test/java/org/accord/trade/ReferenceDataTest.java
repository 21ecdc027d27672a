package org.accord.trade;

import static io.restassured.RestAssured.given;
import static org.accord.trade.ReferenceData.BASE;
import static org.accord.trade.ReferenceData.IMPORTS;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.accord.kit.testing.CsvTable;
import org.accord.kit.testing.ServiceUnderTest;
import org.accord.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class ReferenceDataTest {
  private static final String VIEWER = Tokens.of("viewer");

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
        "exchange_rates",
        "market_access",
        "trade_instruments"
      })
  void everyRowAndCellComesBack(String kind) {
    Map<String, Map<String, String>> back = new HashMap<>();
    for (String path : ReferenceData.paths(kind))
      CsvTable.of(
              given()
                  .auth()
                  .oauth2(VIEWER)
                  .accept("text/csv")
                  .get(BASE + "/" + path)
                  .then()
                  .statusCode(200)
                  .extract()
                  .asString())
          .forEach((id, row) -> assertNull(back.put(id, row), id + " stands in two lists"));
    CsvTable.of(ReferenceData.file(kind))
        .forEach((id, row) ->
            row.forEach((column, cell) ->
                assertEquals(cell, back.getOrDefault(id, Map.of()).get(column), id)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sources",
        "parties",
        "commodities",
        "trade_figures",
        "exchange_rates",
        "market_access",
        "trade_instruments"
      })
  void theSameFileAgainChangesNothingAndSaysSo(String kind) {
    int rows = CsvTable.of(ReferenceData.file(kind)).size();
    IMPORTS
        .file(kind, ReferenceData.file(kind))
        .then()
        .body("state", equalTo("completed"))
        .body("rows.read", equalTo(rows))
        .body("rows.unchanged", equalTo(rows))
        .body("rows.created", equalTo(0))
        .body("rows.updated", equalTo(0));
  }

  @Test
  void everyCellOfAFigureHasItsMeaning() {
    get("observations/tf-buce-cn-oil-milk-2022")
        .body("reporter", equalTo("BUCE"))
        .body("reporterKind", equalTo("exchange"))
        .body("reporterName", equalTo("Belarusian Universal Commodity Exchange"))
        .body("partner", equalTo("CN"))
        .body("partnerKind", equalTo("country"))
        .body("commodities", equalTo(List.of("rapeseed-oil", "skimmed-milk-powder")))
        .body("hsCodes", equalTo(List.of("1514", "040210")));
    get("observations/tf-buce-cn-exports-2023-10m")
        .body("measure", equalTo("exports"))
        .body("scope", equalTo("goods"))
        .body("period.start", equalTo("2023-01"))
        .body("period.end", equalTo("2023-10"))
        .body("value", equalTo(60000000))
        .body("unit", equalTo("USD"))
        .body("qualifier", equalTo("almost"))
        .body("changeRatio", equalTo(2.5f))
        .body("basePeriod.start", equalTo("2022-01"))
        .body("basePeriod.end", equalTo("2022-10"))
        .body("baseUnknown", equalTo(false))
        .body("directionFrom", equalTo("BY"))
        .body("directionTo", equalTo("CN"))
        .body("source.key", equalTo("S2"))
        .body("confidence", equalTo("high"))
        .body("preferred", equalTo(true))
        .body("conflicts", equalTo(List.of()));
    get("observations/tf-buce-cn-goods-share-2023")
        .body("indicator", equalTo("share_of_platform_deals"))
        .body("denominator", equalTo("deals_of_industrial_consumer_goods_platform"));
    get("observations/tf-mtz-cnc-plan-turning").body("targetOf", equalTo("volume"));
  }

  @Test
  void aFigureByItselfSaysHowToCiteIt() {
    given()
        .auth()
        .oauth2(VIEWER)
        .header("Accept-Language", "zh")
        .get(BASE + "/observations/tf-buce-cn-exports-2023-10m")
        .then()
        .statusCode(200)
        .body("cite", containsString("来源：B. Zalesskij"));
    get("observations?limit=1").body("items[0].cite", nullValue());
  }

  @Test
  void aStockHasItsDateAndTheEndOfItsPeriodAsReported() {
    get("observations/tf-sumec-cn-wood-import-share")
        .body("observedOn", equalTo("2023-03"))
        .body("period.end", equalTo("2023-03"))
        .body("period.start", nullValue());
  }

  @Test
  void aGrowthWithoutAValueIsKeptAndItsBaseToldUnknown() {
    get("observations/tf-by-ho-cn-turnover-5y-growth")
        .body("value", nullValue())
        .body("changeRatio", equalTo(4))
        .body("qualifier", equalTo("almost"))
        .body("baseUnknown", equalTo(true));
    get("observations/tf-great-stone-exports-2024").body("baseUnknown", equalTo(false));
  }

  @Test
  void theTwoValuesOfAYearsTurnoverAreAConflictWithOnePreferred() {
    List<String> conflicts =
        get("observations/tf-buce-cn-turnover-2022-note262")
            .body("preferred", equalTo(true))
            .extract()
            .path("conflicts");
    assertEquals(1, conflicts.size());
    get("observations/tf-buce-cn-turnover-2022")
        .body("preferred", equalTo(false))
        .body("conflicts", equalTo(conflicts));
    get("conflicts/" + conflicts.getFirst())
        .body("rule", equalTo("observation-value"))
        .body("subject", equalTo("BUCE|CN|turnover|goods|unit=USD|2022-01..2022-12"))
        .body("state", equalTo("open"))
        .body("preferredBy", equalTo("rule"));
    get("observations?reporter=BUCE&partner=CN&preferred=false")
        .body("items.key", equalTo(List.of("tf-buce-cn-turnover-2022")));
    get("observations?reporter=BUCE&partner=CN&preferred=true")
        .body("items.key", hasItem("tf-buce-cn-turnover-2022-note262"))
        .body("items.key", not(hasItem("tf-buce-cn-turnover-2022")));
  }

  @Test
  void figuresWhoseIntervalsMeetAgree() {
    get("observations/tf-fez-grodnoinvest-exports-2022-h1")
        .body("preferred", equalTo(true))
        .body("conflicts", equalTo(List.of()));
    get("conflicts?type=observation&foundBy=rule&state=open&total=true").body("total", equalTo(1));
  }

  @Test
  void rowsThatBreakARuleAreKeptAndListed() {
    get("findings?rule=share-without-denominator")
        .body("items.key", equalTo(List.of("tf-by-cn-export-share-2021")));
    get("findings?rule=growth-without-base&total=true").body("total", equalTo(9));
  }

  @Test
  void aSourceTellsTheFactsThatRestOnIt() {
    expect("sources/S1/facts?type=party", "parties", in("source_doc", "S1"));
    expect("sources/S2/facts?type=commodity", "commodities", in("source_doc", "S2"));
    expect("sources/S1/facts?type=observation", "trade_figures", in("source_doc", "S1"));
  }

  @Test
  void filtersNarrowTheLists() {
    expect("parties?kind=zone", "parties", row -> row.get("kind").equals("zone"));
    expect("parties?country=KZ", "parties", row -> row.get("country").contains("KZ"));
    expect("parties?q=tractor", "parties", row -> row.get("name").contains("Tractor"));
    expect("commodities?hsCode=44", "commodities", row -> row.get("hs_code").startsWith("44"));
    expect("commodities?section=timber", "commodities", in("exchange_section", "timber"));
    expect("commodities?origin=reference", "commodities", _ -> false);
    expect("commodities?q=масло рапс", "commodities", in("id", "rapeseed-oil"));
    expect(
        "observations?reporter=BY&partner=CN&measure=turnover",
        "trade_figures",
        row ->
            row.get("reporter").equals("BY")
                && row.get("partner").equals("CN")
                && row.get("measure").equals("turnover"));
    expect("observations?partner=WORLD", "trade_figures", in("partner", "WORLD"));
    expect(
        "observations?reporter=mtz&reporter=belaz",
        "trade_figures",
        in("reporter", "mtz", "belaz"));
    expect("observations?scope=services", "trade_figures", in("scope", "services"));
    expect("observations?unit=m3&unit=BYN", "trade_figures", in("unit", "m3", "BYN"));
    expect("observations?indicator=volume_sold", "trade_figures", in("indicator", "volume_sold"));
    expect("observations?source=S1", "trade_figures", in("source_doc", "S1"));
    expect(
        "observations?commodity=sawn-timber",
        "trade_figures",
        row -> List.of(row.get("commodity").split(";")).contains("sawn-timber"));
    expect(
        "observations?commodity=0402&commodity=87",
        "trade_figures",
        row -> row.get("hs_code").matches("(.*;)?(0402|87).*"));
    expect(
        "observations?periodFrom=2022&periodTo=2022-09",
        "trade_figures",
        row ->
            !row.get("period_start").isEmpty()
                ? row.get("period_start").compareTo("2022") > 0
                    && row.get("period_end").compareTo("2022-09") <= 0
                : row.get("observed_on").startsWith("2022-0"));
  }

  @Test
  void aListIsSortedByPeriodWithUnknownOnesLast() {
    for (String sort : new String[] {"period", "-period"}) {
      List<String> starts =
          get("observations?limit=500&sort=" + sort)
              .extract()
              .jsonPath()
              .getList("items.collect { it.period?.start ?: it.observedOn }");
      List<String> expected = new ArrayList<>(starts);
      Comparator<String> order = Comparator.comparing(ReferenceDataTest::firstMonth);
      expected.sort(sort.startsWith("-") ? order.reversed() : order);
      assertEquals(
          expected.stream().map(ReferenceDataTest::firstMonth).toList(),
          starts.stream().map(ReferenceDataTest::firstMonth).toList());
    }
    get("parties?sort=name&limit=1").body("items.name", equalTo(List.of("Alcopack")));
    get("commodities?sort=-key&limit=1").body("items.key", hasItem("zoological-collections"));
  }

  private static String firstMonth(String date) {
    return date.length() == 4 ? date + "-01" : date.substring(0, 7);
  }

  @Test
  void aCursorWalksThroughAllFigures() {
    List<String> walked = new ArrayList<>();
    String cursor = "";
    do {
      var page = get("observations?limit=40" + cursor).extract().jsonPath();
      walked.addAll(page.getList("items.key"));
      cursor = page.getString("next") == null ? "" : "&cursor=" + page.getString("next");
    } while (!cursor.isEmpty());
    assertEquals(walked.size(), Set.copyOf(walked).size());
    assertTrue(walked.containsAll(CsvTable.of(ReferenceData.file("trade_figures")).keySet()));
  }

  @ParameterizedTest
  @CsvSource({
    "observations?reportr=BY, unknown-parameter, reporter",
    "observations?reporter=BYY, unknown-reference, BY",
    "observations?reporter=great-stoen, unknown-reference, great-stone",
    "observations?partner=Kazakhstan, unknown-reference, KZ",
    "observations?measure=export, invalid-code, exports",
    "observations?scope=good, invalid-code, goods",
    "observations?commodity=sawn-timbr, unknown-reference, sawn-timber",
    "observations?commodity=4498, unknown-code, 44",
    "observations?unit=UDS, unknown-code, USD",
    "observations?periodFrom=2022-13, invalid-date, month",
    "observations?changedSince=yesterday, invalid-date, instant",
    "observations?preferred=yes, invalid-code, true",
    "observations?source=S3, unknown-reference, S1",
    "observations?sort=value, unknown-code, period",
    "parties?kind=compny, invalid-code, company",
    "parties?country=Belarus, unknown-reference, BY",
    "commodities?hsCode=4, invalid-code, 04",
    "commodities?section=timbr, invalid-code, timber",
  })
  void aWrongParameterIsNamedWithWhatIsNear(String query, String code, String hint) {
    given()
        .auth()
        .oauth2(VIEWER)
        .get(BASE + "/" + query)
        .then()
        .statusCode(400)
        .body("errors.size()", equalTo(1))
        .body("errors[0].code", equalTo(code))
        .body("errors[0].detail", containsString(hint));
  }

  private static Predicate<Map<String, String>> in(String column, String... values) {
    return row -> List.of(values).contains(row.get(column));
  }

  /// The rows of the file that the query finds are those that match; other tests add rows of their
  /// own.
  private static void expect(String query, String kind, Predicate<Map<String, String>> matching) {
    Map<String, Map<String, String>> rows = CsvTable.of(ReferenceData.file(kind));
    Set<String> found =
        new TreeSet<>(get(query + "&limit=500").extract().jsonPath().getList("items.key"));
    found.retainAll(rows.keySet());
    Set<String> expected = new TreeSet<>(rows.keySet());
    expected.removeIf(id -> !matching.test(rows.get(id)));
    assertEquals(expected, found, query);
  }

  private static ValidatableResponse get(String query) {
    return given().auth().oauth2(VIEWER).get(BASE + "/" + query).then().statusCode(200);
  }
}
