package org.accord.education;

import static io.restassured.RestAssured.given;
import static org.accord.education.ReferenceData.BASE;
import static org.accord.education.ReferenceData.IMPORTS;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accord.kit.testing.CsvTable;
import org.accord.kit.testing.ServiceUnderTest;
import org.accord.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class ImportTest {
  private static final String VIEWER = Tokens.of("viewer");
  private static final String AGREEMENTS =
      "id,party_a,party_b,parties_more,kind,title,signed_on,activities,status,source_doc";
  private static final String INSTITUTIONS = "id,name,kind,country,territory,source_doc";

  @BeforeEach
  void load() {
    ReferenceData.load();
  }

  @Test
  void aDryRunCountsAndWritesNothing() {
    IMPORTS
        .lines("institutions", "dry_run", INSTITUTIONS, "mn-num,NUM,university,MN,MN-1,S2")
        .then()
        .body("state", equalTo("completed"))
        .body("rows.created", equalTo(1));
    assertAbsent("institutions/mn-num");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2023-13 | S2 | cn-pku | joint_research | memorandum | signed_on | invalid-date | 2023-13",
        "2099 | S2 | cn-pku | joint_research | memorandum | signed_on | out-of-range | future",
        "2023 | S9 | cn-pku | joint_research | memorandum | source_doc | unknown-reference | S9",
        "2023 | '' | cn-pku | joint_research | memorandum | source_doc | required | source",
        "2023 | S2 | cn-pkuu | joint_research | memorandum | party_b | unknown-reference | cn-pku",
        "2023 | S2 | by-bsu | joint_research | memorandum | party_b | duplicate | by-bsu",
        "2023 | S2 | cn-pku | joint_reserch | memorandum | activities | invalid-code | joint_research",
        "2023 | S2 | cn-pku | joint_research | memorandun | kind | invalid-code | memorandum"
      })
  void aWrongCellIsNamedAndNothingIsWritten(
      String date,
      String source,
      String party,
      String activity,
      String kind,
      String column,
      String code,
      String hint) {
    Response job =
        IMPORTS.lines(
            "institution_agreements",
            "all_or_nothing",
            AGREEMENTS,
            "agr-test-good,by-bsu,cn-pku,,memorandum,Good,2023,,active,S2",
            "agr-test-wrong,by-bsu,%s,,%s,Wrong,%s,%s,active,%s"
                .formatted(party, kind, date, activity, source));
    job.then()
        .body("state", equalTo("failed"))
        .body("failure", equalTo("rows-rejected"))
        .body("rows.created", equalTo(0))
        .body("rows.rejected", equalTo(1));
    Map<String, Object> error = IMPORTS.errors(job).getFirst();
    assertEquals(3, error.get("row"), error.toString());
    assertEquals(column, error.get("column"), error.toString());
    assertEquals(code, error.get("code"), error.toString());
    assertTrue(String.valueOf(error.get("detail")).contains(hint), error.toString());
    assertAbsent("agreements/agr-test-good");
  }

  @Test
  void anUnknownFurtherPartyIsNamedInItsColumn() {
    Response job =
        IMPORTS.lines(
            "institution_agreements",
            "dry_run",
            AGREEMENTS,
            "agr-test-many,by-bsu,cn-pku,cn-zte;cn-zt,other,Many,,,active,S2");
    Map<String, Object> error = IMPORTS.errors(job).getFirst();
    assertEquals("parties_more", error.get("column"));
    assertTrue(String.valueOf(error.get("detail")).contains("Did you mean cn-zte"));
  }

  @Test
  void aDuplicateIdIsNamedInItsSecondRow() {
    Response job =
        IMPORTS.lines(
            "institutions",
            "all_or_nothing",
            INSTITUTIONS,
            "mn-twice,One,university,MN,MN-1,S2",
            "mn-twice,Two,university,MN,MN-1,S2");
    job.then().body("state", equalTo("failed"));
    Map<String, Object> error = IMPORTS.errors(job).getFirst();
    assertEquals(List.of(3, "id", "duplicate"), located(error));
    assertAbsent("institutions/mn-twice");
  }

  @Test
  void everyFaultOfARowIsNamed() {
    Response job =
        IMPORTS.lines(
            "institutions",
            "dry_run",
            INSTITUTIONS,
            "by-odd,Odd,universty,ZZ,CN-LN,S2",
            "by-elsewhere,Elsewhere,university,BY,CN-LN,S3");
    assertEquals(
        List.of(
            List.of(2, "kind", "invalid-code"),
            List.of(2, "country", "invalid-code"),
            List.of(3, "territory", "invalid-code"),
            List.of(3, "source_doc", "unknown-reference")),
        IMPORTS.errors(job).stream().map(ImportTest::located).toList());
  }

  private static List<Object> located(Map<String, Object> error) {
    return List.of(
        error.getOrDefault("row", 0),
        error.getOrDefault("column", ""),
        error.getOrDefault("code", ""));
  }

  @Test
  void aWrongHeaderIsRefusedAtOnce() {
    submit("institutions", "id,name,kind,countri,source_doc\r\nmn-a,A,university,MN,S2")
        .statusCode(400)
        .body("errors", hasSize(1))
        .body("errors[0].pointer", equalTo("/rows/1/countri"))
        .body("errors[0].code", equalTo("unknown-column"))
        .body("errors[0].detail", containsString("Did you mean country?"));
    submit("institution_agreements", "id,party_a,kind,title,source_doc\r\nx,by-bsu,other,X,S2")
        .statusCode(400)
        .body("errors.code", contains("missing-column"))
        .body("errors[0].pointer", equalTo("/rows/1/party_b"));
    submit("institutions", "{\"id\": 1}")
        .statusCode(400)
        .body("errors[0].code", equalTo("not-a-csv"));
    submit("institution", INSTITUTIONS)
        .statusCode(400)
        .body("errors[0].detail", containsString("institutions"));
  }

  private static ValidatableResponse submit(String kind, String file) {
    return IMPORTS
        .submit(kind, "all_or_nothing", file.getBytes(StandardCharsets.UTF_8))
        .then()
        .contentType("application/problem+json");
  }

  @Test
  void theOrderOfTheColumnsDoesNotMatter() {
    var rows = CsvTable.of(ReferenceData.file("institution_agreements")).values();
    IMPORTS
        .lines(
            "institution_agreements",
            "all_or_nothing",
            Stream.concat(rows.stream().limit(1).map(Map::keySet), rows.stream().map(Map::values))
                .map(cells ->
                    List.copyOf(cells).reversed().stream()
                        .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(",")))
                .toArray(String[]::new))
        .then()
        .body("state", equalTo("completed"))
        .body("rows.unchanged", equalTo(rows.size()));
  }

  @Test
  void theStateBetweenTwoImportsIsKeptAndTheChangeIsTold() {
    String before = "mn-must,MUST,university,MN,MN-1,S2";
    String after = "mn-must,MUST of Mongolia,university,MN,MN-1,S2";
    IMPORTS.lines("institutions", "all_or_nothing", INSTITUTIONS, before);
    Instant between = Instant.now();
    IMPORTS
        .lines("institutions", "all_or_nothing", INSTITUTIONS, after)
        .then()
        .body("rows.updated", equalTo(1));

    read("institutions/mn-must").body("names.en", equalTo("MUST of Mongolia"));
    read("institutions/mn-must?asOf=" + between).body("names.en", equalTo("MUST"));
    read("institutions?country=MN&asOf=" + between).body("items.name", contains("MUST"));
    history("mn-must")
        .then()
        .body("items.action", contains("created", "updated"))
        .body("items.changedBy", contains("partner-education", "partner-education"))
        .body("items[1].changes.find { it.field == 'names' }.from.en", equalTo("MUST"))
        .body("items[1].changes.find { it.field == 'names' }.to.en", equalTo("MUST of Mongolia"));
    IMPORTS
        .lines("institutions", "all_or_nothing", INSTITUTIONS, after)
        .then()
        .body("rows.unchanged", equalTo(1));
  }

  private static Response history(String key) {
    return given().auth().oauth2(VIEWER).get(BASE + "/institutions/" + key + "/history");
  }

  private static ValidatableResponse read(String path) {
    return given().auth().oauth2(VIEWER).get(BASE + "/" + path).then().statusCode(200);
  }

  private static void assertAbsent(String path) {
    given().auth().oauth2(VIEWER).get(BASE + "/" + path).then().statusCode(404);
  }
}
