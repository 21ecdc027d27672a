package org.accord.trade;

import static org.accord.trade.Synthetic.get;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.accord.kit.testing.ServiceUnderTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Which entities a ranking has, and by what names.
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class RankedEntitiesTest {
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
  void whatFollowsFromOtherMeasuresIsRankedToo() {
    synthetic.figures(
        "TL CN turnover 2021 500",
        "TL CN imports 2021 100",
        "TL IN exports 2021 195",
        "TL IN imports 2021 5",
        "TL TR exports 2021 150",
        "TL TR turnover 2021 9000",
        "TL TR imports 2021 40",
        "TL PK turnover 2021 70",
        "TL PK imports 2021 20 scope=services",
        "TL CN exports 2020 100",
        "TL CN exports 2021 300 hs_code=4407");
    get("rankings?by=partner&measure=exports&reporter=TL&period=2021&scope=goods")
        .body("items.entity", equalTo(List.of("CN", "IN", "TR")))
        .body("items.value", equalTo(List.of(400, 195, 150)))
        .body("items.derived", equalTo(List.of(true, false, false)))
        .body("items[0].derivation.rule", equalTo("turnover_minus_imports"))
        .body("total.value", equalTo(745));
    get("rankings?by=partner&measure=turnover&reporter=TL&period=2021&scope=goods")
        .body("items.entity", equalTo(List.of("TR", "CN", "IN", "PK")))
        .body("items.value", equalTo(List.of(9000, 500, 200, 70)));
    get("rankings?by=partner&measure=balance&reporter=TL&period=2021&scope=goods")
        .body("items.entity", equalTo(List.of("CN", "IN", "TR")))
        .body("items.value", equalTo(List.of(300, 190, 110)));
    get("rankings?by=reporter&measure=exports&partner=CN&period=2021")
        .body("items.find { it.entity == 'TL' }.value", equalTo(400));
    get("movers?measure=exports&reporter=TL&period=2021")
        .body("items.entity", equalTo(List.of("CN")))
        .body("items[0].change", equalTo(300));
    get("rankings?by=partner&measure=exports&reporter=TL&period=2019")
        .body("items", hasSize(0))
        .body("periods.start", equalTo(List.of("2021-01", "2020-01")));
  }

  @Test
  void aBasketIsNamedByAllOfItAndToldBesideSingleCodes() {
    synthetic.figures(
        "FJ CN exports 2021 500 hs_code=0402;0405", "FJ CN exports 2021 300 hs_code=0402");
    get("rankings?by=commodity&measure=exports&reporter=FJ&partner=CN&period=2021")
        .body("items.entity", equalTo(List.of("0402")))
        .body("others.level", equalTo(List.of("basket")));
    get("rankings?by=commodity&measure=exports&reporter=FJ&partner=CN&period=2021&level=basket")
        .body("items.entity", equalTo(List.of("0402+0405")))
        .body("items.value", equalTo(List.of(500)))
        .body("total", nullValue());
  }

  @Test
  void theRanksOfNumbersThatMayMeetAreNotCertain() {
    synthetic.figures(
        "MR CN exports 2021 100 qualifier=more_than",
        "MR IN exports 2021 105 qualifier=about",
        "MR PK exports 2021 50",
        "MR TR exports 2021 50");
    get("rankings?measure=exports&reporter=MR&period=2021")
        .body("items.entity", equalTo(List.of("IN", "CN", "PK", "TR")))
        .body("items.rank", equalTo(List.of(1, 2, 3, 4)))
        .body("items.rankFrom", equalTo(List.of(1, 1, 3, 3)))
        .body("items.rankTo", equalTo(List.of(2, 2, 4, 4)))
        .body("total.of", equalTo("sum_of_ranked"))
        .body("items[1].percent", equalTo(32.2320f))
        .body("items[1].percentQualifier", equalTo("more_than"));
  }
}
