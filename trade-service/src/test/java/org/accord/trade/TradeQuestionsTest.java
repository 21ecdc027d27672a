package org.accord.trade;

import static io.restassured.RestAssured.given;
import static org.accord.trade.ReferenceData.BASE;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
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
    ask("series?reporter=BY&partner=CN&measure=turnover&frequency=year&with=balance&scope=all")
        .log()
        .body()
        .body("items.period.start", hasItems("2020-01", "2021-01", "2022-01"));
  }

  @Test
  void theExportsOfMinskRegionToChinaInAllPeriods() {
    ask("series?reporter=BY-MI&partner=CN&measure=exports")
        .log()
        .body()
        .body("items.observation", hasItem("tf-by-mi-cn-exports-2023-5m"))
        .body("series[0].scope", equalTo("unspecified"));
  }
}
