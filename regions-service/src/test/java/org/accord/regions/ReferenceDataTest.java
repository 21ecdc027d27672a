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

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
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
    expect("agreements?kind=twinning&total=true", 23);
    expect("agreements?level=district&level=country&total=true", 32);
    expect("agreements?party=BY-MA&party=CN-TJ&total=true", 3);
    expect("agreements?territory=CN-JL&q=changchun&total=true", count("CN-JL/changchun"));
    expect("agreements?country=KZ&signedFrom=2009&signedTo=2009&total=true", 1);
    expect("agreements?state=in_preparation&total=true", 9);
    expect("territories?kind=group&total=true", 14);
    expect("territories?parent=CN&kind=municipality&total=true", 4);
    expect("territories?q=могил&total=true", 1);
  }

  private static int count(String party) {
    return (int)
        CsvTable.of(ReferenceData.file("agreements")).values().stream()
            .filter(row -> row.get("party_a").equals(party) || row.get("party_b").equals(party))
            .count();
  }

  private static void expect(String query, int total) {
    given()
        .auth()
        .oauth2(VIEWER)
        .get(BASE + "/" + query)
        .then()
        .statusCode(200)
        .body("total", equalTo(total));
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
        .body("name", equalTo("郑州"))
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
      assertEquals(150, dates.size());
      assertEquals(27, dates.subList(123, 150).stream().filter(d -> d == null).count(), sort);
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
