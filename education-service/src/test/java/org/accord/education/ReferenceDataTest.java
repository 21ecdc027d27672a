package org.accord.education;

import static io.restassured.RestAssured.given;
import static org.accord.education.ReferenceData.BASE;
import static org.accord.education.ReferenceData.IMPORTS;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.accord.kit.testing.CsvTable;
import org.accord.kit.testing.ServiceUnderTest;
import org.accord.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
  @CsvSource({
    "sources, sources",
    "institutions, institutions",
    "institution_agreements, agreements"
  })
  void everyRowAndCellIsExportedAsItWas(String kind, String path) {
    String exported = get(path + "?format=csv").extract().asString();
    Map<String, Map<String, String>> back = CsvTable.of(exported);
    CsvTable.of(ReferenceData.file(kind))
        .forEach((id, row) -> {
          Map<String, String> same = new HashMap<>(back.getOrDefault(id, Map.of()));
          same.keySet().retainAll(row.keySet());
          assertEquals(row, same, id);
        });
  }

  @Test
  void everyCellOfAnAgreementIsInItsRepresentation() throws IOException {
    Map<String, JsonNode> items = items("agreements");
    CsvTable.of(ReferenceData.file("institution_agreements"))
        .forEach((id, row) -> {
          JsonNode item = items.getOrDefault(id, new ObjectMapper().nullNode());
          assertEquals(
              Stream.of(row.get("party_a"), row.get("party_b"), row.get("parties_more"))
                  .filter(party -> !party.isEmpty())
                  .collect(Collectors.joining(";")),
              StreamSupport.stream(item.path("parties").spliterator(), false)
                  .map(party -> party.path("institution").asText())
                  .collect(Collectors.joining(";")),
              id);
          assertCells(
              id,
              row,
              item,
              Map.of(
                  "kind", "/kind",
                  "title", "/title",
                  "signed_on", "/signedOn",
                  "signed_at_event", "/signedAtEvent",
                  "fields", "/fields",
                  "activities", "/activities",
                  "valid_to", "/validTo",
                  "status", "/reportedStatus"));
        });
  }

  @Test
  void everyCellOfAnInstitutionIsInItsRepresentation() throws IOException {
    Map<String, JsonNode> items = items("institutions");
    CsvTable.of(ReferenceData.file("institutions"))
        .forEach((id, row) -> {
          JsonNode item = items.getOrDefault(id, new ObjectMapper().nullNode());
          assertCells(
              id,
              row,
              item,
              Map.of(
                  "name", "/names/en",
                  "name_ru", "/names/ru",
                  "name_zh", "/names/zh",
                  "acronym", "/acronyms",
                  "alt_names", "/aliases",
                  "kind", "/kind",
                  "country", "/country",
                  "territory", "/territory",
                  "city", "/city",
                  "website", "/website"));
          assertCells(
              id,
              row,
              item,
              Map.of(
                  "founded_on", "/foundedOn",
                  "students", "/students",
                  "foreign_students", "/foreignStudents",
                  "staff", "/staff",
                  "ranking", "/ranking",
                  "ranking_source", "/rankingSource"));
          assertEquals("recorded", item.path("origin").asText(), id);
        });
  }

  private static void assertCells(
      String id, Map<String, String> row, JsonNode item, Map<String, String> places) {
    Map<String, String> all =
        new HashMap<>(
            Map.of(
                "id", "/key",
                "source_doc", "/source/key",
                "source_chapter", "/source/chapter",
                "source_note", "/source/note",
                "source_url", "/cites/url",
                "source_year", "/cites/year",
                "confidence", "/confidence",
                "note", "/note"));
    all.putAll(places);
    all.forEach((column, place) -> assertEquals(row.get(column), text(item.at(place)), id + place));
  }

  private static String text(JsonNode value) {
    return value.isArray()
        ? StreamSupport.stream(value.spliterator(), false)
            .map(JsonNode::asText)
            .collect(Collectors.joining(";"))
        : value.asText();
  }

  private static Map<String, JsonNode> items(String path) throws IOException {
    Map<String, JsonNode> items = new HashMap<>();
    new ObjectMapper()
        .readTree(get(path + "?limit=500").extract().asString())
        .path("items")
        .forEach(item -> items.put(item.path("key").asText(), item));
    return items;
  }

  @ParameterizedTest
  @ValueSource(strings = {"sources", "institutions", "institution_agreements"})
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

  @ParameterizedTest
  @CsvSource({"institutions, institutions", "institution_agreements, agreements"})
  void whatIsExportedComesInAgainUnchanged(String kind, String path) {
    String exported = get(path + "?format=csv").extract().asString();
    IMPORTS
        .lines(kind, "all_or_nothing", exported)
        .then()
        .body("state", equalTo("completed"))
        .body("rows.updated", equalTo(0))
        .body("rows.created", equalTo(0));
  }

  @Test
  void rowsThatBreakARuleAreKeptVerbatimAndListed() {
    get("findings?rule=single-party&limit=100")
        .body(
            "items.key.sort()",
            equalTo(
                List.of(
                    "agr-exchange-plan-2023-2025",
                    "agr-flagship-plan-universities-2023",
                    "agr-great-stone-tcm-zone-2021-07",
                    "agr-grsu-10-chinese-universities-2019",
                    "agr-rectors-forum-3-unnamed-2024-06",
                    "agr-university-association-2023-11")))
        .body("items.type", everyItem(equalTo("agreement")));
    get("findings?rule=no-signing-date&total=true")
        .body("total", equalTo(33))
        .body("items.key", hasItem("agr-bsu-henan-partnership"));
    get("findings?rule=status-without-state&total=true").body("total", equalTo(14));
    get("agreements/agr-rectors-forum-3-unnamed-2024-06").body("parties", hasSize(1));
    get("agreements/agr-minprom-cietc-2024").body("reportedStatus", equalTo("planned"));
  }

  @ParameterizedTest
  @CsvSource({
    "agr-bsu-pku-2019, active, approved",
    "agr-bsu-cupl-mou-2023-03, effective, approved",
    "agr-bsu-henan-partnership, active, unknown",
    "agr-scitech-programme-2023-2024, active, expired",
    "agr-barsu-shakarim-2022-proposal, planned, unknown",
    "agr-exchange-plan-2023-2025, in_preparation, unknown"
  })
  void theStateFollowsFromDatedActs(String key, String reported, String state) {
    get("agreements/" + key)
        .body("reportedStatus", equalTo(reported))
        .body("state", equalTo(state));
  }

  @Test
  void aSourceTellsTheFactsThatRestOnIt() {
    get("sources/S1/facts?type=agreement&total=true").body("total", equalTo(4));
    get("sources/S1/facts?type=institution&total=true").body("total", equalTo(7));
  }

  private static ValidatableResponse get(String path) {
    return given().auth().oauth2(VIEWER).get(BASE + "/" + path).then().statusCode(200);
  }
}
