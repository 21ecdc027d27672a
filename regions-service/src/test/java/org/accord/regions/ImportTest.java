package org.accord.regions;

import static io.restassured.RestAssured.given;
import static org.accord.regions.ReferenceData.BASE;
import static org.accord.regions.ReferenceData.IMPORTS;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.accord.kit.testing.Imports;
import org.accord.kit.testing.ServiceUnderTest;
import org.accord.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class ImportTest {
  private static final String HEADER = "id,party_a,party_b,level,kind,title,signed_on,source_doc";

  @BeforeEach
  void load() {
    ReferenceData.load();
  }

  private static void absent(String key) {
    given()
        .auth()
        .oauth2(Tokens.of("viewer"))
        .get(BASE + "/agreements/" + key)
        .then()
        .statusCode(404);
  }

  @Test
  void everyFaultIsNamedByRowAndColumnAndNothingIsWritten() {
    Response job =
        IMPORTS.lines(
            "agreements",
            "all_or_nothing",
            HEADER,
            "imp-good,BY-MA,CN-SD,region,memorandum,Good,2020,S2",
            "imp-date,BY-MA,CN-SD,region,memorandum,Bad date,2020-13,S2",
            "imp-many,BY-MAA,CN-SD,regoin,memorandum,,2020,S7",
            "imp-good,BY-MA,CN-SD,region,memorandum,Again,2020,S2");
    job.then()
        .body("state", equalTo("failed"))
        .body("failure", equalTo("rows-rejected"))
        .body("rows.read", equalTo(4))
        .body("rows.rejected", equalTo(3))
        .body("rows.created", equalTo(0));
    List<Map<String, Object>> errors = IMPORTS.errors(job);
    assertFault(errors, 3, "signed_on", "invalid-date", "2020-13");
    assertFault(errors, 4, "party_a", "unknown-reference", "BY-MAA");
    assertFault(errors, 4, "level", "invalid-code", "regoin");
    assertFault(errors, 4, "title", "required", "");
    assertFault(errors, 4, "source_doc", "unknown-reference", "S7");
    assertFault(errors, 5, "id", "duplicate", "imp-good");
    absent("imp-good");
    String csv =
        given()
            .auth()
            .oauth2(Tokens.of("regions-editor"))
            .accept("text/csv")
            .get(BASE + "/imports/" + job.path("id") + "/errors")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertTrue(
        csv.startsWith("row,column,cell,code,value,detail\r\n3,signed_on,,invalid-date,2020-13,"),
        csv);
  }

  private static void assertFault(
      List<Map<String, Object>> errors, int row, String column, String code, String value) {
    assertTrue(
        errors.stream()
            .anyMatch(e ->
                e.get("row").equals(row)
                    && e.get("column").equals(column)
                    && e.get("code").equals(code)
                    && value.equals(e.get("value"))),
        () -> row + " " + column + " " + code + " is not among " + errors);
  }

  @Test
  void aDryRunCountsAndWritesNothing() {
    IMPORTS
        .lines(
            "agreements",
            "dry_run",
            HEADER,
            "imp-dry,BY-MA,CN-SD,region,memorandum,Dry,2020,S2",
            "agr-by-ma-cn-ha-2004-friendship,BY-MA,CN-HA,region,friendship,Renamed,2004,S2")
        .then()
        .body("state", equalTo("completed"))
        .body("rows.created", equalTo(1))
        .body("rows.updated", equalTo(1));
    absent("imp-dry");
  }

  @Test
  void aHeaderThatIsNotTheKindsIsRefusedAtOnce() {
    refused("id,party_a,party_b,level,kind,titel,source_doc\n")
        .then()
        .body("type", equalTo("/problems/import-rejected"))
        .body("errors.pointer", hasItems("/rows/1/titel", "/rows/1/title"))
        .body("errors.find { it.code == 'unknown-column' }.detail", containsString("title"))
        .body("errors.find { it.code == 'missing-column' }.pointer", equalTo("/rows/1/title"));
  }

  @Test
  void whatIsNoCsvIsRefusedAtOnce() {
    refused("").then().body("errors.code", hasItem("not-a-csv"));
    refused("\u0000\u0001PK binary").then().body("errors.code", hasItem("not-a-csv"));
    IMPORTS
        .submit("agreements", "all_or_nothing", new byte[] {(byte) 0xff, (byte) 0xfe, 0x41})
        .then()
        .statusCode(400)
        .body("errors.code", hasItem("not-a-csv"));
  }

  private static Response refused(String file) {
    Response answer =
        IMPORTS.submit("agreements", "all_or_nothing", file.getBytes(StandardCharsets.UTF_8));
    answer.then().statusCode(400).contentType("application/problem+json");
    return answer;
  }

  @Test
  void aQuoteThatNeverClosesFailsTheWholeFile() {
    IMPORTS
        .lines(
            "agreements",
            "all_or_nothing",
            HEADER,
            "imp-quote,BY-MA,CN-SD,region,memorandum,Good,2020,S2",
            "imp-open,BY-MA,CN-SD,region,memorandum,\"never closes,2020,S2",
            "x".repeat(2_000_000))
        .then()
        .body("state", equalTo("failed"))
        .body("failure", equalTo("import-rejected"));
    absent("imp-quote");
  }

  @Test
  void anUnknownKindOrModeIsNamedWithWhatIsNear() {
    IMPORTS
        .submit("agreement", "all_or_nothin", HEADER.getBytes(StandardCharsets.UTF_8))
        .then()
        .statusCode(400)
        .body("errors.find { it.pointer == '/kind' }.detail", containsString("agreements"))
        .body("errors.find { it.pointer == '/mode' }.detail", containsString("all_or_nothing"));
  }

  @Test
  void formulasComeOutHarmlessAndComeInAgainAsTheyWere() {
    IMPORTS
        .lines(
            "agreements",
            "all_or_nothing",
            HEADER,
            "imp-formula,BY-MA,CN-SD,region,memorandum,=1+cmd|' /C calc'!A0,2020,S2")
        .then()
        .body("state", equalTo("completed"));
    String csv =
        given()
            .auth()
            .oauth2(Tokens.of("viewer"))
            .get(BASE + "/agreements?format=csv&q=calc")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertTrue(csv.contains("'=1+cmd"), csv);
    IMPORTS
        .lines("agreements", "all_or_nothing", csv.strip().split("\r?\n"))
        .then()
        .body("rows.unchanged", equalTo(1));
  }

  @Test
  void aRepeatedSubmissionIsTheSameJob() throws Exception {
    String key = UUID.randomUUID().toString();
    byte[] file = Files.readAllBytes(ReferenceData.file("sources"));
    assertEquals(submitted(key, file), submitted(key, file));
  }

  private static String submitted(String key, byte[] file) {
    return given()
        .auth()
        .oauth2(Tokens.of("regions-editor"))
        .header("Idempotency-Key", key)
        .multiPart("file", "sources.csv", file)
        .multiPart("kind", "sources")
        .post(BASE + "/imports")
        .then()
        .statusCode(202)
        .extract()
        .header("Location");
  }

  @Test
  void readersMayNotImport() {
    new Imports(BASE, Tokens.of("viewer"))
        .submit("sources", "dry_run", "id,title\n".getBytes(StandardCharsets.UTF_8))
        .then()
        .statusCode(403);
    new Imports(BASE, Tokens.partner("partner-trade", "regions:read", "trade:write"))
        .submit("sources", "dry_run", "id,title\n".getBytes(StandardCharsets.UTF_8))
        .then()
        .statusCode(403);
  }
}
