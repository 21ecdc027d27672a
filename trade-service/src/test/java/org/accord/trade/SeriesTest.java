package org.accord.trade;

import static io.restassured.RestAssured.given;
import static org.accord.trade.ReferenceData.BASE;
import static org.accord.trade.ReferenceData.IMPORTS;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.accord.kit.testing.ServiceUnderTest;
import org.accord.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Series of synthetic figures: Vietnam as the reporter, which no other test looks at.
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class SeriesTest {
  private static final String HEADER =
      "id,reporter,partner,measure,scope,hs_code,period_start,period_end,value,unit,qualifier,"
          + "source_doc,source_chapter";

  @BeforeEach
  void load() {
    ReferenceData.load();
  }

  /// Rows such as `LA exports goods 4407 2021-01 2021-12 100 exact`.
  private static void figures(String prefix, String... rows) {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    for (String row : rows) {
      String[] cells = row.split(" ");
      lines.add(
          "syn-%s-%s,VN,%s,%s,%s,%s,%s,%s,%s,USD,%s,S1,Synthetic"
              .formatted(
                  prefix,
                  row.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-"),
                  cells[0],
                  cells[1],
                  cells[2],
                  cells[3].equals("-") ? "" : cells[3],
                  cells[4],
                  cells[5],
                  cells[6],
                  cells[7]));
    }
    IMPORTS
        .lines("trade_figures", "all_or_nothing", lines.toArray(String[]::new))
        .then()
        .body("state", equalTo("completed"));
  }

  private static ValidatableResponse series(String query) {
    return given()
        .auth()
        .oauth2(Tokens.of("viewer"))
        .get(BASE + "/series?reporter=VN&" + query)
        .then()
        .statusCode(200);
  }

  @Test
  void aTurnoverThatNobodyReportedFollowsFromItsParts() {
    figures(
        "parts",
        "LA exports goods - 2021-01 2021-12 60 exact",
        "LA imports goods - 2021-01 2021-12 40 more_than",
        "LA exports goods - 2022-01 2022-12 90 exact",
        "LA imports goods - 2022-01 2022-12 60 exact",
        "LA imports services - 2023-01 2023-12 7 exact");
    series("partner=LA&measure=turnover&frequency=year&with=balance")
        .body("series[0].scope", equalTo("goods"))
        .body("items", hasSize(2))
        .body("items[0].value", equalTo(100))
        .body("items[0].qualifier", equalTo("more_than"))
        .body("items[0].derived", equalTo(true))
        .body("items[0].derivation.rule", equalTo("exports_plus_imports"))
        .body("items[0].derivation.observations", hasSize(2))
        .body("items[1].value", equalTo(150))
        .body("items[1].balance.value", equalTo(30))
        .body("items[1].growth.changeRatio", equalTo(1.5f))
        .body("items[1].growth.qualifier", equalTo("up_to"));
  }

  @Test
  void aYearFollowsFromItsTwelveMonthsAndGapsAreShown() {
    List<String> months = new ArrayList<>();
    for (int month = 1; month <= 12; month++)
      months.add("KH exports goods - 2021-%1$02d 2021-%1$02d 10 exact".formatted(month));
    months.add("KH exports goods - 2022-03 2022-03 12 exact");
    figures("months", months.toArray(String[]::new));
    series("partner=KH&measure=exports&frequency=year")
        .body("items", hasSize(1))
        .body("items[0].value", equalTo(120))
        .body("items[0].derivation.rule", equalTo("twelve_months"))
        .body("items[0].derivation.parts", equalTo(12));
    series("partner=KH&measure=exports&frequency=month&from=2022")
        .body("items.gap", equalTo(List.of(true, true, false)))
        .body("items[2].growth.changeRatio", equalTo(1.2f))
        .body("items[2].growth.by", equalTo("value"));
  }

  @Test
  void figuresOfHsHeadingsTellALowerBoundOfTheWhole() {
    figures(
        "codes",
        "MM exports goods 4407 2021-01 2021-12 100 exact",
        "MM exports goods 0202 2021-01 2021-12 50 about",
        "MM exports goods 020230 2021-01 2021-12 40 exact");
    series("partner=MM&measure=exports")
        .body("items", hasSize(1))
        .body("items[0].value", equalTo(147.5f))
        .body("items[0].qualifier", equalTo("at_least"))
        .body("items[0].derivation.rule", equalTo("sum_of_codes"))
        .body("items[0].derivation.parts", equalTo(2))
        .body("series[0].level", equalTo("headings"));
    figures("whole", "MM exports goods - 2021-01 2021-12 500 exact");
    series("partner=MM&measure=exports")
        .body("items.value", equalTo(List.of(500)))
        .body("items[0].derived", equalTo(false));
    series("partner=MM&measure=exports&commodity=4407&with=share")
        .body("items[0].share.percent", equalTo(20))
        .body("items[0].share.of", equalTo("all_commodities"));
  }

  @Test
  void whatElseThereIsLeavesOutWhatIsShown() {
    figures("else", "MN exports goods 4407 2021-01 2021-12 100 exact");
    series("partner=MN&measure=exports&commodity=4407")
        .body("others.level", equalTo(List.of("headings")));
    figures("else", "MN exports goods 4408 2021-01 2021-12 7 exact");
    series("partner=MN&measure=exports&commodity=4407")
        .body("others.level", hasItems("heading", "headings"))
        .body(
            "others.find { it.level == 'heading' }.commodities", equalTo(List.of("4407", "4408")));
  }

  @Test
  void thePastIsAnsweredAsItWasRecorded() {
    figures(
        "past",
        "TH exports goods 4407 2021-01 2021-12 100 exact",
        "TH exports goods 0202 2021-01 2021-12 50 exact");
    Instant before = Instant.now();
    figures(
        "later",
        "TH exports goods 4403 2021-01 2021-12 1 exact",
        "TH exports goods - 2020-01 2020-12 9 exact");
    series("partner=TH&measure=exports").body("items.value", equalTo(List.of(9, 151)));
    series("partner=TH&measure=exports&asOf=" + before)
        .body("items.value", equalTo(List.of(150)))
        .body("items[0].derivation.parts", equalTo(2));
  }

  @Test
  void whatIsNotOnRecordIsExplained() {
    figures("other", "SG exports services - 2021-01 2021-12 100 exact");
    series("partner=SG&measure=imports")
        .body("items", hasSize(0))
        .body("explanation", containsString("others"))
        .body("others.measure", hasItem("exports"))
        .body("others.scope", hasItem("services"));
    series("partner=SG&measure=exports&frequency=month")
        .body("items", hasSize(0))
        .body("explanation", containsString("frequency"))
        .body("next", nullValue());
  }

  @Test
  void everyWrongParameterIsNamedWithWhatIsNear() {
    given()
        .auth()
        .oauth2(Tokens.of("viewer"))
        .get(
            BASE
                + "/series?reporter=BYX&measure=turnovr&scope=good&commodity=0299&unit=UDS"
                + "&frequency=yearly&from=2022-13&with=balanc&asOf=yesterday")
        .then()
        .statusCode(400)
        .body("code", nullValue())
        .body(
            "errors.pointer",
            hasItems(
                "?reporter",
                "?partner",
                "?measure",
                "?scope",
                "?commodity",
                "?unit",
                "?frequency",
                "?from",
                "?with",
                "?asOf"))
        .body("errors.find { it.pointer == '?measure' }.detail", containsString("turnover"));
    given()
        .auth()
        .oauth2(Tokens.of("viewer"))
        .get(BASE + "/series?reporter=BY&partner=CN&measure=turnover&scopes=goods")
        .then()
        .statusCode(400)
        .body("errors[0].detail", containsString("scope"));
  }

  @Test
  void aSeriesIsATableToo() {
    figures("table", "ID exports goods - 2021-01 2021-12 100 exact");
    String csv =
        given()
            .auth()
            .oauth2(Tokens.of("viewer"))
            .accept("text/csv")
            .get(BASE + "/series?reporter=VN&partner=ID&measure=exports")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    org.junit.jupiter.api.Assertions.assertTrue(
        csv.lines().toList().get(1).startsWith("goods,2021-01,2021-12,,year,false,false,100,USD"),
        csv);
  }

  @ParameterizedTest
  @CsvSource({
    "series?indicator=volume_sodl, indicator, volume_sold",
    "series?unit=m33, unit, m3",
    "series?from=2023&to=2020-05, to, before",
    "rankings?unit=m33, unit, m3",
    "rates?from=2023&to=2020, to, before from"
  })
  void whatIsAskedForInVainIsNamed(String question, String parameter, String hint) {
    given()
        .auth()
        .oauth2(Tokens.of("viewer"))
        .get(BASE + "/" + question)
        .then()
        .statusCode(400)
        .body("errors.find { it.pointer == '?" + parameter + "' }.detail", containsString(hint));
  }
}
