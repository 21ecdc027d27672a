package org.accord.trade;

import static io.restassured.RestAssured.given;
import static org.accord.trade.ReferenceData.BASE;
import static org.accord.trade.Synthetic.get;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import org.accord.kit.testing.ServiceUnderTest;
import org.accord.kit.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is expected is never taken for what was, and what is not certain says so.
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class ForecastTest {
  private final Synthetic synthetic = new Synthetic();

  @BeforeEach
  void load() {
    ReferenceData.load();
  }

  @AfterEach
  void withdraw() {
    synthetic.withdraw();
  }

  @Test
  void aForecastIsASeriesOfItsOwn() {
    synthetic.figures(
        "RS ME exports 2024 10",
        "RS ME exports 2025 20 observation_status=forecast",
        "RS ME exports 2026 25 observation_status=forecast",
        "RS ME imports 2024 4");
    for (String asOf : new String[] {"", "&asOf=" + Instant.now()}) {
      get("series?reporter=RS&partner=ME&measure=exports&frequency=year" + asOf)
          .body("items.value", equalTo(List.of(10)))
          .body("series[0].observationStatus", nullValue())
          .body("others.find { it.observationStatus == 'forecast' }.facts", equalTo(2));
      get("series?reporter=RS&partner=ME&measure=exports&observationStatus=forecast" + asOf)
          .body("items.value", equalTo(List.of(20, 25)))
          .body("items.observationStatus", equalTo(List.of("forecast", "forecast")))
          .body("items[0].growthReason", equalTo("other_status"))
          .body("items[1].growth.changeRatio", equalTo(1.25f))
          .body("series[0].observationStatus", equalTo("forecast"));
    }
    get("rankings?reporter=RS&by=partner&measure=exports&period=2025").body("items", empty());
    get("series?reporter=RS&partner=ME&measure=turnover&observationStatus=forecast")
        .body("items", empty());
  }

  @Test
  void aForecastAddsToNoSum() {
    for (int quarter = 0; quarter < 4; quarter++)
      synthetic.figures(
          "BA ME exports 2024-%02d 10 period_end=2024-%02d%s"
              .formatted(
                  1 + 3 * quarter,
                  3 + 3 * quarter,
                  quarter == 3 ? " observation_status=forecast" : ""));
    get("series?reporter=BA&partner=ME&measure=exports&frequency=year").body("items", empty());
    get("rankings?reporter=BA&measure=exports&period=2024").body("items", empty());
  }

  @Test
  void aForecastContradictsNothingAndReachesNoTarget() {
    synthetic.figures(
        "MK ME exports 2024 100",
        "MK ME exports 2024 200 observation_status=forecast",
        "MK ME exports 2025 300 observation_status=forecast",
        "MK ME target 2025 250 target_of=exports",
        "ME MK imports 2025 290");
    get("observations?reporter=MK").body("items.conflicts.flatten()", empty());
    get("targets?reporter=MK")
        .body("items[0].actual", nullValue())
        .body("items[0].reason", equalTo("no_actual"));
    get("mirror?reporter=MK&partner=ME")
        .body("items.find { it.period.start == '2025-01' }.sending", nullValue());
  }

  @Test
  void whatIsNotNormalSaysSo() {
    synthetic.figures(
        "AL ME exports 2023 10 observation_status=normal",
        "AL ME exports 2024 12 observation_status=estimated",
        "AL ME imports 2024 5");
    get("series?reporter=AL&partner=ME&measure=exports&frequency=year")
        .body("items.value", equalTo(List.of(10, 12)))
        .body("items.observationStatus[0]", nullValue())
        .body("items.observationStatus[1]", equalTo("estimated"));
    get("series?reporter=AL&partner=ME&measure=turnover&frequency=year")
        .body("items[0].derivation.uncertain", equalTo(1));
    get("rankings?reporter=AL&measure=exports&period=2024")
        .body("items[0].observationStatus", equalTo("estimated"));
    get("movers?reporter=AL&measure=exports&period=2024")
        .body("items[0].observationStatus", equalTo("estimated"))
        .body("items[0].baseObservationStatus", nullValue());
    get("mirror?reporter=ME&partner=AL")
        .body(
            "items.find { it.period.start == '2024-01' && it.from == 'AL' }"
                + ".sending.amount.observationStatus",
            equalTo("estimated"));
  }

  @Test
  void aSumTellsHowManyOfItsPartsAreNotCertain() {
    for (int quarter = 0; quarter < 4; quarter++)
      synthetic.figures(
          "BG ME exports 2024-%02d 10 period_end=2024-%02d%s"
              .formatted(
                  1 + 3 * quarter,
                  3 + 3 * quarter,
                  quarter == 3 ? " observation_status=provisional" : ""));
    get("rankings?reporter=BG&measure=exports&period=2024")
        .body("items", hasSize(1))
        .body("items[0].value", equalTo(40))
        .body("items[0].derivation.uncertain", equalTo(1));
  }

  @Test
  void onlyForecastsAreASeriesOfTheirOwn() {
    given()
        .auth()
        .oauth2(Tokens.of("viewer"))
        .get(BASE + "/series?reporter=BY&partner=CN&measure=exports&observationStatus=estimated")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("?observationStatus"));
  }
}
