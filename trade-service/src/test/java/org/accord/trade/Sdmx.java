package org.accord.trade;

import static io.restassured.RestAssured.given;
import static org.accord.trade.ReferenceData.BASE;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accord.kit.testing.Tokens;

/// Reads SDMX messages as their field guides say.
final class Sdmx {
  private static final String CSV = "application/vnd.sdmx.data+csv;version=2.0.0";
  private static final String DATA = "application/vnd.sdmx.data+json;version=2.0.0";
  private static final String STRUCTURE = "application/vnd.sdmx.structure+json;version=2.0.0";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Sdmx() {}

  /// The rows of a message in SDMX-CSV, each by the names of its columns.
  static List<Map<String, String>> csv(String path) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (NamedCsvRecord row : CsvReader.builder().ofNamedCsvRecord(get(path, CSV)))
      rows.add(new LinkedHashMap<>(row.getFieldsAsMap()));
    return rows;
  }

  /// The observations of a message in SDMX-JSON, each by the ids of its components.
  static List<Map<String, String>> json(String path) {
    JsonNode data = read(path, DATA).get("data");
    JsonNode structure = data.at("/structures/0");
    List<JsonNode> dimensions = list(structure.at("/dimensions/observation"));
    List<JsonNode> rest = list(structure.at("/measures/observation"));
    rest.addAll(list(structure.at("/attributes/observation")));
    List<Map<String, String>> rows = new ArrayList<>();
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
          for (int i = 0; i < rest.size(); i++)
            row.put(
                rest.get(i).get("id").asText(), text(rest.get(i), observation.getValue().get(i)));
          rows.add(row);
        });
    return rows;
  }

  /// A coded value is told by its place in its list.
  private static String text(JsonNode component, JsonNode value) {
    if (value.isNull()) return "";
    if (component.has("values")) return component.at("/values/" + value.asInt() + "/id").asText();
    return value.isNumber() ? new BigDecimal(value.asText()).toPlainString() : value.asText();
  }

  static JsonNode structure() {
    return read("structure", STRUCTURE).get("data");
  }

  /// The dimensions of a data structure, then its other components, in the order of a row.
  static List<JsonNode> components(JsonNode structure, String id) {
    List<JsonNode> components = dimensions(structure, id);
    JsonNode parts = parts(structure, id);
    components.addAll(list(parts.at("/measureList/measures")));
    components.addAll(list(parts.at("/attributeList/attributes")));
    return components;
  }

  static List<JsonNode> dimensions(JsonNode structure, String id) {
    JsonNode parts = parts(structure, id);
    List<JsonNode> dimensions = list(parts.at("/dimensionList/dimensions"));
    dimensions.add(parts.at("/dimensionList/timeDimension"));
    return dimensions;
  }

  private static JsonNode parts(JsonNode structure, String id) {
    return list(structure.get("dataStructures")).stream()
        .filter(one -> one.get("id").asText().equals(id))
        .findFirst()
        .orElseThrow()
        .get("dataStructureComponents");
  }

  static Set<String> concepts(JsonNode structure) {
    Set<String> concepts = new HashSet<>();
    structure.at("/conceptSchemes/0/concepts").forEach(one -> concepts.add(one.get("id").asText()));
    return concepts;
  }

  static Set<String> codes(JsonNode structure, String urn) {
    Set<String> codes = new HashSet<>();
    structure
        .get("codelists")
        .forEach(list -> {
          if (urn.endsWith("=ACCORD:" + list.get("id").asText() + "(1.0.0)"))
            list.get("codes").forEach(code -> codes.add(code.get("id").asText()));
        });
    assertTrue(codes.size() > 1, urn);
    return codes;
  }

  private static List<JsonNode> list(JsonNode array) {
    List<JsonNode> list = new ArrayList<>();
    array.forEach(list::add);
    return list;
  }

  private static JsonNode read(String path, String type) {
    try {
      return MAPPER.readTree(get(path, type));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
