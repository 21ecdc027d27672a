package org.accord.trade;

import static io.restassured.RestAssured.given;
import static org.accord.trade.ReferenceData.BASE;
import static org.accord.trade.ReferenceData.IMPORTS;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.accord.kit.testing.CsvTable;
import org.accord.kit.testing.ServiceUnderTest;
import org.accord.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class MarketAccessTest {
  @BeforeEach
  void load() {
    ReferenceData.load();
    Orchards.load();
  }

  @Test
  void oneFileBringsPermitsAndCountsApart() {
    var file = CsvTable.of(ReferenceData.file("market_access"));
    for (var list :
        List.of(List.of("permit", "market-permits"), List.of("count", "permit-counts"))) {
      Set<String> expected = new TreeSet<>(file.keySet());
      expected.removeIf(id -> !file.get(id).get("record_kind").equals(list.getFirst()));
      assertEquals(expected, ofFile(list.getLast() + "?limit=500"));
    }
    given()
        .auth()
        .oauth2(viewer())
        .get(BASE + "/permit-counts/ma-mtz-cn-3523")
        .then()
        .statusCode(404);
    get("sources/S2/facts?type=permit_count&limit=500")
        .body("items.key", hasItem("ma-by-cn-producers-2023"))
        .body("items.key", not(hasItem("ma-mtz-cn-3523")));
  }

  @Test
  void aPermitTellsWhoMaySellWhatWhere() {
    get("market-permits/ma-mtz-cn-3523")
        .body("holder", equalTo("Minsk Tractor Plant (MTZ)"))
        .body("holderTerritory", equalTo("BY-HM"))
        .body("hsCodes", equalTo(List.of("8701")))
        .body("market", equalTo("CN"))
        .body("reportedStatus", equalTo("pending"))
        .body("state", equalTo("applied"))
        .body("count", equalTo(2))
        .body("unit", equalTo("tractors"))
        .body("source.key", equalTo("S2"));
    get("market-permits/ap-old")
        .body("number", equalTo("KZ-1"))
        .body("authority", equalTo("Ministry of Agriculture"))
        .body("grantedOn", equalTo("2019-05-05"))
        .body("expiresOn", equalTo("2021-04-30"))
        .body("state", equalTo("expired"));
  }

  @Test
  void aCountIsWhatTheSourceReports() {
    get("permit-counts?market=CN&unit=producers")
        .body("items.key", contains("ma-by-cn-producers-2023"))
        .body("items[0].count", equalTo(148))
        .body("items[0].qualifier", equalTo("exact"))
        .body("items[0].state", nullValue());
    get("permit-counts/ma-by-cn-agri-2021")
        .body("count", equalTo(100))
        .body("qualifier", equalTo("more_than"));
    get("permit-counts/ap-total")
        .body("qualifier", equalTo("at_least"))
        .body("observedOn", equalTo("2023-06"));
  }

  @ParameterizedTest
  @CsvSource({
    "number=KZ-2&number=KZ-4, ap-gone ap-now",
    "authority=customs committee, ap-gone ap-long",
    "holder=orchard&market=UZ, ap-elsewhere",
    "product=pears, ap-long",
    "holderTerritory=BY-BR, ap-cider ap-gone ap-long",
    "hsCode=0808&market=KZ, ap-cider ap-gone ap-long ap-now ap-old",
    "hsCode=080810&market=KZ, ap-cider ap-gone ap-long ap-now ap-old",
    "hsCode=080830&market=KZ, ap-gone ap-long ap-now ap-old",
    "market=KZ&state=valid, ap-cider ap-long ap-now",
    "market=KZ&state=revoked&state=expired, ap-gone ap-old",
    "market=KZ&validOn=2020, ap-cider ap-old",
    "market=KZ&validOn=2021-05, ap-cider",
    "market=KZ&validOn=2022-06-30, ap-cider ap-now",
    "market=KZ&expiresTo=2021, ap-old",
    "market=KZ&expiresWithin=90, ap-now",
    "market=KZ&expiresWithin=39, ''",
    "q=tall kz-3, ap-long",
    "reportedStatus=applying, ma-by-mi-cn-seeking-2021",
  })
  void permitsAreFoundByWhatTheySay(String query, String keys) {
    List<String> expected = keys.isEmpty() ? List.of() : List.of(keys.split(" "));
    List<String> found =
        get("market-permits?sort=id&limit=500&" + query)
            .extract()
            .jsonPath()
            .getList("items.key", String.class);
    assertEquals(expected, found.stream().sorted().toList());
  }

  @Test
  void howManyWereValidAtADateIsOneQuestion() {
    // Reported as granted in 2021, of whatever date: valid since, and not known to be before.
    get("market-permits?market=CN&validOn=2021-12-31&total=true&limit=1")
        .body("total", equalTo(16));
    get("market-permits?market=CN&validOn=2018&total=true&limit=1").body("total", equalTo(0));
    get("market-permits?market=CN&validOn=2021-12-31&limit=500")
        .body("items.state", everyItem(equalTo("undated")));
  }

  @ParameterizedTest
  @CsvSource({
    "validOn=2020-06-01, ap-cider ap-old",
    "validOn=2020-06-01&state=valid, ap-cider ap-old",
    "validOn=2020&state=valid, ap-cider ap-old",
    "validOn=2021-04-30&state=valid, ap-cider ap-old",
    "validOn=2020-06-01&state=expired, ''",
    "state=expired, ap-old",
  })
  void theStateIsThatOfTheAskedDate(String query, String keys) {
    List<String> expected = keys.isEmpty() ? List.of() : List.of(keys.split(" "));
    boolean today = !query.contains("validOn");
    var page = get("market-permits?market=KZ&" + query).extract().jsonPath();
    assertEquals(
        expected, page.getList("items.key", String.class).stream().sorted().toList(), query);
    for (String state : page.getList("items.state", String.class))
      assertEquals(today ? "expired" : "valid", state, query);
  }

  /// The next page has the date from its cursor.
  @Test
  void everyPageTellsTheStateOfTheAskedDate() {
    String query = "market-permits?market=KZ&validOn=2020-06-01&limit=1";
    String next = get(query).body("items[0].state", equalTo("valid")).extract().path("next");
    get("market-permits?limit=1&cursor=" + next)
        .body("items[0].state", equalTo("valid"))
        .body("next", nullValue());
  }

  @Test
  void permitsAreSortedByExpiryWithUnknownOnesLast() {
    List<String> keys =
        get("market-permits?market=KZ&sort=expiresOn").extract().jsonPath().getList("items.key");
    assertEquals(List.of("ap-old", "ap-now", "ap-long"), keys.subList(0, 3));
  }

  @ParameterizedTest
  @CsvSource({
    "market-permits/missing, market, required, CN",
    "market-permits/missing?market=CN, hsCode, required, product",
    "market-permits/missing?market=CN&hsCode=0299, hsCode, unknown-code, no code",
    "market-permits/missing?market=China&hsCode=04, market, unknown-reference, CN",
    "market-permits/missing?market=CN&hsCode=04&on=soon, on, invalid-date, 2022",
    "market-permits?market=Kazakhstan, market, unknown-reference, KZ",
    "market-permits?state=valdi, state, invalid-code, valid",
    "market-permits?expiresWithin=six, expiresWithin, invalid-number, days",
    "market-permits?validOn=2023-13, validOn, invalid-date, month",
    "permit-counts?validOn=2023, validOn, unknown-parameter, no parameter",
  })
  void aWrongParameterIsNamed(String query, String parameter, String code, String hint) {
    given()
        .auth()
        .oauth2(viewer())
        .get(BASE + "/" + query)
        .then()
        .statusCode(400)
        .body("errors.find { it.pointer == '?" + parameter + "' }.code", equalTo(code))
        .body("errors.find { it.pointer == '?" + parameter + "' }.detail", containsString(hint));
  }

  @ParameterizedTest
  @CsvSource({
    "'x-1,permit,A,BY,p,0808,KZ,,,,2020,2019,,,,,S2', expires_on, out-of-range",
    "'x-1,permit,A,BY,p,0808,KZ,,,,2999,,,,,,S2', granted_on, out-of-range",
    "'x-1,permit,A,BY,p,0808,KZ,,,,,,2020,,,,S2', observed_on, not-applicable",
    "'x-1,permit,A,BY,p,0299,KZ,,,,,,,,,,S2', hs_code, unknown-code",
    "'x-1,permit,A,BY-XX,p,0808,KZ,,,,,,,,,,S2', holder_territory, unknown-reference",
    "'x-1,permit,A,BY,p,0808,KAZ,,,,,,,,,,S2', market_country, unknown-reference",
    "'x-1,permit,A,BY,p,0808,KZ,,,,,,,3,,,S2', unit, required",
    "'x-1,count,A,BY,p,0808,KZ,,,,,,,,,,S2', count, required",
    "'x-1,count,A,BY,p,0808,KZ,,N-1,,,,,3,firms,,S2', number, not-applicable",
    "'x-1,count,A,BY,p,0808,KZ,,,,,,,1.5,firms,,S2', count, out-of-range",
    "'x-1,count,A,BY,p,0808,KZ,,,,,,,-1,firms,,S2', count, out-of-range",
    "'x-1,countt,A,BY,p,0808,KZ,,,,,,,1,firms,,S2', record_kind, invalid-code",
    "'x-1,permit,,BY,p,0808,KZ,,,,,,,,,,S2', holder_name, required",
    "',permit,A,BY,p,0808,KZ,,,,,,,,,,S2', id, required",
  })
  void aWrongCellIsNamed(String row, String column, String code) {
    Response job = Orchards.rows("dry_run", row);
    job.then().body("rows.rejected", equalTo(1));
    assertEquals(
        List.of(column + " " + code),
        IMPORTS.errors(job).stream().map(e -> e.get("column") + " " + e.get("code")).toList());
  }

  @Test
  void whatRecordsLackIsListed() {
    get("findings?type=market_permit&rule=permit-without-dates&limit=500")
        .body("items.key", hasItem("ma-mtz-cn-3523"))
        .body("items.key", not(hasItem("ap-old")));
    IMPORTS.lines(
        "market_access",
        "all_or_nothing",
        Orchards.HEADER + ",note",
        "ap-bound,count,Orchards of Belarus,BY,cider,2206,KZ,granted,,,,,2022,3,enterprises,exact,"
            + "S2,more than 3",
        "ap-noted,count,Orchards of Belarus,BY,cider,2206,UZ,granted,,,,,2022,3,enterprises,,"
            + "S2,more than 3");
    get("findings?rule=bound-in-note-only").body("items.key", contains("ap-bound"));
    get("permit-counts/ap-noted").body("qualifier", equalTo("more_than"));
    get("findings?type=permit_count&rule=count-without-date&limit=500")
        .body("items.key", not(hasItem("ap-total")));
  }

  @Test
  void countsThatExcludeEachOtherAreAConflict() {
    Orchards.rows(
        "all_or_nothing",
        "cc-one,count,Bakers,BY,bread,1905,KZ,accredited,,,,,2023-03,14,firms,,S1",
        "cc-two,count,bakers,BY,Bread,1905,KZ,accredited,,,,,2023-03,20,firms,more_than,S2",
        "cc-meets,count,Bakers,BY,bread,1905,KZ,accredited,,,,,2023-03,13,firms,more_than,S2",
        "cc-later,count,Bakers,BY,bread,1905,KZ,accredited,,,,,2023-04,20,firms,,S2",
        "cc-others,count,Millers,BY,bread,1905,KZ,accredited,,,,,2023-03,20,firms,,S2",
        "cc-undated,count,Bakers,BY,bread,1905,KZ,accredited,,,,,,99,firms,,S2");
    List<String> conflicts = get("permit-counts/cc-one").extract().path("conflicts");
    assertEquals(1, conflicts.size());
    get("permit-counts/cc-two").body("conflicts", equalTo(conflicts));
    for (String other : List.of("cc-meets", "cc-later", "cc-others", "cc-undated"))
      get("permit-counts/" + other).body("conflicts", hasSize(0));
    String preferred = get("permit-counts/cc-one").extract().path("id");
    get("conflicts/" + conflicts.getFirst())
        .body("type", equalTo("permit_count"))
        .body("rule", equalTo("permit-count-value"))
        .body("subject", equalTo("KZ|bread|bakers|BY|status=accredited|unit=firms|2023-03"))
        .body("preferred", equalTo(preferred));
    Orchards.rows(
        "all_or_nothing",
        "cc-two,count,bakers,BY,Bread,1905,KZ,accredited,,,,,2023-03,10,firms,more_than,S2");
    get("permit-counts/cc-one").body("conflicts", hasSize(0));
    get("conflicts/" + conflicts.getFirst()).body("state", equalTo("dissolved"));
  }

  private static Set<String> ofFile(String query) {
    Set<String> found = new TreeSet<>(get(query).extract().jsonPath().getList("items.key"));
    found.retainAll(CsvTable.of(ReferenceData.file("market_access")).keySet());
    return found;
  }

  private static String viewer() {
    return Tokens.of("viewer");
  }

  private static ValidatableResponse get(String query) {
    return given().auth().oauth2(viewer()).get(BASE + "/" + query).then().statusCode(200);
  }
}
