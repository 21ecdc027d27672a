package org.accord.trade;

import static io.restassured.RestAssured.given;
import static org.accord.trade.ReferenceData.BASE;
import static org.accord.trade.ReferenceData.IMPORTS;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.accord.kit.testing.ServiceUnderTest;
import org.accord.kit.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Values by different valuations, and codes of different editions of the Harmonized System, are
/// never mixed. Each test has a reporter of its own.
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class BasisTest {
  private static final String HEADER =
      "id,reporter,partner,measure,hs_code,period_start,period_end,value,valuation_basis,hs_edition,"
          + "observation_status,scope,unit,qualifier,source_doc,source_chapter";

  private final List<String> written = new ArrayList<>();

  @BeforeEach
  void load() {
    ReferenceData.load();
  }

  /// What disagrees here is no conflict of the reference data.
  @AfterEach
  void withdraw() {
    String editor = Tokens.of("trade-editor");
    for (String key : written) {
      String figure = BASE + "/observations/" + key;
      String etag = given().auth().oauth2(editor).get(figure).header("ETag");
      given().auth().oauth2(editor).header("If-Match", etag).delete(figure).then().statusCode(204);
    }
  }

  /// Rows such as `BD CN exports 4407 2021 100 fob hs2017 final`, with - for what is not told.
  private void figures(String... rows) {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    for (String row : rows) {
      String[] cell = row.split(" ");
      written.add(key(row));
      boolean year = cell[4].length() == 4;
      lines.add(
          String.join(
                  ",",
                  key(row),
                  cell[0],
                  cell[1],
                  cell[2],
                  cell[3],
                  cell[4] + (year ? "-01" : ""),
                  cell[4] + (year ? "-12" : ""),
                  cell[5],
                  cell[6],
                  cell[7],
                  cell[8])
              .replace(",-", ",")
              .concat(",goods,USD,exact,S1,Synthetic"));
    }
    IMPORTS
        .lines("trade_figures", "all_or_nothing", lines.toArray(String[]::new))
        .then()
        .body("state", equalTo("completed"));
  }

  private static String key(String row) {
    return "basis-"
        + row.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("-+$", "");
  }

  private static ValidatableResponse get(String query) {
    return given()
        .auth()
        .oauth2(Tokens.of("viewer"))
        .get(BASE + "/" + query)
        .then()
        .statusCode(200);
  }

  @Test
  void valuesByDifferentValuationsDoNotDisagree() {
    figures("PE CN exports - 2021 100 fob - -", "PE CN exports - 2021 118 cif - -");
    get("observations?reporter=PE")
        .body("items.conflicts.flatten()", empty())
        .body("items.preferred", equalTo(List.of(true, true)));
    figures("PE CN exports - 2021 130 fob - -");
    get("observations?reporter=PE&preferred=false").body("items", hasSize(1));
    get("observations/" + key("PE CN exports - 2021 118 cif")).body("conflicts", empty());
  }

  @ParameterizedTest
  @CsvSource({
    "en, 'HS edition of 2022, valued CIF, 2021: 118 USD.'",
    "ru, 'редакция ГС 2022 года, стоимость на условиях CIF, 2021 г.: 118 USD.'",
    "zh, HS 2022年版，按CIF计价，2021年：118 USD。"
  })
  void aCitationTellsTheBasisWhereverItStands(String language, String words) {
    String row = "HT CN exports 4407 2021 118 cif hs2022 -";
    figures(row);
    for (String at :
        List.of(
            "observations/" + key(row),
            "observations?reporter=HT&format=csv",
            "observations?reporter=HT&format=sdmx-csv"))
      assertTrue(
          given()
              .auth()
              .oauth2(Tokens.of("viewer"))
              .header("Accept-Language", language)
              .get(BASE + "/" + at)
              .then()
              .statusCode(200)
              .extract()
              .asString()
              .contains(words),
          at);
  }

  @Test
  void theStatusOfAFigureDoesNotMakeItAnother() {
    figures(
        "EC CN exports - 2021 100 fob - provisional", "EC CN exports - 2021 130 fob - unvalidated");
    get("observations?reporter=EC").body("items.conflicts.flatten().unique()", hasSize(1));
  }

  @Test
  void aSeriesIsByOneValuation() {
    figures(
        "CO CN exports - 2020 100 fob - -",
        "CO CN exports - 2021 110 fob - -",
        "CO CN exports - 2021 130 cif - -",
        "CO CN exports - 2022 150 cif - -",
        "CO CN exports - 2023 160 fob - -");
    get("series?reporter=CO&partner=CN&measure=exports&frequency=year")
        .body("series[0].valuationBasis", equalTo("fob"))
        .body("items.findAll { !it.gap }.value", equalTo(List.of(100, 110, 160)))
        .body("items.find { it.period.start == '2023-01' }.growthReason", equalTo("other_basis"))
        .body("others.valuationBasis", equalTo(List.of("cif")));
    get("series?reporter=CO&partner=CN&measure=exports&valuation=cif")
        .body("items.value", equalTo(List.of(130, 150)))
        .body("items[1].growth.basePeriod.start", equalTo("2021-01"));
    get("series?reporter=CO&partner=CN&measure=exports&valuation=unspecified")
        .body("items", empty())
        .body("others.valuationBasis", equalTo(List.of("fob", "cif")));
    given()
        .auth()
        .oauth2(Tokens.of("viewer"))
        .get(BASE + "/series?reporter=CO&partner=CN&measure=exports&valuation=fbo&hsEdition=hs12")
        .then()
        .statusCode(400)
        .body("errors.pointer", equalTo(List.of("?valuation", "?hsEdition")))
        .body("errors[0].detail", containsString("fob"));
  }

  @Test
  void nothingFollowsFromFiguresByDifferentValuations() {
    List<String> rows = new ArrayList<>();
    for (int month = 1; month <= 12; month++)
      rows.add("BO CN exports - 2021-%02d 10 %s - -".formatted(month, month < 7 ? "fob" : "cif"));
    rows.add("BO CN imports - 2022 40 cif - -");
    rows.add("BO CN exports - 2022 60 fob - -");
    rows.add("BO CN turnover - 2022 900 fob - -");
    figures(rows.toArray(String[]::new));
    get("series?reporter=BO&partner=CN&measure=exports&frequency=year")
        .body("items.value", equalTo(List.of(60)));
    get("series?reporter=BO&partner=CN&measure=balance&frequency=year&valuation=cif")
        .body("items", empty());
    get("discrepancies?reporter=BO").body("compared", equalTo(0));
  }

  @Test
  void aRankingIsByOneValuation() {
    figures(
        "UY CN exports - 2021 100 fob - -",
        "UY IN exports - 2021 50 fob - -",
        "UY TR exports - 2021 999 cif - -",
        "UY WORLD exports - 2021 5000 cif - -",
        "UY WORLD exports - 2021 1000 fob - -");
    get("rankings?measure=exports&reporter=UY&period=2021")
        .body("ranked.valuationBasis", equalTo("fob"))
        .body("items.entity", equalTo(List.of("CN", "IN")))
        .body("items.percent", equalTo(List.of(10, 5)))
        .body("others[0].valuationBasis", equalTo("cif"));
    get("rankings?measure=exports&reporter=UY&period=2021&valuation=cif")
        .body("items.entity", equalTo(List.of("TR")))
        .body("total.value", equalTo(5000));
    get("movers?measure=exports&reporter=UY&period=2021&valuation=cif").body("items", empty());
  }

  @Test
  void aCodeOfAnotherEditionIsAnotherHeading() {
    figures(
        "PY CN exports 4407 2021 100 - hs2012 -",
        "PY CN exports 4403 2021 50 - hs2012 -",
        "PY CN exports 4407 2021 160 - hs2017 -");
    get("observations?reporter=PY").body("items.conflicts.flatten()", empty());
    get("rankings?by=commodity&measure=exports&reporter=PY&partner=CN&period=2021")
        .body("ranked.hsEdition", equalTo("hs2012"))
        .body("items.value", equalTo(List.of(100, 50)))
        .body("others.hsEdition", equalTo(List.of("hs2017")));
    get("series?reporter=PY&partner=CN&measure=exports&commodity=4407&hsEdition=hs2017")
        .body("items.value", equalTo(List.of(160)));
    get("series?reporter=PY&partner=CN&measure=exports")
        .body("items.value", equalTo(List.of(150)))
        .body("series[0].hsEdition", equalTo("hs2012"));
    get("rankings?measure=exports&reporter=PY&period=2021")
        .body("items.value", equalTo(List.of(160)))
        .body("ranked.hsEdition", nullValue());
  }

  @Test
  void theEditionSaysNothingOfATotal() {
    figures("GY CN exports - 2021 100 - hs2012 -", "GY CN exports - 2021 160 - hs2017 -");
    get("observations?reporter=GY").body("items.conflicts.flatten().unique()", hasSize(1));
  }

  @Test
  void aTargetIsReachedByItsOwnValuation() {
    written.addAll(List.of("basis-target", "basis-actual"));
    IMPORTS
        .lines(
            "trade_figures",
            "all_or_nothing",
            HEADER + ",target_of",
            "basis-target,SR,CN,target,,2021-01,2021-12,100,fob,,,goods,USD,exact,S1,T,exports",
            "basis-actual,SR,CN,exports,,2021-01,2021-12,90,cif,,,goods,USD,exact,S1,T,")
        .then()
        .body("state", equalTo("completed"));
    get("targets?reporter=SR")
        .body("items[0].actual", nullValue())
        .body("items[0].reason", equalTo("other_basis"));
  }

  @Test
  void aMirrorSetsExportsFreeOnBoardBesideImportsWithFreight() {
    figures(
        "CL AR exports - 2021 100 fob - -",
        "CL AR exports - 2021 118 cif - -",
        "AR CL imports - 2021 121 cif - -",
        "AR CL imports - 2022 70 - - -",
        "CL AR exports - 2022 60 fob - -");
    get("mirror?reporter=CL&partner=AR")
        .body("items", hasSize(2))
        .body("items[0].sending.amount.value", equalTo(100))
        .body("items[0].sending.valuationBasis", equalTo("fob"))
        .body("items[0].receiving.valuationBasis", equalTo("cif"))
        .body("items[0].valued", equalTo("different"))
        .body("items[1].valued", equalTo("unknown"))
        .body("items.valued", hasItem("different"));
  }

  @Test
  void figuresAreFoundByTheirBasis() {
    figures(
        "BH CN exports 4407 2021 100 fob hs2017 -",
        "BH CN exports 4407 2020 90 cif hs2017 -",
        "BH CN exports 4407 2019 80 - hs2012 -",
        "BH CN exports - 2018 70 fob - -");
    found("valuationBasis=fob", "2018", "2021");
    found("valuationBasis=fob&valuationBasis=cif", "2018", "2020", "2021");
    found("hsEdition=hs2017", "2020", "2021");
    found("hsEdition=hs2017&valuationBasis=cif", "2020");
    found("hsEdition=hs2022");
    refused("valuationBasis=fbo", "Did you mean fob");
    refused("hsEdition=hs2071", "Did you mean hs2017");
  }

  private static void refused(String filter, String suggestion) {
    given()
        .auth()
        .oauth2(Tokens.of("viewer"))
        .get(BASE + "/observations?" + filter)
        .then()
        .statusCode(400)
        .body("errors[0].detail", containsString(suggestion));
  }

  private static void found(String filter, String... years) {
    List<String> periods =
        get("observations?reporter=BH&" + filter)
            .extract()
            .jsonPath()
            .getList("items.period.start", String.class);
    assertEquals(
        List.of(years), periods.stream().map(start -> start.substring(0, 4)).sorted().toList());
  }
}
