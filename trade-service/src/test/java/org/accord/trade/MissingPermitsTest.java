package org.accord.trade;

import static io.restassured.RestAssured.given;
import static org.accord.trade.ReferenceData.BASE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.accord.kit.testing.ServiceUnderTest;
import org.accord.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which producers may not export to a market, and why there are none.
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class MissingPermitsTest {
  @BeforeEach
  void load() {
    ReferenceData.load();
    Orchards.load();
  }

  @Test
  void producersThatMayNotExportAreNamedWithWhatTheyHold() {
    get("market-permits/missing?hsCode=0808&market=KZ&sort=holder")
        .body(
            "items.holder",
            contains("Cider Orchard", "East Orchard", "Lost Orchard", "Old Orchard"))
        .body("items.partly", contains(true, false, false, false))
        .body(
            "items.permits",
            contains(
                List.of("ap-cider"),
                List.of("ap-elsewhere"),
                List.of("ap-gone"),
                List.of("ap-old")));
    get("market-permits/missing?hsCode=0808&market=KZ&on=2020-06&sort=holder")
        .body("items.holder", hasItems("New Orchard", "Tall Orchard"))
        .body("items.holder", not(hasItem("Old Orchard")));
    get("market-permits/missing?product=apples&market=UZ&sort=holder")
        .body("items.holder", not(hasItem("East Orchard")))
        .body("items.holder", hasItem("Tall Orchard"));
  }

  @ParameterizedTest
  @CsvSource({
    "product=aples&market=KZ, No producer of 'aples' is on record. Did you mean apples?",
    "hsCode=0106&market=KZ, No producer of HS 0106 is on record.",
    "product=cider&hsCode=0808&market=KZ, No producer of 'cider' of HS 0808 is on record.",
    "product=pears&market=KZ&on=2023-03, Every producer of 'pears' on record holds a permit for KZ that is valid at 2023-03",
  })
  void nobodyIsMissingForAReason(String query, String explanation) {
    get("market-permits/missing?" + query)
        .body("items", hasSize(0))
        .body("explanation", equalTo(explanation));
  }

  @ParameterizedTest
  @CsvSource({
    "ru, product=aples&market=KZ, имелось в виду: apples?",
    "ru, product=cider&hsCode=0808&market=KZ, Производителей 'cider' в HS 0808 в учёте нет.",
    "zh, product=pears&market=KZ&on=2023-03, 持有在 2023-03 有效的 KZ 许可",
  })
  void theReasonIsToldInTheLanguageOfTheCaller(String language, String query, String explanation) {
    given()
        .auth()
        .oauth2(Tokens.of("viewer"))
        .header("Accept-Language", language)
        .get(BASE + "/market-permits/missing?" + query)
        .then()
        .statusCode(200)
        .body("explanation", containsString(explanation));
  }

  @Test
  void whereProducersAreMissingNothingIsExplained() {
    get("market-permits/missing?product=apples&market=KZ&limit=1")
        .body("items", hasSize(1))
        .body("explanation", nullValue());
    get("market-permits?market=KZ&q=nobody").body("explanation", nullValue());
  }

  @Test
  void theDocumentNamesAllThatMissingPermitsAreAskedWith() {
    given()
        .get("/api/trade/openapi.json")
        .then()
        .body(
            "paths.'%s/market-permits/missing'.get.parameters.name".formatted(BASE),
            hasItems("market", "hsCode", "product", "on", "limit", "cursor", "format"));
  }

  /// The second time the server runs the statement that it has prepared.
  @Test
  void theSameQuestionIsAnsweredAgain() {
    for (int time = 1; time <= 3; time++)
      get("market-permits/missing?product=apples&market=UZ&sort=holder")
          .body("items.holder", hasItem("Tall Orchard"));
  }

  @Test
  void aProducerIsKnownByItsFiguresToo() {
    get("market-permits/missing?hsCode=8701&market=CN")
        .body("items.holder", contains("Minsk Tractor Plant (MTZ)"))
        .body("items[0].party", equalTo("mtz"));
    get("market-permits/missing?hsCode=8701&market=KZ").body("items.party", hasItem("mtz"));
    get("market-permits/missing?hsCode=8408&market=KZ").body("items.party", not(hasItem("mtz")));
  }

  private static String viewer() {
    return Tokens.of("viewer");
  }

  private static ValidatableResponse get(String query) {
    return given().auth().oauth2(viewer()).get(BASE + "/" + query).then().statusCode(200);
  }
}
