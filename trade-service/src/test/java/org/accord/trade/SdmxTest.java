package org.accord.trade;

import static io.restassured.RestAssured.given;
import static org.accord.trade.ReferenceData.BASE;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accord.kit.testing.ServiceUnderTest;
import org.accord.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The figures as statistical offices exchange them.
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class SdmxTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CSV = "application/vnd.sdmx.data+csv;version=2.0.0";
  private static final String DATA = "application/vnd.sdmx.data+json;version=2.0.0";
  private static final String STRUCTURE = "application/vnd.sdmx.structure+json;version=2.0.0";

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

  /// Reads the message as its field guide says, and finds the same rows as in the CSV.
  @Test
  void theJsonMessageSaysTheSameAsTheCsv() throws Exception {
    JsonNode data = message("observations?reporter=BUCE&reporter=BY", DATA).get("data");
    JsonNode structure = data.at("/structures/0");
    List<JsonNode> dimensions = list(structure.at("/dimensions/observation"));
    List<JsonNode> rest = list(structure.at("/measures/observation"));
    rest.addAll(list(structure.at("/attributes/observation")));
    Map<String, Map<String, String>> found = new HashMap<>();
    data.at("/dataSets/0/observations")
        .properties()
        .forEach(observation -> {
          Map<String, String> row = new LinkedHashMap<>();
          String[] places = observation.getKey().split(":");
          for (int i = 0; i < places.length; i++) {
            JsonNode value = dimensions.get(i).at("/values/" + places[i]);
            row.put(
                dimensions.get(i).get("id").asText(),
                value.has("id") ? value.get("id").asText() : value.get("value").asText());
          }
          for (int i = 0; i < rest.size(); i++) {
            JsonNode value = observation.getValue().get(i);
            row.put(rest.get(i).get("id").asText(), text(rest.get(i), value));
          }
          assertEquals(null, found.put(row.get("FACT"), row));
        });
    Map<String, Map<String, String>> expected = rows("?reporter=BUCE&reporter=BY");
    expected
        .values()
        .forEach(row -> row.keySet().removeAll(Set.of("STRUCTURE", "STRUCTURE_ID", "ACTION")));
    assertEquals(expected, found);
  }

  @Test
  void theStructureDefinesWhatTheDataUse() throws Exception {
    JsonNode data = message("structure", STRUCTURE).get("data");
    JsonNode parts = data.at("/dataStructures/0/dataStructureComponents");
    List<JsonNode> components = list(parts.at("/dimensionList/dimensions"));
    components.add(parts.at("/dimensionList/timeDimension"));
    components.addAll(list(parts.at("/measureList/measures")));
    components.addAll(list(parts.at("/attributeList/attributes")));
    Map<String, String> row = rows("").values().iterator().next();
    assertEquals(
        row.keySet().stream().skip(3).toList(),
        components.stream().map(component -> component.get("id").asText()).toList());
    Set<String> concepts = new HashSet<>();
    data.at("/conceptSchemes/0/concepts").forEach(c -> concepts.add(c.get("id").asText()));
    for (JsonNode component : components) {
      String urn = component.get("conceptIdentity").asText();
      assertTrue(concepts.contains(urn.substring(urn.lastIndexOf('.') + 1)), urn);
      String enumeration = component.at("/localRepresentation/enumeration").asText();
      if (enumeration.isEmpty()) continue;
      Set<String> codes = codes(data, enumeration);
      rows("")
          .values()
          .forEach(each -> {
            String value = each.get(component.get("id").asText());
            assertTrue(value.isEmpty() || codes.contains(value), component + " " + value);
          });
    }
    assertEquals(
        "urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=ACCORD:OBSERVATIONS(1.0.0)",
        data.at("/dataflows/0/structure").asText());
  }

  @Test
  void aSeriesIsExchangedWithWhatFollows() throws Exception {
    String query = "series?reporter=BY&partner=CN&measure=turnover&with=balance";
    JsonNode items = message(query, "application/json;q=1").get("items");
    List<NamedCsvRecord> rows = new ArrayList<>();
    CsvReader.builder().ofNamedCsvRecord(get(query, CSV)).forEach(rows::add);
    assertEquals(items.size(), rows.size());
    Set<String> keys = new HashSet<>();
    for (int i = 0; i < rows.size(); i++) {
      NamedCsvRecord row = rows.get(i);
      JsonNode item = items.get(i);
      assertEquals("ACCORD:SERIES(1.0.0)", row.getField("STRUCTURE_ID"));
      assertEquals("BY", row.getField("REPORTER"));
      assertEquals("turnover", row.getField("MEASURE"));
      assertEquals("_Z", row.getField("VALUATION"));
      assertEquals(item.at("/value").asText(""), row.getField("OBS_VALUE"));
      assertEquals(item.at("/derivation/rule").asText(""), row.getField("DERIVATION"));
      assertEquals(item.at("/observation").asText(""), row.getField("FACT"));
      assertEquals(!item.has("value"), row.getField("OBS_STATUS").equals("O"));
      keys.add(row.getField("FREQ") + " " + row.getField("TIME_PERIOD"));
    }
    assertEquals(rows.size(), keys.size());
    assertTrue(rows.stream().anyMatch(row -> row.getField("BALANCE").length() > 0));
    JsonNode data = message(query, DATA).at("/data/dataSets/0/observations");
    assertEquals(items.size(), data.size());
    JsonNode parts =
        message("structure", STRUCTURE).at("/data/dataStructures/1/dataStructureComponents");
    List<JsonNode> components = list(parts.at("/dimensionList/dimensions"));
    components.add(parts.at("/dimensionList/timeDimension"));
    components.addAll(list(parts.at("/measureList/measures")));
    components.addAll(list(parts.at("/attributeList/attributes")));
    assertEquals(
        rows.getFirst().getHeader().stream().skip(3).toList(),
        components.stream().map(component -> component.get("id").asText()).toList());
  }

  private static Set<String> codes(JsonNode data, String urn) {
    Set<String> codes = new HashSet<>();
    data.get("codelists")
        .forEach(list -> {
          if (urn.endsWith("=ACCORD:" + list.get("id").asText() + "(1.0.0)"))
            list.get("codes").forEach(code -> codes.add(code.get("id").asText()));
        });
    assertTrue(codes.size() > 1, urn);
    return codes;
  }

  private static String text(JsonNode component, JsonNode value) {
    if (value.isNull()) return "";
    if (component.has("values")) return component.at("/values/" + value.asInt() + "/id").asText();
    return value.isNumber() ? new BigDecimal(value.asText()).toPlainString() : value.asText();
  }

  private static List<JsonNode> list(JsonNode array) {
    List<JsonNode> list = new ArrayList<>();
    array.forEach(list::add);
    return list;
  }

  private static JsonNode message(String path, String type) throws Exception {
    return JSON.readTree(get(path, type));
  }

  private static Map<String, Map<String, String>> rows(String query) {
    Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    for (NamedCsvRecord row :
        CsvReader.builder().ofNamedCsvRecord(get("observations" + query, CSV)))
      rows.put(row.getField("FACT"), new LinkedHashMap<>(row.getFieldsAsMap()));
    return rows;
  }

  private static String get(String path, String type) {
    return given()
        .auth()
        .oauth2(Tokens.of("viewer"))
        .accept(type)
        .get(BASE + "/" + path)
        .then()
        .statusCode(200)
        .contentType(startsWith(type.substring(0, type.indexOf(';'))))
        .extract()
        .asString();
  }
}
