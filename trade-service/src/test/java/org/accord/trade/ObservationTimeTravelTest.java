package org.accord.trade;

import static io.restassured.RestAssured.given;
import static org.accord.trade.ReferenceData.BASE;
import static org.accord.trade.ReferenceData.IMPORTS;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import org.accord.kit.testing.ServiceUnderTest;
import org.accord.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a change leaves behind. Its figures are of Mongolia, which no other test looks at.
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class ObservationTimeTravelTest {
  private static final String HEADER =
      "id,reporter,partner,measure,scope,period_start,period_end,observed_on,value,unit,source_doc,"
          + "commodity";

  @BeforeEach
  void load() {
    ReferenceData.load();
  }

  private static void write(String... rows) {
    String[] lines = new String[rows.length + 1];
    lines[0] = HEADER;
    System.arraycopy(rows, 0, lines, 1, rows.length);
    IMPORTS
        .lines("trade_figures", "all_or_nothing", lines)
        .then()
        .body("state", equalTo("completed"));
  }

  @Test
  void betweenTwoImportsTheFirstStateIsAnswered() {
    write("time-one,MN,CN,exports,goods,2020-01,2020-12,,100,USD,S1,beef");
    Instant between = Instant.now();
    write(
        "time-one,MN,CN,exports,goods,2020-01,2020-12,,120.5,USD,S2,beef;wool",
        "time-two,MN,CN,imports,goods,2020-01,2020-12,,7,USD,S2,");
    get("observations?reporter=MN&partner=CN")
        .body("items.key", equalTo(List.of("time-one", "time-two")))
        .body("items[0].value", equalTo(120.5f));
    get("observations?reporter=MN&partner=CN&asOf=" + between)
        .body("items.key", equalTo(List.of("time-one")))
        .body("items[0].value", equalTo(100))
        .body("items[0].source.key", equalTo("S1"));
    get("observations?reporter=MN&commodity=wool&asOf=" + between).body("items", hasSize(0));
    get("observations/time-one?asOf=" + between).body("value", equalTo(100));
    get("observations/time-one/history")
        .body("items.action", equalTo(List.of("created", "updated")))
        .body("items[1].changedBy", equalTo("partner-trade"))
        .body("items[1].changes.field", hasItem("value"))
        .body("items[1].changes.find { it.field == 'value' }.from", equalTo(100));
    get("observations?changedSince=" + between)
        .body("items.key", hasItem("time-one"))
        .body("items.key", not(hasItem("tf-buce-cn-turnover-2022")));
    get("observations?reporter=MN&changedSince=" + Instant.now()).body("items", hasSize(0));
  }

  @Test
  void aConflictArisesAndIsOverWithTheFiguresThatDisagree() {
    write(
        "clash-one,MN,KZ,exports,goods,2020-01,2020-12,,100,USD,S1,",
        "clash-two,MN,KZ,exports,goods,2020-01,2020-12,,200,USD,S2,",
        "clash-stock,MN,KZ,exports,goods,,,2020,300,USD,S2,");
    Instant disputed = Instant.now();
    get("observations?reporter=MN&partner=KZ&preferred=false").body("items", hasSize(1));
    get("observations/clash-stock").body("conflicts", hasSize(0));
    write("clash-two,MN,KZ,exports,goods,2020-01,2020-12,,100,USD,S2,");
    get("observations?reporter=MN&partner=KZ&preferred=false").body("items", hasSize(0));
    get("observations?reporter=MN&partner=KZ&preferred=false&asOf=" + disputed)
        .body("items", hasSize(1))
        .body("items[0].conflicts", hasSize(1));
    get("observations/clash-one").body("preferred", equalTo(true)).body("conflicts", hasSize(0));
  }

  private static ValidatableResponse get(String query) {
    return given()
        .auth()
        .oauth2(Tokens.of("viewer"))
        .get(BASE + "/" + query)
        .then()
        .statusCode(200);
  }
}
