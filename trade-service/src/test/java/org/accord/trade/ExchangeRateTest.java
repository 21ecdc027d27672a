package org.accord.trade;

import static io.restassured.RestAssured.given;
import static org.accord.trade.ReferenceData.BASE;
import static org.accord.trade.ReferenceData.IMPORTS;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.accord.kit.testing.ServiceUnderTest;
import org.accord.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class ExchangeRateTest {
  @BeforeEach
  void load() {
    ReferenceData.load();
  }

  private static ValidatableResponse get(String query) {
    return given()
        .auth()
        .oauth2(Tokens.of("viewer"))
        .get(BASE + "/" + query)
        .then()
        .statusCode(200);
  }

  /// In February 2018 a euro cost 1.23 dollars: a dollar cost 0.81 euros.
  @Test
  void everyRateIsPerDollarTheEurosToo() {
    get("rates?currency=EUR&from=2018-02&to=2018-02")
        .body("items", hasSize(1))
        .body("items[0].perUsd", equalTo(0.8104f))
        .body("items[0].source.key", equalTo("exchange-rates-monthly"));
    get("rates?currency=CNY&from=2022&to=2022&limit=500").body("items", hasSize(12));
  }

  @Test
  void aSeriesInYuanStatesItsRate() {
    get("series?reporter=BY&partner=CN&measure=turnover&frequency=year&scope=goods&currency=CNY")
        .body("items[0].unit", equalTo("CNY"))
        .body("items[0].conversion.converted", equalTo(true))
        .body("items[0].conversion.from", equalTo("USD"))
        .body("items[0].conversion.originalValue", equalTo(5800000000L))
        .body("items[0].conversion.months", equalTo(12))
        .body("items[0].conversion.firstMonth", equalTo("2022-01"))
        .body("items[0].conversion.rate", org.hamcrest.Matchers.notNullValue());
    get("series?reporter=BY-MI&partner=CN&measure=share&currency=CNY")
        .body("items[0].value", equalTo(14.3f))
        .body("items[0].unit", equalTo("percent"))
        .body("items[0].conversion.reason", equalTo("no_money"));
    get("series?reporter=BY-MI&partner=CN-GD&measure=exports&currency=USD")
        .body("items[0].value", nullValue())
        .body("items[0].conversion.reason", equalTo("no_rate"))
        .body("items[0].conversion.from", equalTo("BYN"))
        .body("items[0].conversion.originalValue", equalTo(646200000));
  }

  @Test
  void aRankingInEurosStatesItsRate() {
    get("rankings?by=commodity&measure=exports&reporter=BY&partner=CN&period=2022&currency=EUR")
        .body("conversion.converted", equalTo(true))
        .body("conversion.months", equalTo(12))
        .body("items[0].unit", equalTo("EUR"))
        .body("items[0].originalValue", equalTo(500000000));
  }

  @Test
  void wrongCurrenciesAndRatesAreNamed() {
    given()
        .auth()
        .oauth2(Tokens.of("viewer"))
        .get(BASE + "/series?reporter=BY&partner=CN&measure=turnover&currency=CNX")
        .then()
        .statusCode(400)
        .body("errors[0].detail", containsString("CNY"));
    var job =
        IMPORTS.lines(
            "exchange_rates",
            "all_or_nothing",
            "id,currency,month,per_usd,source_doc",
            "usd-cny-2022-13,CNY,2022-13,6,exchange-rates-monthly",
            "usd-usd-2022-01,USD,2022-01,1,exchange-rates-monthly",
            "usd-try-2022-01,TRY,2022-01,-3,exchange-rates-monthly",
            "try,TRY,2022-01,13.6,exchange-rates-monthly");
    assertTrue(
        IMPORTS.errors(job).stream()
            .map(error -> error.get("column").toString())
            .toList()
            .containsAll(java.util.List.of("month", "currency", "per_usd", "id")),
        IMPORTS.errors(job).toString());
  }

  @Test
  void anEditorEntersARateAndAViewerDoesNot() {
    String rate =
        """
        {"key": "usd-try-2022-01", "currency": "TRY", "month": "2022-01", "perUsd": 13.6,
         "source": {"key": "S1"}}\
        """;
    for (String role : new String[] {"viewer", "regions-editor", "exchange-operator"})
      given()
          .auth()
          .oauth2(Tokens.of(role))
          .contentType("application/json")
          .body(rate)
          .post(BASE + "/rates")
          .then()
          .statusCode(403);
    given()
        .auth()
        .oauth2(Tokens.of("trade-editor"))
        .contentType("application/json")
        .body(rate)
        .post(BASE + "/rates")
        .then()
        .statusCode(201)
        .body("perUsd", equalTo(13.6f));
    given()
        .auth()
        .oauth2(Tokens.of("trade-editor"))
        .contentType("application/json")
        .body(rate.replace("13.6", "0").replace("TRY", "USD"))
        .post(BASE + "/rates")
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItems("/currency", "/perUsd"));
  }
}
