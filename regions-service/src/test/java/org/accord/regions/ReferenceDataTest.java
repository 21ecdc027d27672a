package org.accord.regions;

import static io.restassured.RestAssured.given;
import static org.accord.regions.ReferenceData.BASE;
import static org.accord.regions.ReferenceData.IMPORTS;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.accord.kit.testing.CsvTable;
import org.accord.kit.testing.ServiceUnderTest;
import org.accord.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
  @ValueSource(strings = {"sources", "territories", "agreements"})
  void everyRowAndCellComesBack(String kind) {
    String exported =
        given()
            .auth()
            .oauth2(VIEWER)
            .accept("text/csv")
            .get(BASE + "/" + kind)
            .then()
            .statusCode(200)
            .extract()
            .asString();
    Map<String, Map<String, String>> back = CsvTable.of(exported);
    CsvTable.of(ReferenceData.file(kind))
        .forEach((id, row) -> assertEquals(plain(row), plain(back.get(id)), id));
  }

  /// A coordinate of `35.0` is the number 35: what counts is the number, not how it was written.
  private static Map<String, String> plain(Map<String, String> row) {
    row.replaceAll((column, cell) ->
        column.equals("latitude") || column.equals("longitude")
            ? cell.replaceFirst("\\.0+$", "").replaceFirst("(\\.\\d*?)0+$", "$1")
            : cell);
    return row;
  }

  @ParameterizedTest
  @ValueSource(strings = {"sources", "territories", "agreements"})
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
  void bothYearsOfAPartnershipAreOnRecordAndTheConflictIsFlagged() {
    List<String> conflicts =
        given()
            .auth()
            .oauth2(VIEWER)
            .get(BASE + "/agreements?party=BY-MA&party=CN-HA&sort=-signedOn")
            .then()
            .statusCode(200)
            .body("items.signedOn", hasItems("2004", "2008"))
            .extract()
            .path("items.findAll { it.signedOn in ['2004', '2008'] }.conflicts.flatten().unique()");
    assertEquals(1, conflicts.size());
    given()
        .auth()
        .oauth2(VIEWER)
        .get(BASE + "/conflicts/" + conflicts.getFirst())
        .then()
        .statusCode(200)
        .body("rule", equalTo("partnership-start"))
        .body("subject", equalTo("BY-MA|CN-HA"))
        .body("state", equalTo("open"))
        .body("preferredBy", equalTo("rule"));
  }

  @Test
  void everyPairOfDatesThatTheNotesCallAConflictIsFoundAndNoOther() {
    given()
        .auth()
        .oauth2(VIEWER)
        .get(BASE + "/conflicts?foundBy=rule&state=open&state=settled&limit=100")
        .then()
        .body(
            "items.subject.sort()",
            equalTo(
                List.of(
                    "BY-BR|CN-AH",
                    "BY-HM|CN-BJ",
                    "BY-HM|CN-GD/shenzhen",
                    "BY-HM|CN-SH",
                    "BY-HO|CN-SC",
                    "BY-HR|CN-HI",
                    "BY-MA|CN-HA",
                    "BY-MA|CN-JS",
                    "BY-VI|CN-JX")));
  }

  @Test
  void rowsThatBreakARuleAreKeptVerbatimAndListed() {
    given()
        .auth()
        .oauth2(VIEWER)
        .get(BASE + "/findings?rule=no-signing-date&limit=100")
        .then()
        .statusCode(200)
        .body("items.key", hasItem("agr-by-br-cn-ln-twinning"))
        .body("items.type", everyItem(equalTo("agreement")));
    given()
        .auth()
        .oauth2(VIEWER)
        .get(BASE + "/findings?rule=status-without-state&total=true")
        .then()
        .body("total", equalTo(24));
    given()
        .auth()
        .oauth2(VIEWER)
        .get(BASE + "/agreements/agr-by-hm-cn-sh-2018-partnership")
        .then()
        .body("reportedStatus", equalTo("upgraded"));
  }

  @Test
  void aSourceTellsTheFactsThatRestOnIt() {
    given()
        .auth()
        .oauth2(VIEWER)
        .get(BASE + "/sources/S1/facts?type=agreement&total=true")
        .then()
        .statusCode(200)
        .body("total", equalTo(12))
        .body("items.chapter", not(hasItem(is((Object) null))));
  }

  @Test
  void filtersNarrowTheList() {
    expect("agreements?kind=twinning", agreements(row -> row.get("kind").equals("twinning")));
    expect(
        "agreements?level=district&level=country",
        agreements(row -> List.of("district", "country").contains(row.get("level"))));
    expect(
        "agreements?party=BY-MA&party=CN-TJ",
        agreements(row -> parties(row).containsAll(List.of("BY-MA", "CN-TJ"))));
    expect(
        "agreements?territory=CN-JL",
        agreements(row -> parties(row).stream().anyMatch(party -> party.startsWith("CN-JL"))));
    expect(
        "agreements?country=KZ",
        agreements(row -> parties(row).stream().anyMatch(party -> party.startsWith("KZ"))));
    expect(
        "agreements?signedFrom=2019-05&signedTo=2021",
        agreements(row ->
            row.get("signed_on").compareTo("2019-05") >= 0
                && row.get("signed_on").compareTo("2021-12-31") <= 0
                && !row.get("signed_on").isEmpty()));
    expect(
        "agreements?field=sport",
        agreements(row -> List.of(row.get("fields").split(";")).contains("sport")));
    expect("territories?kind=group", 14);
    expect("territories?parent=CN-HA", 2);
  }

  private static long agreements(Predicate<Map<String, String>> matches) {
    return CsvTable.of(ReferenceData.file("agreements")).values().stream().filter(matches).count();
  }

  private static List<String> parties(Map<String, String> row) {
    return List.of(row.get("party_a"), row.get("party_b"));
  }

  /// Counts the rows of the reference data only: other tests write more.
  private static void expect(String query, long rows) {
    String kind = query.substring(0, query.indexOf('?'));
    Set<String> known = CsvTable.of(ReferenceData.file(kind)).keySet();
    List<String> found =
        given()
            .auth()
            .oauth2(VIEWER)
            .get(BASE + "/" + query + "&limit=500")
            .then()
            .statusCode(200)
            .extract()
            .path("items.key");
    assertEquals(
        rows, found.stream().filter(Objects::nonNull).filter(known::contains).count(), query);
  }

  @Test
  void namesAreInTheCallersLanguage() {
    given()
        .auth()
        .oauth2(VIEWER)
        .header("Accept-Language", "zh-CN,zh;q=0.9")
        .get(BASE + "/territories/CN-HA~zhengzhou")
        .then()
        .statusCode(200)
        .body("name", equalTo("郑州市"))
        .body("code", equalTo("CN-HA/zhengzhou"));
  }

  @Test
  void unknownDatesSortLastInBothDirections() {
    for (String sort : new String[] {"signedOn", "-signedOn"}) {
      List<String> dates =
          given()
              .auth()
              .oauth2(VIEWER)
              .get(BASE + "/agreements?limit=500&sort=" + sort)
              .jsonPath()
              .getList("items.signedOn");
      long known = dates.stream().takeWhile(Objects::nonNull).count();
      assertEquals(dates.stream().filter(Objects::nonNull).count(), known, sort);
      assertTrue(dates.size() - known >= 27, sort);
    }
  }

  @Test
  void anEmptyAnswerIsAnEmptyList() {
    given()
        .auth()
        .oauth2(VIEWER)
        .get(BASE + "/agreements?q=nothing-is-called-so")
        .then()
        .statusCode(200)
        .body("items", empty())
        .body("items", hasSize(0));
  }
}
