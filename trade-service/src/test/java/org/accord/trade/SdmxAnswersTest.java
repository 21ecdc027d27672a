package org.accord.trade;

import static org.accord.trade.Synthetic.get;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.accord.kit.testing.ServiceUnderTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Answers that are computed, as statistical offices exchange them: they tell the same numbers as
/// their JSON, and all of them.
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class SdmxAnswersTest {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private final Synthetic synthetic = new Synthetic();

  @BeforeEach
  void load() {
    ReferenceData.load();
    synthetic.file(
        List.of(
            "TG NE exports 2021 100",
            "TG NE exports 2020 80 qualifier=about",
            "TG TD exports 2021 50 qualifier=more_than",
            "TG TD exports 2020 0",
            "TG NE imports 2021 30 qualifier=almost",
            "TG TD turnover 2021 90",
            "TG TD imports 2021 45 observation_status=estimated",
            "TG NE turnover 2021 200",
            "TG NE exports 2021-01 70 period_end=2021-09",
            "TG NE target 2021 120 target_of=exports",
            "TG TD target 2022 70 target_of=exports",
            "NE TG imports 2021 110 qualifier=about",
            "NE TG exports 2021 36.5",
            "NE TG imports 2021-01 80 period_end=2021-09"));
  }

  @AfterEach
  void withdraw() {
    synthetic.withdraw();
  }

  @Test
  void aRankingTellsRanksAndShares() throws Exception {
    List<Map<String, String>> rows =
        sameAsJson(
            "rankings?reporter=TG&measure=exports&period=2021",
            "RANKINGS",
            pointers(
                "RANK=/rank RANK_FROM=/rankFrom RANK_TO=/rankTo OBS_VALUE=/value QUALIFIER=/qualifier UNIT_MEASURE=/unit SHARE=/percent"
                    + " SHARE_QUALIFIER=/percentQualifier SHARE_REASON=/percentReason"
                    + " DERIVATION=/derivation/rule PARTS=/derivation/parts"
                    + " UNCERTAIN_PARTS=/derivation/uncertain FACT=/observation SOURCE=/source/key"
                    + " PARTNER=/entity ORIGINAL_VALUE=/originalValue"));
    assertEquals(List.of("TG", "TG"), column(rows, "REPORTER"));
    assertEquals(List.of("sum_of_ranked", "sum_of_ranked"), column(rows, "TOTAL_OF"));
    assertEquals(
        "A 2021 _T partner country 2",
        cells(rows.getFirst(), "FREQ TIME_PERIOD COMMODITY RANKED_BY KIND ENTRIES"));
  }

  @Test
  void aRankingByCommodityIsOfThem() throws Exception {
    String query = "rankings?by=commodity&reporter=BY&partner=CN&measure=exports&period=2022";
    List<Map<String, String>> rows =
        sameAsJson(
            query + "&currency=EUR",
            "RANKINGS",
            pointers(
                "RANK=/rank RANK_FROM=/rankFrom RANK_TO=/rankTo OBS_VALUE=/value COMMODITY=/entity ORIGINAL_VALUE=/originalValue"
                    + " SHARE=/percent PARTS=/derivation/parts"
                    + " UNCERTAIN_PARTS=/derivation/uncertain"));
    JsonNode conversion =
        JSON.readTree(get(query + "&currency=EUR").extract().asString()).get("conversion");
    rows.forEach(row -> {
      assertEquals("EUR", row.get("UNIT_MEASURE"));
      assertEquals("USD", row.get("CONVERTED_FROM"));
      assertEquals(conversion.get("rate").asText(), row.get("RATE"));
      assertEquals("12", row.get("RATE_MONTHS"));
    });
  }

  @Test
  void moversAreSetBesideTheYearBefore() throws Exception {
    List<Map<String, String>> rows =
        sameAsJson(
            "movers?reporter=TG&measure=exports&period=2021",
            "COMPARISONS",
            pointers(
                "RANK=/rank PARTNER=/entity UNIT_MEASURE=/unit OBS_VALUE=/value QUALIFIER=/qualifier"
                    + " OTHER_VALUE=/baseValue OTHER_QUALIFIER=/baseQualifier DIFFERENCE=/change"
                    + " DIFFERENCE_QUALIFIER=/changeQualifier REASON=/changeReason"
                    + " RATIO=/changeRatio RATIO_QUALIFIER=/changeRatioQualifier"
                    + " RATIO_REASON=/changeRatioReason DERIVATION=/derivation/rule"
                    + " PARTS=/derivation/parts UNCERTAIN_PARTS=/derivation/uncertain"
                    + " OTHER_DERIVATION=/baseDerivation/rule OTHER_PARTS=/baseDerivation/parts"
                    + " OTHER_UNCERTAIN_PARTS=/baseDerivation/uncertain"));
    assertEquals(List.of("year_before", "year_before"), column(rows, "COMPARED_WITH"));
    assertEquals(List.of("2020", "2020"), column(rows, "OTHER_PERIOD"));
    assertTrue(column(rows, "RATIO_REASON").contains("base_not_positive"));
  }

  @Test
  void targetsAreSetBesideWhatWasReached() throws Exception {
    Map<String, String> pointers =
        pointers(
            "REPORTER=/reporter PARTNER=/partner MEASURE=/targetOf OBS_VALUE=/actual/value"
                + " QUALIFIER=/actual/qualifier DERIVATION=/actual/derivation/rule"
                + " PARTS=/actual/derivation/parts UNCERTAIN_PARTS=/actual/derivation/uncertain"
                + " OTHER_VALUE=/target/value OTHER_QUALIFIER=/target/qualifier"
                + " OTHER_DERIVATION=/target/derivation/rule OTHER_PARTS=/target/derivation/parts"
                + " OTHER_UNCERTAIN_PARTS=/target/derivation/uncertain OTHER_RATIO=/targetRatio OTHER_FACT=/observation OTHER_SOURCE=/source/key"
                + " DIFFERENCE=/distance DIFFERENCE_QUALIFIER=/distanceQualifier RATIO=/reached"
                + " RATIO_QUALIFIER=/reachedQualifier REASON=/reason");
    List<Map<String, String>> rows = sameAsJson("targets?reporter=TG", "COMPARISONS", pointers);
    assertEquals(List.of("", "no_actual"), column(rows, "REASON"));
    assertEquals(List.of("A", "O"), column(rows, "OBS_STATUS"));
    pointers.remove("MEASURE");
    sameAsJson("targets", "COMPARISONS", pointers);
  }

  @Test
  void aMirrorSetsTheReceivingSideBesideTheSendingOne() throws Exception {
    Map<String, String> pointers =
        pointers(
            "REPORTER=/to PARTNER=/from UNIT_MEASURE=/unit MEASURE=/receiving/measure"
                + " OBS_VALUE=/receiving/amount/value QUALIFIER=/receiving/amount/qualifier"
                + " PARTS=/receiving/amount/derivation/parts"
                + " UNCERTAIN_PARTS=/receiving/amount/derivation/uncertain"
                + " FACT=/receiving/observation OTHER_VALUE=/sending/amount/value"
                + " OTHER_QUALIFIER=/sending/amount/qualifier"
                + " OTHER_PARTS=/sending/amount/derivation/parts"
                + " OTHER_UNCERTAIN_PARTS=/sending/amount/derivation/uncertain"
                + " OTHER_FACT=/sending/observation DIFFERENCE=/difference"
                + " DIFFERENCE_QUALIFIER=/differenceQualifier RATIO=/ratio"
                + " RATIO_QUALIFIER=/ratioQualifier AGREE=/agree");
    List<Map<String, String>> rows =
        sameAsJson("mirror?reporter=TG&partner=NE", "COMPARISONS", pointers);
    assertTrue(column(rows, "TIME_PERIOD").contains("2021-01-01/P9M"));
    assertTrue(column(rows, "FREQ").containsAll(List.of("A", "M9")));
    Map<String, String> alone =
        sameAsJson("mirror?reporter=TG&partner=TD", "COMPARISONS", pointers).getFirst();
    assertEquals(
        "O TD TG imports exports 2020 0",
        cells(alone, "OBS_STATUS REPORTER PARTNER MEASURE OTHER_MEASURE TIME_PERIOD OTHER_VALUE"));
  }

  @Test
  void aDiscrepancyIsSetBesideWhatFollows() throws Exception {
    Map<String, String> pointers =
        pointers(
            "REPORTER=/reporter PARTNER=/partner MEASURE=/measure OBS_VALUE=/reported/value"
                + " QUALIFIER=/reported/qualifier FACT=/observation SOURCE=/source/key"
                + " OTHER_VALUE=/derived/value OTHER_QUALIFIER=/derived/qualifier"
                + " OTHER_DERIVATION=/derived/derivation/rule OTHER_PARTS=/derived/derivation/parts"
                + " OTHER_UNCERTAIN_PARTS=/derived/derivation/uncertain GAP=/gap"
                + " GAP_PERCENT=/gapPercent");
    List<Map<String, String>> rows =
        sameAsJson("discrepancies?reporter=TG", "COMPARISONS", pointers);
    assertTrue(column(rows, "OTHER_DERIVATION").contains("exports_plus_imports"));
    assertFalse(column(rows, "AGREE").contains("true"));
  }

  /// The rows of both messages, which say of each item what its JSON does, and have keys of their
  /// own.
  ///
  /// @param pointers where the JSON says what a component does; all of its numbers are to be there
  private static List<Map<String, String>> sameAsJson(
      String query, String dataflow, Map<String, String> pointers) throws Exception {
    JsonNode items = JSON.readTree(get(query).extract().asString()).get("items");
    List<Map<String, String>> rows = Sdmx.csv(query);
    assertEquals(items.size(), rows.size());
    assertFalse(rows.isEmpty());
    List<JsonNode> dimensions = Sdmx.dimensions(Sdmx.structure(), dataflow);
    Set<List<String>> keys = new HashSet<>();
    for (int i = 0; i < rows.size(); i++) {
      Map<String, String> row = rows.get(i);
      assertEquals("dataflow", row.remove("STRUCTURE"));
      assertEquals("ACCORD:" + dataflow + "(1.0.0)", row.remove("STRUCTURE_ID"));
      assertEquals("I", row.remove("ACTION"));
      JsonNode item = items.get(i);
      pointers.forEach((component, pointer) -> {
        if (!item.at(pointer).isMissingNode() || !isDimension(component, dimensions))
          assertEquals(cell(item.at(pointer)), row.get(component), component + " of " + item);
      });
      Set<String> numbers = new TreeSet<>();
      numbers(item, "", numbers);
      numbers.removeAll(pointers.values());
      assertEquals(Set.of(), numbers, "not told in SDMX");
      assertTrue(
          keys.add(dimensions.stream().map(one -> row.get(one.get("id").asText())).toList()),
          "twice: " + row);
    }
    assertEquals(new HashSet<>(rows), new HashSet<>(Sdmx.json(query)));
    return rows;
  }

  private static boolean isDimension(String component, List<JsonNode> dimensions) {
    return dimensions.stream().anyMatch(one -> one.get("id").asText().equals(component));
  }

  private static String cell(JsonNode node) {
    return node.isNumber() ? node.decimalValue().toPlainString() : node.asText("");
  }

  private static void numbers(JsonNode node, String pointer, Set<String> numbers) {
    if (node.isNumber()) numbers.add(pointer);
    node.properties()
        .forEach(field -> numbers(field.getValue(), pointer + "/" + field.getKey(), numbers));
  }

  private static Map<String, String> pointers(String pairs) {
    Map<String, String> pointers = new LinkedHashMap<>();
    for (String pair : pairs.split(" ")) pointers.put(pair.split("=")[0], pair.split("=")[1]);
    return pointers;
  }

  private static List<String> column(List<Map<String, String>> rows, String name) {
    List<String> cells = new ArrayList<>();
    rows.forEach(row -> cells.add(row.get(name)));
    return cells;
  }

  private static String cells(Map<String, String> row, String names) {
    List<String> cells = new ArrayList<>();
    for (String name : names.split(" ")) cells.add(row.get(name));
    return String.join(" ", cells);
  }
}
