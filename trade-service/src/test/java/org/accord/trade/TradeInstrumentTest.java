package org.accord.trade;

import static io.restassured.RestAssured.given;
import static org.accord.trade.ReferenceData.BASE;
import static org.accord.trade.ReferenceData.IMPORTS;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
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

@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class TradeInstrumentTest {
  @BeforeEach
  void load() {
    ReferenceData.load();
  }

  @Test
  void anInstrumentTellsItsPartiesAsReportedAndWhoseTheyAre() {
    get("trade-instruments/ti-by-cn-industry-strategy-2023")
        .body("kind", equalTo("strategy"))
        .body("form", equalTo("document"))
        .body(
            "parties.name",
            contains(
                "Ministry of Industry of Belarus",
                "Ministry of Industry and Information Technology of China"))
        .body("parties.territory", contains("BY", "CN"))
        .body("signedOn", equalTo("2023-03"))
        .body("reportedStatus", equalTo("signed"))
        .body("state", equalTo("signed"))
        .body("sameAs", contains("regions/agreements:agr-by-cn-industry-strategy-2023"))
        .body("parent", nullValue())
        .body("source.key", equalTo("S2"));
    get("trade-instruments/ti-buce-cn-embassy-2023")
        .body("parties.territory", contains("BY", "CN"));
    get("trade-instruments/ti-minzdrav-jifei-2023")
        .body("parties[1].name", equalTo("Jifei"))
        .body("parties[1].territory", nullValue());
  }

  @ParameterizedTest
  @CsvSource({
    "ti-by-kz-treaty-2026, in_force",
    "ti-by-directive-9, expired",
    "ti-by-cn-st-programme-2019, completed",
    "ti-by-cn-igc-2020-12, held",
    "ti-by-cn-industry-roadmap-2023, in_preparation",
    "ti-by-cn-industry-platform, in_preparation",
    "ti-minzdrav-jifei-2023, agreed",
    "ti-by-sinomach-2014, signed",
    "ti-by-cn-igc, unknown",
  })
  void theStateFollowsFromDatedActsBesideWhatIsReported(String key, String state) {
    get("trade-instruments/" + key).body("state", equalTo(state));
    get("trade-instruments?limit=500&state=" + state).body("items.key", hasItem(key));
  }

  @Test
  void aMeetingBelongsToItsBodyOnlyWhereItsTitleSaysSo() {
    get("trade-instruments?body=ti-by-cn-igc&sort=signedOn")
        .body("items.key", contains("ti-by-cn-igc-2020-12", "ti-by-cn-igc-5-2023"));
    get("trade-instruments?body=ti-great-stone-wg")
        .body(
            "items.key",
            containsInAnyOrder(
                "ti-great-stone-wg-11-2018",
                "ti-great-stone-wg-12-2019",
                "ti-great-stone-wg-2023-02"));
    get("trade-instruments/ti-great-stone-wg-2024-07").body("body", nullValue());
    get("trade-instruments/ti-by-cn-igc").body("body", nullValue());
  }

  @Test
  void filtersNarrowTheList() {
    expect("kind=memorandum", row -> row.get("kind").equals("memorandum"));
    expect("form=meeting", row -> row.get("kind").endsWith("_meeting"));
    expect("party=KZ", row -> row.get("parties").contains("Kazakhstan"));
    expect(
        "party=BY&party=KZ",
        row -> row.get("parties").contains("Belarus") && row.get("parties").contains("Kazakhstan"));
    expect("source=S1", row -> row.get("source_doc").equals("S1"));
    expect(
        "signedFrom=2023&signedTo=2023-05", row -> row.get("signed_on").matches("2023(-0[1-5])?"));
    expect("q=decree GREAT", row -> row.get("id").equals("ti-by-great-stone-decree-2021"));
    expect("q=istanbul", row -> row.get("id").equals("ti-buce-istib-2022"));
    get("trade-instruments?party=CN&party=BY&limit=500")
        .body("items.parties", everyItem(not(equalTo(List.of()))));
  }

  @Test
  void bodiesHaveNoDateAndActsNeedNoSecondParty() {
    get("findings?type=trade_instrument&rule=no-date&limit=500")
        .body("items.key", hasItems("ti-by-cn-igc", "ti-kz-gpfiir"))
        .body("items.key", not(hasItem("ti-by-cn-st-programme-2019")));
    get("findings?type=trade_instrument&rule=single-party&limit=500")
        .body("items.key", hasItem("ti-cn-14th-five-year-plan"))
        .body("items.key", not(hasItem("ti-by-directive-9")));
    get("findings?type=trade_instrument&rule=status-without-state")
        .body("items.key", contains("ti-by-kz-visit-task-2021"));
    get("findings?type=trade_instrument&rule=unrecognised-party&limit=500")
        .body("items.key", hasItems("ti-minzdrav-jifei-2023", "ti-buce-istib-2022"))
        .body("items.key", not(hasItem("ti-by-cn-igc")));
  }

  @ParameterizedTest
  @CsvSource({
    "'x-1,T,agreemnt,Belarus;China,2020,,,,,,,,S2', kind, invalid-code",
    "'x-1,T,agreement,,2020,,,,,,,,S2', parties, required",
    "'x-1,T,agreement,Belarus;China,2999,,,,,,,,S2', signed_on, out-of-range",
    "'x-1,T,agreement,Belarus;China,2020,2022,2021,,,,,,S2', valid_to, out-of-range",
    "'x-1,T,agreement,Belarus;China,2020,,,,,-1,,,S2', count_of_items, out-of-range",
    "'x-1,T,agreement,Belarus;China,2020,,,,,,,ti-by-cn-igx,S2', parent, unknown-reference",
    "'x-1,T,agreement,Belarus;China,2020,,,,,,,x-1,S2', parent, out-of-range",
    "'x-1,,agreement,Belarus;China,2020,,,,,,,,S2', title, required",
  })
  void aWrongCellIsNamed(String row, String column, String code) {
    Response job = instruments("dry_run", row);
    job.then().body("rows.rejected", equalTo(1));
    assertEquals(
        List.of(column + " " + code),
        IMPORTS.errors(job).stream().map(e -> e.get("column") + " " + e.get("code")).toList());
  }

  @Test
  void aStatedParentIsKeptAndTellsTheBody() {
    instruments(
            "all_or_nothing",
            "x-meet,Session in Minsk,committee_meeting,Belarus;China,2024-09,,,,held,,,ti-by-cn-igc,S2")
        .then()
        .body("state", equalTo("completed"));
    get("trade-instruments/x-meet")
        .body("parent", equalTo("ti-by-cn-igc"))
        .body("body", equalTo("ti-by-cn-igc"));
    instruments(
            "all_or_nothing",
            "x-meet,Session in Minsk,committee_meeting,Belarus;China,2024-09,,,,held,,,,S2")
        .then()
        .body("rows.updated", equalTo(1));
    get("trade-instruments/x-meet").body("body", nullValue());
  }

  private static Response instruments(String mode, String row) {
    return IMPORTS.lines(
        "trade_instruments",
        mode,
        "id,title,kind,parties,signed_on,valid_from,valid_to,subject,status,count_of_items,same_as,"
            + "parent,source_doc",
        row);
  }

  private static void expect(String query, Predicate<Map<String, String>> matching) {
    Map<String, Map<String, String>> rows = CsvTable.of(ReferenceData.file("trade_instruments"));
    Set<String> found =
        new TreeSet<>(
            get("trade-instruments?limit=500&" + query).extract().jsonPath().getList("items.key"));
    found.retainAll(rows.keySet());
    Set<String> expected = new TreeSet<>(rows.keySet());
    expected.removeIf(id -> !matching.test(rows.get(id)));
    assertEquals(expected, found, query);
  }

  private static ValidatableResponse get(String query) {
    return given()
        .auth()
        .oauth2(Tokens.of("viewer"))
        .get(BASE + "/" + query)
        .then()
        .statusCode(200);
  }
}
