package org.accord.trade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accord.kit.testing.ServiceUnderTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The figures as statistical offices exchange them.
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class SdmxTest {

  @BeforeEach
  void load() {
    ReferenceData.load();
  }

  @Test
  void aRowNamesItsDataflowAndItsTimeAsSdmxWritesIt() {
    Map<String, String> row = rows("").get("tf-buce-cn-turnover-2022-9m");
    assertEquals("dataflow", row.get("STRUCTURE"));
    assertEquals("ACCORD:OBSERVATIONS(1.0.0)", row.get("STRUCTURE_ID"));
    assertEquals("I", row.get("ACTION"));
    assertEquals("M9", row.get("FREQ"));
    assertEquals("2022-01-01/P9M", row.get("TIME_PERIOD"));
    assertEquals("BUCE", row.get("REPORTER"));
    assertEquals("_T", row.get("COMMODITY"));
    assertEquals("_Z", row.get("INDICATOR"));
    assertEquals("27000000", row.get("OBS_VALUE"));
    assertEquals("A", row.get("OBS_STATUS"));
    Map<String, String> growth = rows("").get("tf-buce-cn-turnover-2021-growth");
    assertEquals("A", growth.get("FREQ"));
    assertEquals("2021", growth.get("TIME_PERIOD"));
    assertEquals("", growth.get("OBS_VALUE"));
    assertEquals("O", growth.get("OBS_STATUS"));
    assertEquals("3.5", growth.get("CHANGE_RATIO"));
    assertEquals("2020", growth.get("BASE_PERIOD"));
    assertEquals(
        "rapeseed-oil+skimmed-milk-powder",
        rows("").get("tf-buce-cn-oil-milk-2022").get("COMMODITY"));
    assertEquals("1514;040210", rows("").get("tf-buce-cn-oil-milk-2022").get("HS_CODES"));
  }

  @Test
  void aFigureIsToldToBeContestedAndIsReadyToBeCited() {
    Map<String, String> row = rows("").get("tf-buce-cn-turnover-2022");
    assertEquals("false", row.get("PREFERRED"));
    assertTrue(row.get("CONFLICTS").length() >= 36);
    assertTrue(row.get("CITE").contains(" (contested: another figure is preferred). Source: "));
    assertEquals("", rows("").get("tf-by-cn-export-target-2022").get("CONFLICTS"));
  }

  @Test
  void everyFigureIsThereAndEveryFilterHolds() {
    assertTrue(rows("").size() >= 142);
    Map<String, Map<String, String>> some = rows("?reporter=BY&partner=CN");
    assertTrue(some.size() > 0 && some.size() < rows("").size());
    some.values().forEach(row -> assertEquals("BY", row.get("REPORTER")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"observations?reporter=BUCE&reporter=BY", "rates", "permit-counts"})
  void theJsonMessageSaysTheSameAsTheCsv(String some) {
    List<Map<String, String>> found = Sdmx.json(some);
    assertEquals(components(Sdmx.csv(some)), new HashSet<>(found));
    assertEquals(found.size(), new HashSet<>(found).size());
  }

  @ParameterizedTest
  @CsvSource({
    "OBSERVATIONS, observations",
    "SERIES, series?reporter=BY&partner=CN&measure=turnover",
    "RANKINGS, rankings?by=commodity&reporter=BY&partner=CN&measure=exports&period=2022",
    "COMPARISONS, targets?reporter=BY",
    "RATES, rates",
    "PERMIT_COUNTS, permit-counts"
  })
  void theStructureDefinesWhatTheDataUse(String id, String query) {
    JsonNode structure = Sdmx.structure();
    List<JsonNode> components = Sdmx.components(structure, id);
    List<Map<String, String>> rows = Sdmx.csv(query);
    assertEquals(
        rows.getFirst().keySet().stream().skip(3).toList(),
        components.stream().map(component -> component.get("id").asText()).toList());
    Set<String> concepts = Sdmx.concepts(structure);
    for (JsonNode component : components) {
      String urn = component.get("conceptIdentity").asText();
      assertTrue(concepts.contains(urn.substring(urn.lastIndexOf('.') + 1)), urn);
      String enumeration = component.at("/localRepresentation/enumeration").asText();
      if (enumeration.isEmpty()) continue;
      Set<String> codes = Sdmx.codes(structure, enumeration);
      rows.forEach(row -> {
        String value = row.get(component.get("id").asText());
        assertTrue(value.isEmpty() || codes.contains(value), component + " " + value);
      });
    }
    assertTrue(
        structure
            .get("dataflows")
            .findValuesAsText("structure")
            .contains(
                "urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=ACCORD:"
                    + id
                    + "(1.0.0)"));
  }

  @ParameterizedTest
  @CsvSource({"rates, FACT, key, perUsd", "permit-counts, RECORD, id, count"})
  void aListHasTheNumbersOfItsJson(String list, String component, String id, String number) {
    JsonPath json = Synthetic.get(list + "?limit=500").extract().jsonPath();
    List<Map<String, String>> rows = Sdmx.csv(list);
    Map<String, String> found = new LinkedHashMap<>();
    rows.forEach(row -> found.put(row.get(component), row.get("OBS_VALUE")));
    assertEquals(rows.size(), found.size());
    List<Map<String, Object>> items = json.getList("items");
    assertFalse(items.isEmpty());
    items.forEach(item -> {
      String told = found.get(String.valueOf(item.get(id)));
      assertEquals(
          item.get(number) == null
              ? ""
              : new BigDecimal(item.get(number).toString()).toPlainString(),
          told);
    });
  }

  private static Set<Map<String, String>> components(List<Map<String, String>> rows) {
    rows.forEach(row -> row.keySet().removeAll(Set.of("STRUCTURE", "STRUCTURE_ID", "ACTION")));
    return new HashSet<>(rows);
  }

  private static Map<String, Map<String, String>> rows(String query) {
    Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    Sdmx.csv("observations" + query).forEach(row -> rows.put(row.get("FACT"), row));
    return rows;
  }
}
