package org.accord.trade;

import static io.restassured.RestAssured.given;
import static org.accord.trade.ReferenceData.BASE;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.accord.kit.testing.ServiceUnderTest;
import org.accord.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The questions that the field asks of trade statistics, each answered by one call.
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class TradeQuestionsTest {
  @BeforeEach
  void load() {
    ReferenceData.load();
  }

  private static ValidatableResponse ask(String question) {
    return given()
        .auth()
        .oauth2(Tokens.of("viewer"))
        .get(BASE + "/" + question)
        .then()
        .statusCode(200);
  }

  @Test
  void theTurnoverOfBelarusWithChinaByYearWithGrowthAndBalance() {
    ask("series?reporter=BY&partner=CN&measure=turnover&frequency=year&with=balance")
        .body("series[0].scope", equalTo("goods"))
        .body("items[0].observation", equalTo("tf-by-cn-turnover-2022"))
        .body("items[0].value", equalTo(5800000000L))
        .body("items[0].growth", nullValue())
        .body("items[0].growthReason", equalTo("other_scope"))
        .body("items[0].source.key", equalTo("S2"))
        .body("others.scope", hasItems("goods_and_services", "unspecified"));
    ask("series?reporter=BY&partner=CN&measure=turnover&frequency=year&with=balance&scope=all")
        .body("items.period.start", hasItems("2020-01", "2021-01", "2022-01"))
        .body("items.scope", hasItems("goods", "goods_and_services", "unspecified"))
        .body("items.growth", not(hasItem(not(nullValue()))));
    ask("series?reporter=BY-HM&partner=CN&measure=turnover")
        .body("items[1].growth.by", equalTo("value"))
        .body("items[1].growth.changeRatio", equalTo(1.19029f));
  }

  @Test
  void theExportsOfMinskRegionToChinaInAllPeriods() {
    ask("series?reporter=BY-MI&partner=CN&measure=exports")
        .body("series[0].scope", equalTo("unspecified"))
        .body("items.observation", hasItem("tf-by-mi-cn-exports-2023-5m"))
        .body("items[0].frequency", equalTo("other"))
        .body("items[0].yearToDate", equalTo(true))
        .body("items[0].qualifier", equalTo("more_than"));
  }

  @Test
  void theTopCommoditiesToChina() {
    ask("rankings?by=commodity&measure=exports&reporter=BY&partner=CN&period=2022")
        .body("items[0].entity", equalTo("food-products"))
        .body("items[0].value", equalTo(500000000))
        .body("items[0].qualifier", equalTo("more_than"))
        .body("ranked.scope", equalTo("food"))
        .body("items[0].observation", equalTo("tf-by-cn-food-2022"));
  }

  @Test
  void whichFiguresChangedSinceLastMonth() {
    Instant lastMonth = Instant.now().minus(30, ChronoUnit.DAYS);
    ask("observations?changedSince=" + lastMonth + "&reporter=BY&measure=turnover&total=true")
        .body("items.key", hasItem("tf-by-cn-turnover-2022"));
    ask("observations?reporter=BY&measure=turnover&changedSince=" + Instant.now())
        .body("items.size()", equalTo(0));
  }

  @Test
  void targetVersusActual() {
    ask("targets?reporter=BY&partner=CN&period=2022")
        .body("items[0].observation", equalTo("tf-by-cn-export-target-2022"))
        .body("items[0].targetOf", equalTo("exports"))
        .body("items[0].target.value", equalTo(2000000000))
        .body("items[0].target.qualifier", equalTo("almost"))
        .body("items[0].reason", equalTo("no_actual"));
  }
}
