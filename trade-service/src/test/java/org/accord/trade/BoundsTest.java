package org.accord.trade;

import static org.accord.trade.Synthetic.get;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.accord.kit.testing.ServiceUnderTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What qualifiers leave possible is carried through every calculation, and told at its very end.
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class BoundsTest {
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
  void noGrowthIsToldOfABalanceThatMayBeADeficit() {
    synthetic.figures(
        "SE DK exports 2021 100 qualifier=about",
        "SE DK imports 2021 50 qualifier=more_than",
        "SE DK exports 2022 200 qualifier=almost",
        "SE DK imports 2022 50 qualifier=up_to");
    get("series?reporter=SE&partner=DK&measure=balance&frequency=year")
        .body("items[0].value", equalTo(55))
        .body("items[0].qualifier", equalTo("up_to"))
        .body("items[1].growth", nullValue())
        .body("items[1].growthReason", equalTo("not_bounded"));
  }

  @Test
  void aMirrorDoesNotWidenTheTurnoverOfASide() {
    synthetic.figures(
        "NO FI exports 2022 1000",
        "NO FI imports 2022 690 qualifier=about",
        "FI NO exports 2022 1100",
        "FI NO imports 2022 700 qualifier=more_than");
    get("mirror?reporter=NO&partner=FI")
        .body("items.find { it.sending.measure == 'turnover' }.difference", equalTo(75.5f))
        .body(
            "items.find { it.sending.measure == 'turnover' }.differenceQualifier",
            equalTo("more_than"));
  }

  @Test
  void aTargetFollowsFromABaseWithinItsBounds() {
    synthetic.figures(
        "NL BE exports 2022 150 qualifier=more_than",
        "NL BE exports 2023 170",
        "NL BE target 2023 - target_of=exports change_ratio=1.2 base_period_start=2022-01"
            + " base_period_end=2022-12");
    get("targets?reporter=NL&partner=BE")
        .body("items[0].target.value", equalTo(180))
        .body("items[0].target.qualifier", equalTo("more_than"))
        .body("items[0].unit", equalTo("USD"))
        .body("items[0].reached", equalTo(0.944445f))
        .body("items[0].reachedQualifier", equalTo("up_to"))
        .body("items[0].distance", equalTo(-10))
        .body("items[0].distanceQualifier", equalTo("up_to"))
        .body("items[0].reason", nullValue());
    get("targets?reporter=BY&partner=CN")
        .body(
            "items.find { it.observation == 'tf-by-cn-food-target-2023-growth' }.target.value",
            equalTo(950000000))
        .body(
            "items.find { it.observation == 'tf-by-cn-turnover-target-2023' }.reason",
            equalTo("no_base_figure"));
  }

  @Test
  void aMoveThatNothingIsKnownOfHasAReason() {
    synthetic.figures(
        "GR BG exports 2021 50 qualifier=more_than",
        "GR BG exports 2022 100 qualifier=more_than",
        "GR CY exports 2021 0",
        "GR CY exports 2022 7");
    get("movers?reporter=GR&by=partner&measure=exports&period=2022")
        .body("items.find { it.entity == 'BG' }.change", nullValue())
        .body("items.find { it.entity == 'BG' }.changeReason", equalTo("not_bounded"))
        .body("items.find { it.entity == 'BG' }.changeRatioReason", equalTo("not_bounded"))
        .body("items.find { it.entity == 'CY' }.change", equalTo(7))
        .body("items.find { it.entity == 'CY' }.changeReason", nullValue())
        .body("items.find { it.entity == 'CY' }.changeRatioReason", equalTo("base_not_positive"));
  }

  @Test
  void aGrowthNamesTheFigureThatReportsIt() {
    String value = "IE IS exports 2022 30";
    String growth =
        "IE IS exports 2022 - change_ratio=1.14 base_period_start=2021-01"
            + " base_period_end=2021-12 source_doc=S2";
    synthetic.figures(value, growth);
    get("series?reporter=IE&partner=IS&measure=exports")
        .body("items[0].observation", equalTo(Synthetic.key(value)))
        .body("items[0].source.key", equalTo("S1"))
        .body("items[0].growth.by", equalTo("reported"))
        .body("items[0].growth.observation", equalTo(Synthetic.key(growth)))
        .body("items[0].growth.source.key", equalTo("S2"))
        .body("items[0].reportedChange.observation", equalTo(Synthetic.key(growth)));
    get("series?reporter=BUCE&partner=CN&measure=turnover&frequency=year")
        .body(
            "items.find { it.period.start == '2022-01' }.growth.observation",
            equalTo("tf-buce-cn-turnover-2022-title"));
  }

  @Test
  void theMonthsWithoutARateAreNamed() {
    synthetic.figures("PT ES exports 2026-05 10 period_end=2026-07", "PT ES exports 2026-05 10");
    get("series?reporter=PT&partner=ES&measure=exports&frequency=all&currency=EUR")
        .body("items[0].conversion.missingMonths", equalTo(List.of()))
        .body("items[1].conversion.reason", equalTo("no_rate"))
        .body("items[1].conversion.missingMonths", equalTo(List.of("2026-07")));
  }
}
