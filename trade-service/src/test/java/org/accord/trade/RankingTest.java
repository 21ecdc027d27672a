package org.accord.trade;

import static io.restassured.RestAssured.given;
import static org.accord.trade.ReferenceData.BASE;
import static org.accord.trade.ReferenceData.IMPORTS;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
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

/// Rankings, movers, targets, discrepancies and mirrors of synthetic figures; each test has a
/// reporter of its own.
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class RankingTest {
  private static final String HEADER =
      "id,reporter,partner,measure,target_of,scope,hs_code,period_start,period_end,value,unit,"
          + "qualifier,change_ratio,base_period_start,base_period_end,source_doc,source_chapter";

  @BeforeEach
  void load() {
    ReferenceData.load();
  }

  /// Rows such as `BD CN exports goods 4407 2021 100 exact`; a year, a month or a period.
  private static void figures(String... rows) {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    for (String row : rows) {
      String[] cell = row.split(" ");
      String[] months = cell[5].split("\\.\\.");
      String last = months[months.length - 1];
      boolean year = last.length() == 4;
      boolean target = cell[2].startsWith("target:");
      lines.add(
          String.join(
              ",",
              "syn-" + row.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-"),
              cell[0],
              cell[1],
              target ? "target" : cell[2],
              target ? cell[2].substring(7) : "",
              cell[3],
              cell[4].equals("-") ? "" : cell[4],
              months[0] + (year ? "-01" : ""),
              last + (year ? "-12" : ""),
              cell[6],
              "USD",
              cell[7],
              "",
              "",
              "",
              "S1",
              "Synthetic"));
    }
    IMPORTS
        .lines("trade_figures", "all_or_nothing", lines.toArray(String[]::new))
        .then()
        .body("state", equalTo("completed"));
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
  void partnersAreRankedWithTheirShareOfTheReportedTotal() {
    figures(
        "BD CN exports goods - 2021 300 exact",
        "BD IN exports goods - 2021 100 exact",
        "BD WORLD exports goods - 2021 1000 exact",
        "BD TR exports services - 2021 999 exact",
        "BD PK exports goods - 2021-01..2021-09 999 exact");
    get("rankings?by=partner&measure=exports&reporter=BD&period=2021")
        .body("items.entity", equalTo(List.of("CN", "IN")))
        .body("items.rank", equalTo(List.of(1, 2)))
        .body("items.percent", equalTo(List.of(30, 10)))
        .body("total.of", equalTo("reported_total"))
        .body("total.value", equalTo(1000))
        .body("ranked.scope", equalTo("goods"))
        .body("ranked.entries", equalTo(2))
        .body("others[0].scope", equalTo("services"));
    get("rankings?measure=exports&reporter=BD&period=2021-01..2021-09")
        .body("items.entity", equalTo(List.of("PK")))
        .body("total.of", equalTo("sum_of_ranked"));
    get("rankings?measure=exports&reporter=BD&period=2019")
        .body("items", hasSize(0))
        .body("explanation", containsString("periods"))
        .body("periods.start", hasItems("2021-01"));
  }

  @Test
  void aYearOfMonthlyHeadingsIsAddedUp() {
    List<String> rows = new ArrayList<>();
    for (int month = 1; month <= 12; month++) {
      rows.add("LK CN exports goods 4407 2021-%02d 10 exact".formatted(month));
      rows.add("LK CN exports goods 0202 2021-%02d 5 exact".formatted(month));
      rows.add("LK IN exports goods 4407 2021-%02d 20 exact".formatted(month));
    }
    rows.add("LK CN exports goods 4403 2021-05 1000 exact");
    figures(rows.toArray(String[]::new));
    Instant before = Instant.now();
    get("rankings?by=commodity&measure=exports&reporter=LK&partner=CN&period=2021")
        .body("items.entity", equalTo(List.of("4407", "0202")))
        .body("items.value", equalTo(List.of(120, 60)))
        .body("items[0].derivation.rule", equalTo("twelve_months"));
    get("rankings?by=commodity&measure=exports&reporter=LK&partner=CN&period=2021-05")
        .body("items.entity", equalTo(List.of("4403", "4407", "0202")))
        .body("ranked.level", equalTo("heading"));
    get("rankings?by=partner&measure=exports&reporter=LK&period=2021")
        .body("items.entity", equalTo(List.of("CN", "IN")))
        .body("items.value", equalTo(List.of(1180, 240)))
        .body("items.qualifier", equalTo(List.of("at_least", "at_least")))
        .body("items[0].derivation.parts", equalTo(25));
    get("rankings?by=reporter&measure=exports&partner=IN&period=2021&commodity=4407")
        .body("items.entity", equalTo(List.of("LK")))
        .body("items.value", equalTo(List.of(240)));
    figures("LK IN exports goods 4408 2021-01 9000 exact");
    String now =
        get("rankings?measure=exports&reporter=LK&period=2021")
            .body("items.entity", equalTo(List.of("IN", "CN")))
            .extract()
            .asString();
    get("rankings?measure=exports&reporter=LK&period=2021&asOf=" + before)
        .body("items.entity", equalTo(List.of("CN", "IN")))
        .body("items.value", equalTo(List.of(1180, 240)));
    org.junit.jupiter.api.Assertions.assertEquals(
        now,
        get("rankings?measure=exports&reporter=LK&period=2021&asOf=" + Instant.now())
            .extract()
            .asString());
  }

  @Test
  void moversAreThoseThatChangedMost() {
    figures(
        "NP CN exports goods - 2020 100 exact",
        "NP CN exports goods - 2021 150 exact",
        "NP IN exports goods - 2020 10 exact",
        "NP IN exports goods - 2021 2 exact",
        "NP TR exports goods - 2021 7 exact");
    get("movers?measure=exports&reporter=NP&period=2021")
        .body("items.entity", equalTo(List.of("CN", "IN")))
        .body("items.change", equalTo(List.of(50, -8)))
        .body("items.changeRatio", equalTo(List.of(1.5f, 0.2f)))
        .body("basePeriod.start", equalTo("2020-01"))
        .body("onlyNow", equalTo(1));
    get("movers?measure=exports&reporter=NP&period=2021&sort=relative")
        .body("items.entity", equalTo(List.of("IN", "CN")));
    get("movers?measure=exports&reporter=NP&period=2020")
        .body("items", hasSize(0))
        .body("explanation", containsString("year before"));
  }

  @Test
  void targetsStandBesideWhatWasReached() {
    figures(
        "MV CN target:exports goods - 2021 200 exact",
        "MV CN exports goods - 2021 150 exact",
        "MV IN target:turnover goods - 2021 100 exact",
        "MV IN exports goods - 2021 60 exact",
        "MV IN imports goods - 2021 50 exact",
        "MV TR target:exports goods - 2021 5 exact",
        "MV TR exports services - 2021 5 exact");
    get("targets?reporter=MV")
        .body("items.partner", equalTo(List.of("CN", "IN", "TR")))
        .body("items[0].distance", equalTo(-50))
        .body("items[0].reached", equalTo(0.75f))
        .body("items[1].actual.derived", equalTo(true))
        .body("items[1].reached", equalTo(1.1f))
        .body("items[2].actual", nullValue())
        .body("items[2].reason", equalTo("other_scope"));
    get("targets?reporter=BY&partner=CN&targetOf=turnover")
        .body("items.observation", hasItems("tf-by-cn-turnover-target-2023"));
  }

  @Test
  void discrepanciesAreThoseThatNoQualifierExcuses() {
    figures(
        "BT CN turnover goods - 2021 110 exact",
        "BT CN exports goods - 2021 60 exact",
        "BT CN imports goods - 2021 40 exact",
        "BT CN turnover goods - 2022 almost 105".replace("almost 105", "105 almost"),
        "BT CN exports goods - 2022 60 exact",
        "BT CN imports goods - 2022 40 exact",
        "BT CN turnover services - 2021 500 exact",
        "BT CN exports goods - 2021-01..2021-03 10 exact",
        "BT CN exports goods - 2021-04..2021-06 10 exact",
        "BT CN exports goods - 2021-07..2021-09 10 exact",
        "BT CN exports goods - 2021-10..2021-12 10 exact");
    get("discrepancies?reporter=BT")
        .body("compared", equalTo(7))
        .body("items.findAll { it.measure == 'turnover' }.gap", equalTo(List.of(10)))
        .body(
            "items.find { it.measure == 'turnover' }.derived.derivation.rule",
            equalTo("exports_plus_imports"))
        .body("items.find { it.derived.derivation.rule == 'four_quarters' }.gap", equalTo(20));
    get("discrepancies?reporter=BT&tolerance=40")
        .body("items", hasSize(0))
        .body("explanation", containsString("tolerance"));
  }

  @Test
  void bothSidesOfATradeStandSideBySide() {
    figures(
        "KG MN exports goods - 2021 100 exact",
        "MN KG imports goods - 2021 112 exact",
        "MN KG exports goods - 2021 7 about",
        "MN KG exports services - 2021 3 exact");
    get("mirror?reporter=KG&partner=MN&scope=goods")
        .body("valuation", containsString("FOB"))
        .body("items", hasSize(2))
        .body("items[0].from", equalTo("KG"))
        .body("items[0].difference", equalTo(12))
        .body("items[0].ratio", equalTo(1.12f))
        .body("items[0].agree", equalTo(false))
        .body("items[1].from", equalTo("MN"))
        .body("items[1].receiving", nullValue())
        .body("items[1].agree", nullValue());
    get("mirror?reporter=BY&partner=CN").body("explanation", containsString("both sides"));
    given()
        .auth()
        .oauth2(Tokens.of("viewer"))
        .header("Accept-Language", "zh")
        .get(BASE + "/mirror?reporter=BY&partner=CN")
        .then()
        .body("explanation", containsString("双方"))
        .body("valuation", containsString("离岸价"));
  }

  /// The pages of one answer, put together; `between` is done after the first.
  private static List<Object> walk(String question, int limit, Runnable between) {
    List<Object> items = new ArrayList<>();
    String next = "";
    while (next != null) {
      var page =
          get(question + "&limit=" + limit + (next.isEmpty() ? "" : "&cursor=" + next)).extract();
      List<Object> some = page.path("items");
      org.junit.jupiter.api.Assertions.assertTrue(some.size() <= limit);
      items.addAll(some);
      if (next.isEmpty()) between.run();
      next = page.path("next");
      org.junit.jupiter.api.Assertions.assertEquals(next != null, page.header("Link") != null);
    }
    return items;
  }

  @Test
  void everyAnswerIsPagedAndItsPagesAreOfOneInstant() {
    List<String> rows = new ArrayList<>();
    for (int year = 2010; year <= 2021; year++) {
      rows.add("GM CN exports goods - " + year + " " + (year - 2000) + " exact");
      rows.add("GM CN imports goods - " + year + " 5 exact");
      rows.add("GM CN turnover goods - " + year + " 900 exact");
      rows.add("CN GM imports goods - " + year + " 7 exact");
      rows.add("GM CN target:exports goods - " + year + " 10 exact");
    }
    for (String partner : List.of("IN", "TR", "PK", "UZ", "MN")) {
      rows.add("GM " + partner + " exports goods - 2020 3 exact");
      rows.add("GM " + partner + " exports goods - 2021 " + partner.charAt(0) % 50 + " exact");
    }
    figures(rows.toArray(String[]::new));
    List<String> others = new ArrayList<>(List.of("AM", "GE", "AZ", "TJ", "TM", "KZ"));
    for (String question :
        List.of(
            "series?reporter=GM&partner=CN&measure=exports",
            "rankings?measure=exports&reporter=GM&period=2021",
            "movers?measure=exports&reporter=GM&period=2021",
            "targets?reporter=GM",
            "discrepancies?reporter=GM",
            "mirror?reporter=GM&partner=CN")) {
      List<Object> whole = get(question).body("next", nullValue()).extract().path("items");
      int early = 2000 + others.size();
      String other = others.removeFirst();
      List<Object> walked =
          walk(
              question,
              2,
              () ->
                  figures(
                      "GM CN exports goods - " + early + " 1 exact",
                      "GM CN target:exports goods - " + early + " 1 exact",
                      "GM CN imports goods - " + early + " 1 exact",
                      "GM CN turnover goods - " + early + " 999 exact",
                      "GM " + other + " exports goods - 2021 5000 exact",
                      "GM " + other + " exports goods - 2020 1 exact"));
      org.junit.jupiter.api.Assertions.assertTrue(whole.size() > 4, question);
      org.junit.jupiter.api.Assertions.assertEquals(whole, walked, question);
    }
  }

  @Test
  void aCursorBelongsToItsQuestion() {
    figures(
        "SZ CN exports goods - 2020 1 exact",
        "SZ CN exports goods - 2021 1 exact",
        "SZ IN exports goods - 2021 1 exact");
    String next =
        get("series?reporter=SZ&partner=CN&measure=exports&limit=1").extract().path("next");
    for (String question :
        List.of(
            "series?reporter=SZ&partner=CN&measure=exports&scope=goods&cursor=" + next,
            "series?reporter=SZ&partner=CN&measure=exports&cursor=x" + next,
            "rankings?measure=exports&reporter=SZ&period=2021&cursor=" + next))
      given()
          .auth()
          .oauth2(Tokens.of("viewer"))
          .get(BASE + "/" + question)
          .then()
          .statusCode(400)
          .body("type", equalTo("/problems/invalid-cursor"))
          .body("errors[0].pointer", equalTo("?cursor"));
  }

  @Test
  void everyWrongParameterIsNamed() {
    given()
        .auth()
        .oauth2(Tokens.of("viewer"))
        .get(BASE + "/rankings?by=partnr&partner=CN&period=2021-13&top=0&level=headng")
        .then()
        .statusCode(400)
        .body(
            "errors.pointer",
            hasItems("?by", "?partner", "?measure", "?reporter", "?period", "?top", "?level"));
    for (String question :
        new String[] {
          "movers?measure=exports&reporter=BY&period=2020..2022",
          "movers?measure=exports&reporter=BY&period=0001",
          "targets?reporter=B",
          "discrepancies",
          "discrepancies?reporter=BY&tolerance=-1",
          "mirror?reporter=BY",
          "mirror?reporter=BY&partner=BY",
          "mirror?reporter=BY&partner=CN&limit=501",
          "targets?limti=5"
        })
      given().auth().oauth2(Tokens.of("viewer")).get(BASE + "/" + question).then().statusCode(400);
  }

  @Test
  void eachIsATableToo() {
    for (String question :
        new String[] {
          "rankings?measure=exports&reporter=BY&period=2021",
          "movers?measure=exports&reporter=BY&period=2021",
          "targets?reporter=BY",
          "discrepancies?reporter=BY",
          "mirror?reporter=BY&partner=CN"
        })
      given()
          .auth()
          .oauth2(Tokens.of("viewer"))
          .get(BASE + "/" + question + "&format=csv")
          .then()
          .statusCode(200)
          .contentType(containsString("text/csv"));
  }
}
