package org.accord.trade;

import static io.restassured.RestAssured.given;
import static org.accord.trade.ReferenceData.BASE;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.accord.kit.testing.ServiceUnderTest;
import org.accord.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What would read more rows than an answer may is refused, and told how it can be had.
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
@TestProfile(SmallAnswers.class)
class QueryCostTest {
  @Inject AgroalDataSource database;

  @BeforeEach
  void load() throws SQLException {
    ReferenceData.load();
    SmallAnswers.countRows(database);
  }

  private static ValidatableResponse get(String query) {
    return given().auth().oauth2(Tokens.of("viewer")).get(BASE + query).then();
  }

  private static void refused(String query, String list, String format) {
    get(query)
        .statusCode(422)
        .contentType(startsWith("application/problem+json"))
        .body("type", equalTo("/problems/query-too-large"))
        .body("limit", equalTo(SmallAnswers.MOST_ROWS))
        .body("estimatedRows", greaterThan(SmallAnswers.MOST_ROWS))
        .body("job.method", equalTo("POST"))
        .body("job.href", equalTo(BASE + "/exports"))
        .body("job.body.list", equalTo(BASE + list))
        .body("job.body.format", equalTo(format));
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "xlsx", "sdmx-csv", "sdmx-json"})
  void aFileOfTooManyRowsIsRefusedBeforeItBegins(String format) {
    refused("/observations?format=" + format, "/observations", format);
    refused(
        "/observations?format=" + format + "&limit=5&sort=-period",
        "/observations?sort=-period",
        format);
  }

  @Test
  void aTotalOfTooManyRowsIsRefused() {
    refused("/observations?limit=5&total=true", "/observations", "json");
  }

  @Test
  void aPageThatSearchesTooManyRowsIsRefused() {
    refused("/observations?limit=5&periodFrom=2200", "/observations?periodFrom=2200", "json");
  }

  @Test
  void aPageThatAnIndexServesIsNot() {
    get("/observations?limit=5").statusCode(200).body("items", hasSize(5));
    get("/observations?limit=5&sort=-id").statusCode(200).body("next", notNullValue());
    get("/observations?limit=5&reporter=BY&partner=CN&measure=turnover").statusCode(200);
  }

  @Test
  void whatReadsFewRowsIsNot() {
    get("/observations?format=csv&reporter=BY&partner=CN&measure=turnover").statusCode(200);
    get("/observations?limit=5&total=true&reporter=BY&partner=CN&measure=turnover")
        .statusCode(200)
        .body("total", greaterThan(0));
    get("/parties?format=csv").statusCode(200);
  }

  @Test
  void aPastInstantIsNoWayRound() {
    String now = Instant.now().toString();
    get("/observations?format=csv&asOf=" + now).statusCode(422);
  }

  /// Forty figures of one pair, and the way in which the database counts them.
  private Synthetic many() throws SQLException {
    Synthetic synthetic = new Synthetic();
    List<String> rows = new ArrayList<>();
    for (int year = 1990; year < 2010; year++)
      for (String measure : List.of("exports", "imports"))
        rows.add("KM CN " + measure + " " + year + " 10");
    synthetic.file(rows);
    SmallAnswers.countRows(database);
    return synthetic;
  }

  @ParameterizedTest
  @CsvSource({
    "'/series?reporter=KM&partner=CN&measure=exports', ''",
    "'/rankings?reporter=KM&measure=exports&period=2000', scope",
    "'/movers?reporter=KM&measure=exports&period=2000', scope",
    "'/discrepancies?reporter=KM', partner scope",
    "'/discrepancies?reporter=KM&partner=CN', scope",
    "'/mirror?reporter=KM&partner=CN&scope=goods', ''",
  })
  void whatIsComputedOfThePastIsRefusedWhereItReadsTooMuch(String question, String narrowing)
      throws SQLException {
    Synthetic synthetic = many();
    try {
      get(question).statusCode(200);
      get(question + "&asOf=" + Instant.now())
          .statusCode(422)
          .body("type", equalTo("/problems/query-too-large"))
          .body("limit", equalTo(SmallAnswers.MOST_ROWS))
          .body("estimatedRows", greaterThan(SmallAnswers.MOST_ROWS))
          .body("job", nullValue())
          .body(
              "narrowBy", equalTo(narrowing.isEmpty() ? List.of() : List.of(narrowing.split(" "))))
          .body("detail", containsString("leave out asOf"));
      get(question + "&format=csv&asOf=" + Instant.now()).statusCode(422);
    } finally {
      synthetic.withdraw();
    }
  }

  @Test
  void ofThePresentTheFiguresThatAreReadOneByOneCountToo() throws SQLException {
    Synthetic synthetic = many();
    try {
      synthetic.file(
          IntStream.range(1990, 2010).mapToObj(year -> "KM CN turnover " + year + " 10").toList());
      synthetic.file(
          IntStream.range(1990, 2010).mapToObj(year -> "KM CN balance " + year + " 10").toList());
      get("/series?reporter=KM&partner=CN&measure=exports")
          .statusCode(422)
          .body("estimatedRows", equalTo(80))
          .body("narrowBy", hasSize(0));
      get("/discrepancies?reporter=KM").statusCode(422).body("estimatedRows", equalTo(80));
    } finally {
      synthetic.withdraw();
    }
  }

  @Test
  void aPageOfManyIsOfThePastAndTellsHowTheWholeIsHad() throws SQLException {
    Synthetic synthetic = many();
    try {
      String question = "/series?reporter=KM&partner=CN&measure=exports";
      get(question + "&limit=5")
          .statusCode(422)
          .body("detail", containsString("as a file or with limit=500"));
      get(question + "&limit=500").statusCode(200).body("items", hasSize(20));
      get(question + "&format=csv").statusCode(200);
    } finally {
      synthetic.withdraw();
    }
  }

  @Test
  void aPastThatIsSmallIsAnswered() {
    get("/series?reporter=BY&partner=KZ&measure=exports&asOf=" + Instant.now()).statusCode(200);
    get("/targets?reporter=BY&partner=CN&asOf=" + Instant.now()).statusCode(200);
  }

  @Test
  void theProblemIsToldInTheCallersLanguage() {
    given()
        .auth()
        .oauth2(Tokens.of("viewer"))
        .header("Accept-Language", "ru")
        .get(BASE + "/observations?format=csv")
        .then()
        .statusCode(422)
        .body("title", startsWith("Запрос читает"));
  }
}
