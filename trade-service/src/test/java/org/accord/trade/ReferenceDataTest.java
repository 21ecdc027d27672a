package org.accord.trade;

import static io.restassured.RestAssured.given;
import static org.accord.trade.ReferenceData.BASE;
import static org.accord.trade.ReferenceData.IMPORTS;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.accord.kit.testing.CsvTable;
import org.accord.kit.testing.ServiceUnderTest;
import org.accord.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class ReferenceDataTest {
  private static final String VIEWER = Tokens.of("viewer");

  @BeforeEach
  void load() {
    ReferenceData.load();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sources", "parties", "commodities", "trade_figures"})
  void everyRowAndCellComesBack(String kind) {
    String exported =
        given()
            .auth()
            .oauth2(VIEWER)
            .accept("text/csv")
            .get(BASE + "/" + ReferenceData.path(kind))
            .then()
            .statusCode(200)
            .extract()
            .asString();
    Map<String, Map<String, String>> back = CsvTable.of(exported);
    assertEquals(CsvTable.of(ReferenceData.file(kind)), back);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sources", "parties", "commodities", "trade_figures"})
  void theSameFileAgainChangesNothingAndSaysSo(String kind) {
    int rows = CsvTable.of(ReferenceData.file(kind)).size();
    IMPORTS
        .file(kind, ReferenceData.file(kind))
        .then()
        .body("state", equalTo("completed"))
        .body("rows.read", equalTo(rows))
        .body("rows.unchanged", equalTo(rows))
        .body("rows.created", equalTo(0))
        .body("rows.updated", equalTo(0));
  }

  @Test
  void filtersNarrowTheList() {
    expect("parties?kind=zone&total=true", 5);
    expect("parties?country=KZ&total=true", 2);
    expect("parties?q=tractor&total=true", 1);
    expect("commodities?hsCode=44&total=true", count("hs_code", "44"));
    expect("commodities?section=timber&total=true", 6);
    expect("commodities?origin=reference&total=true", 0);
    expect("commodities?q=масло рапс&total=true", 1);
  }

  private static int count(String column, String prefix) {
    return (int)
        CsvTable.of(ReferenceData.file("commodities")).values().stream()
            .filter(row -> row.get(column).startsWith(prefix))
            .count();
  }

  private static void expect(String query, int total) {
    given()
        .auth()
        .oauth2(VIEWER)
        .get(BASE + "/" + query)
        .then()
        .statusCode(200)
        .body("total", equalTo(total));
  }
}
