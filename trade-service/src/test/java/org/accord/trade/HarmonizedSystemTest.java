package org.accord.trade;

import static io.restassured.RestAssured.given;
import static org.accord.trade.ReferenceData.BASE;
import static org.accord.trade.ReferenceData.IMPORTS;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.accord.kit.testing.CsvTable;
import org.accord.kit.testing.ServiceUnderTest;
import org.accord.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class HarmonizedSystemTest {
  private static final Path SYSTEM =
      Path.of("src/main/resources/org/accord/trade/commodity/harmonized-system.csv");

  @BeforeEach
  void load() {
    ReferenceData.load();
    Stream.of(
            IMPORTS.file("sources", Path.of("src/main/reference-data/reference/sources.csv")),
            IMPORTS.file("harmonized_system", SYSTEM))
        .forEach(job -> job.then().body("state", equalTo("completed")));
  }

  private static ValidatableResponse get(String query) {
    return given()
        .auth()
        .oauth2(Tokens.of("viewer"))
        .get(BASE + "/" + query)
        .then()
        .statusCode(200);
  }

  @Test
  void everyRowOfTheListIsACommodityWithItsLicence() {
    get("commodities?origin=reference&limit=1&total=true").body("total", equalTo(6961));
    get("commodities?level=subheading&limit=1&total=true").body("total", equalTo(5613));
    get("sources/HS").body("note", containsString("PDDL"));
    Map<String, Map<String, String>> back =
        CsvTable.of(
            given()
                .auth()
                .oauth2(Tokens.of("viewer"))
                .accept("text/csv")
                .get(BASE + "/commodities?origin=reference")
                .asString());
    CsvTable.of(SYSTEM)
        .forEach((id, row) ->
            row.forEach((column, cell) ->
                assertEquals(cell, back.getOrDefault(id, Map.of()).get(column), id)));
  }

  @Test
  void theTreeIsWalkedFromTheTotalToTheSubheadings() {
    get("commodities?parent=hs-total&level=section").body("items", hasSize(21));
    get("commodities?parent=hs-section-ix").body("items.hsCode", contains("44", "45", "46"));
    get("commodities?parent=hs-44").body("items.level", everyItem(equalTo("heading")));
    get("commodities/hs-440711")
        .body("parent", equalTo("hs-4407"))
        .body("origin", equalTo("reference"))
        .body("source.key", equalTo("HS"));
  }

  @Test
  void codesAreFoundByPrefixAndWordsBesideWhatSourcesName() {
    get("commodities?hsCode=4407&limit=500")
        .body("items.key", hasItems("sawn-timber", "hs-4407", "hs-440711"));
    get("commodities?hsCode=4407&origin=recorded")
        .body("items.origin", everyItem(equalTo("recorded")));
    get("commodities?q=sawn lengthwise&level=heading").body("items.hsCode", hasItems("4407"));
  }

  @Test
  void whatOthersAreAPartOfStays() {
    String at = BASE + "/commodities/hs-4407";
    var editor = Tokens.of("trade-editor");
    String etag = given().auth().oauth2(editor).get(at).header("ETag");
    given()
        .auth()
        .oauth2(editor)
        .header("If-Match", etag)
        .delete(at)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/still-referenced"));
  }

  @Test
  void aRowThatIsNoCodeIsRefusedWithWhatIsNear() {
    var job =
        IMPORTS.lines(
            "harmonized_system",
            "all_or_nothing",
            "id,name,hs_code,parent,level,source_doc",
            "hs-4499,No such heading,4499,hs-44,heading,HS",
            "hs-440799,No such parent,440799,hs-440,subheding,HS",
            "hs-44,Without a level,44,hs-section-ix,,HS");
    job.then().body("state", equalTo("failed"));
    assertEquals(
        "[[2, hs_code, unknown-code], [3, level, invalid-code], [3, parent, unknown-reference],"
            + " [4, level, required]]",
        IMPORTS.errors(job).stream()
            .map(e -> java.util.List.of(e.get("row"), e.get("column"), e.get("code")))
            .toList()
            .toString());
  }

  @Test
  void aNameThatIsTooLongIsNamed() {
    given()
        .auth()
        .oauth2(Tokens.of("trade-editor"))
        .contentType(ContentType.JSON)
        .body(
            """
            {"key": "test-long", "names": {"en": "%s"}, "source": {"key": "HS"}}
            """
                .formatted("x".repeat(501)))
        .post(BASE + "/commodities")
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItems("/names/en"));
  }
}
