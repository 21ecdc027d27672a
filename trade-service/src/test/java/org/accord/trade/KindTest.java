package org.accord.trade;

import static io.restassured.RestAssured.given;
import static org.accord.trade.ReferenceData.BASE;
import static org.accord.trade.Synthetic.get;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.accord.kit.testing.ServiceUnderTest;
import org.accord.kit.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Parts are never ranked among what they are parts of, nor have a share of what leaves them out.
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class KindTest {
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
  void countriesAreRankedAmongCountries() {
    synthetic.figures(
        "GR HU exports 2021 1000",
        "RO HU exports 2021 500",
        "BY-BR HU exports 2021 90",
        "fez-brest HU exports 2021 950000000");
    String question = "rankings?by=reporter&partner=HU&measure=exports&period=2021";
    get(question)
        .body("ranked.kind", equalTo("country"))
        .body("items.entity", equalTo(List.of("GR", "RO")))
        .body("items[0].percent", equalTo(66.6667f))
        .body("total.value", equalTo(1500))
        .body("others.kind", hasItem("party"))
        .body("others.kind", hasItem("territory"));
    get(question + "&kind=party")
        .body("ranked.kind", equalTo("party"))
        .body("items.entity", equalTo(List.of("fez-brest")))
        .body("items.percent", everyItem(nullValue()))
        .body("items.percentReason", equalTo(List.of("no_total")))
        .body("total", nullValue());
    get(question + "&kind=territory").body("items.entity", equalTo(List.of("BY-BR")));
    get("movers?by=reporter&partner=HU&measure=exports&period=2021&kind=party")
        .body("items", empty());
  }

  @Test
  void whatHasNoCountriesIsRankedAsWhatItIs() {
    synthetic.figures("BY-BR SK exports 2021 90", "BY-VI SK exports 2021 80");
    get("rankings?by=reporter&partner=SK&measure=exports&period=2021")
        .body("ranked.kind", equalTo("territory"))
        .body("items.entity", equalTo(List.of("BY-BR", "BY-VI")))
        .body("items[0].percent", nullValue());
    get("rankings?by=reporter&partner=SK&measure=exports&period=2021&kind=country")
        .body("items", empty())
        .body("others.kind", equalTo(List.of("territory")));
  }

  @Test
  void aPartnerOfAnyKindHasAShareOfTheReportedTotal() {
    synthetic.figures("CZ CN-HA exports 2021 30", "CZ WORLD exports 2021 300");
    get("rankings?reporter=CZ&measure=exports&period=2021&kind=territory")
        .body("items[0].percent", equalTo(10))
        .body("items[0].percentReason", nullValue())
        .body("total.of", equalTo("reported_total"));
  }

  @Test
  void balancesAreNoPartsOfATotal() {
    synthetic.figures("CZ PL balance 2022 100", "CZ DE balance 2022 -99");
    get("rankings?reporter=CZ&measure=balance&period=2022")
        .body("items.entity", equalTo(List.of("PL", "DE")))
        .body("items.percentReason", everyItem(equalTo("no_total")));
  }

  @Test
  void commoditiesAreOfNoKind() {
    given()
        .auth()
        .oauth2(Tokens.of("viewer"))
        .get(
            BASE
                + "/rankings?by=commodity&reporter=BY&partner=CN&measure=exports&period=2022"
                + "&kind=country")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("?kind"));
  }
}
