package org.accord.trade.observation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.accord.kit.record.Json;
import org.accord.kit.refusal.Faults;
import org.accord.problem.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlausibilityTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final String PLAIN =
      """
      {"key": "a-figure", "reporter": "BY", "partner": "CN", "measure": "exports", "scope": "goods",
       "commodities": [], "hsCodes": [], "period": {"start": "2021-01", "end": "2021-12"},
       "value": 10, "unit": "USD", "sameAs": [], "source": {"key": "S1"}}
      """;

  /// The figure with some of it said otherwise.
  private static ObservationDraft draft(String otherwise) throws JsonProcessingException {
    ObjectNode json = (ObjectNode) Json.PLAIN.readTree(PLAIN);
    json.setAll((ObjectNode) Json.PLAIN.readTree("{" + otherwise + "}"));
    return Json.PLAIN.treeToValue(json, ObservationDraft.class);
  }

  private static List<String> objections(String otherwise) throws JsonProcessingException {
    Faults faults = new Faults();
    draft(otherwise).checkEntered(faults);
    return faults.list().stream().map(fault -> fault.pointer() + " " + fault.code()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "'measure': 'share', 'denominator': 'x', 'unit': 'USD'         | /unit not-applicable",
        "'measure': 'share', 'denominator': 'x', 'unit': 'percent', 'value': 500 | /value out-of-range",
        "'measure': 'share', 'denominator': 'x', 'unit': 'percent', 'value': 100, 'qualifier': 'more_than' | /value out-of-range",
        "'unit': 'percent'                                             | /unit not-applicable",
        "'measure': 'balance', 'unit': 'ratio'                         | /unit not-applicable",
        "'measure': 'volume', 'unit': 'USD'                            | /unit not-applicable",
        "'measure': 'rank', 'indicator': 'x', 'unit': 'USD'            | /unit not-applicable",
        "'measure': 'rank', 'indicator': 'x', 'unit': 'rank', 'value': 0   | /value out-of-range",
        "'measure': 'rank', 'indicator': 'x', 'unit': 'rank', 'value': 1.5 | /value out-of-range",
        "'measure': 'rank', 'unit': 'rank', 'value': 1                 | /indicator required",
        "'measure': 'count', 'unit': 'count'                           | /indicator required",
        "'measure': 'target', 'targetOf': 'share', 'unit': 'USD'       | /unit not-applicable",
        "'measure': 'target', 'targetOf': 'exports', 'value': -1       | /value out-of-range",
        "'partner': 'BY'                                               | /partner not-applicable",
        "'observedOn': '2015'                                          | /observedOn out-of-range",
        "'observedOn': '2022-01-01'                                    | /observedOn out-of-range",
        "'changeRatio': 2, 'basePeriod': {'start': '2022', 'end': '2022'} | /basePeriod out-of-range",
        "'changeRatio': 2, 'basePeriod': {'start': '2020-02', 'end': '2021-01'} | /basePeriod out-of-range",
        "'changeRatio': 2, 'basePeriod': {'start': '2020-01', 'end': '2020-09'} | /basePeriod out-of-range",
        "'basePeriod': {'start': '2020', 'end': '2020'}                | /changeRatio required",
        "'scope': 'services', 'hsCodes': ['0402']                      | /hsCodes not-applicable",
        "'scope': 'goods_and_services', 'hsCodes': ['0402']            | /hsCodes not-applicable"
      })
  void whatCannotBeIsRefusedAtItsField(String otherwise, String objection) throws Exception {
    assertEquals(List.of(objection), objections(otherwise.replace('\'', '"')));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "'unit': 't'",
        "'unit': 'count', 'indicator': 'units_exported'",
        "'measure': 'share', 'denominator': 'x', 'unit': 'percent', 'value': 100",
        "'measure': 'share', 'denominator': 'x', 'unit': 'percent', 'value': 104, 'qualifier': 'about'",
        "'measure': 'rank', 'indicator': 'x', 'unit': 'rank', 'value': 10, 'qualifier': 'up_to'",
        "'measure': 'balance', 'value': -5",
        "'measure': 'target', 'targetOf': 'balance', 'value': -5",
        "'measure': 'target', 'targetOf': 'volume', 'unit': 'count', 'observedOn': '2021-12'",
        "'observedOn': '2021'",
        "'period': {'end': '2022-05'}, 'observedOn': '2022-05'",
        "'changeRatio': 2, 'basePeriod': {'start': '2020', 'end': '2020'}",
        "'scope': 'food', 'hsCodes': ['0402']",
        "'scope': 'unspecified', 'hsCodes': ['0402']"
      })
  void whatCanBeIsNot(String otherwise) throws Exception {
    assertEquals(List.of(), objections(otherwise.replace('\'', '"')));
    assertNull(Plausibility.broken(draft(otherwise.replace('\'', '"'))));
  }

  @Test
  void aReportedFigureRemembersEachRuleThatItBreaks() throws Exception {
    assertEquals(
        Plausibility.TRADE_WITH_ITSELF.bit() | Plausibility.UNIT_OF_ANOTHER_MEASURE.bit(),
        Plausibility.broken(draft("\"partner\": \"BY\", \"unit\": \"percent\"")));
  }

  @Test
  void theUsualBaseIsNamed() throws Exception {
    Faults faults = new Faults();
    draft("\"changeRatio\": 2, \"basePeriod\": {\"start\": \"2020-01\", \"end\": \"2020-09\"}")
        .checkEntered(faults);
    assertEquals(
        "12 months cannot be compared with 9;"
            + " the base of 2021-01..2021-12 is usually 2020-01..2020-12",
        faults.list().getFirst().detail());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01, 2026-10, exports, normal, true",
    "2026-11, 2026-11, exports, normal, false",
    "2026-01, 2026-12, exports, provisional, false",
    "2026-01, 2026-12, exports, forecast, true",
    "2026-01, 2026-12, target, normal, true",
    ", 2026-11, volume, normal, true",
    ", 2026-12, volume, normal, false"
  })
  void anActualIsOfAPeriodThatHasEnded(
      String start, String end, String measure, String status, boolean known) throws Exception {
    Faults faults = new Faults();
    draft(
            """
            "period": {%s "end": "%s"}, "observedOn": "2026-11-21", "measure": "%s",
            "observationStatus": "%s"
            """
                .formatted(
                    start == null ? "" : "\"start\": \"" + start + "\",", end, measure, status))
        .check(faults, TODAY);
    assertEquals(
        known ? List.of() : List.of("/period/end"),
        faults.list().stream().map(Fault::pointer).toList());
  }

  @Test
  void aFigureIsNoFullerRecordOfItself() throws Exception {
    Faults faults = new Faults();
    draft("\"sameAs\": [\"trade/trade_figures:a-figure\"]").check(faults, TODAY);
    assertTrue(faults.touches("/sameAs"));
  }
}
