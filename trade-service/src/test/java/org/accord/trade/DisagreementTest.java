package org.accord.trade;

import static org.accord.trade.Synthetic.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.accord.kit.testing.ServiceUnderTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which of the figures of one quantity disagree, and which is preferred.
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class DisagreementTest {
  private final Synthetic synthetic = new Synthetic();

  @BeforeEach
  void load() {
    ReferenceData.load();
  }

  @AfterEach
  void withdraw() {
    synthetic.withdraw();
  }

  private static String id(String row) {
    return get("observations/" + Synthetic.key(row)).extract().path("id");
  }

  @Test
  void ofThreeFiguresTwoMayAgree() {
    String about = "EE LV exports 2022 100 qualifier=about";
    String older = "EE LV exports 2022 104";
    String newer = "EE LV exports 2022 106 source_doc=S2";
    synthetic.figures(about, older, newer);
    JsonPath conflict = get("conflicts?member=" + Synthetic.key(newer)).extract().jsonPath();
    assertEquals(List.of(id(newer)), conflict.getList(disagreeing(id(about))));
    assertEquals(List.of(id(newer)), conflict.getList(disagreeing(id(older))));
    assertEquals(2, conflict.getList(disagreeing(id(newer))).size());
    // Of two exact figures of the same confidence, that of the newer source.
    assertEquals(id(newer), conflict.getString("items[0].preferred"));
    get("series?reporter=EE&partner=LV&measure=exports").body("items.value", equalTo(List.of(106)));
  }

  private static String disagreeing(String member) {
    return "items[0].disagreements.find { it.member == '" + member + "' }.disagreesWith";
  }

  @Test
  void whatAMemberDisagreesWithFollowsTheFigures() {
    String one = "LT LV exports 2022 100";
    String two = "LT LV exports 2022 120";
    String three = "LT LV exports 2022 140 qualifier=about";
    synthetic.figures(one, two, three);
    get("conflicts?member=" + Synthetic.key(one))
        .body(disagreeing(id(one)), containsInAnyOrder(id(two), id(three)))
        .body("items[0].members.size()", equalTo(3));
    synthetic.withdraw();
    synthetic.figures(one, two);
    get("conflicts?member=" + Synthetic.key(one))
        .body(disagreeing(id(one)), equalTo(List.of(id(two))));
  }

  @Test
  void whatAFileAddsMayDisagreeWithWhatItRevises() {
    String stored = "LV EE imports 2020 100";
    String revised = "LV EE imports 2018 70 id=" + Synthetic.key(stored);
    String added = "LV EE imports 2018 90 id=" + Synthetic.key("LV EE imports 2018 90");
    synthetic.figures(stored);
    synthetic.sent(List.of(added, revised)).body("rows.created", equalTo(1));
    get("conflicts?member=" + Synthetic.key(stored)).body("items[0].members.size()", equalTo(2));
  }

  /// Told alike wherever it is told, so that who adds up the preferred ones counts each fact once.
  @ParameterizedTest
  @ValueSource(strings = {"trade/trade_figures:%s", "regions/zone_indicators:elsewhere"})
  void aFigureThatNamesAFullerRecordIsNotPreferred(String link) {
    String fuller = "LC AG exports 2022 10";
    String linked = "LC AG exports 2022 12 same_as=" + link.formatted(Synthetic.key(fuller));
    String clash = "LC AG exports 2022 15 source_doc=S2";
    synthetic.figures(fuller, linked);
    String all = "observations?reporter=LC&partner=AG&sort=key";
    String[] keys = {Synthetic.key(fuller), Synthetic.key(linked)};
    get(all)
        .body("items.key", contains(keys))
        .body("items.preferred", contains(true, false))
        .body("items.conflicts.flatten()", empty());
    get("observations/" + keys[1]).body("preferred", equalTo(false));
    assertEquals(List.of("true", "false"), cells(all, "csv", "id", "preferred", keys));
    assertEquals(List.of("true", "false"), cells(all, "sdmx-csv", "FACT", "PREFERRED", keys));
    get(all + "&preferred=true&total=true")
        .body("items.key", contains(keys[0]))
        .body("total", equalTo(1));
    get(all + "&preferred=false&total=true")
        .body("items.key", contains(keys[1]))
        .body("total", equalTo(1));
    String both = Instant.now().toString();
    synthetic.figures(clash);
    get(all + "&preferred=true").body("items.key", contains(Synthetic.key(clash)));
    get(all + "&preferred=false").body("items.key", contains(keys));
    get(all + "&preferred=false&asOf=" + both).body("items.key", contains(keys[1]));
    get(all + "&preferred=true&asOf=" + both).body("items.key", contains(keys[0]));
  }

  private static List<String> cells(
      String list, String format, String id, String column, String... keys) {
    Map<String, String> cells = new HashMap<>();
    for (NamedCsvRecord row :
        CsvReader.builder().ofNamedCsvRecord(get(list + "&format=" + format).extract().asString()))
      cells.put(row.getField(id), row.getField(column));
    return Stream.of(keys).map(cells::get).toList();
  }

  @Test
  void thePublicationThatIsCitedDecidesBeforeTheSourceThatCitesIt() {
    String cited = "LV EE exports 2021 104 source_year=2024";
    String citing = "LV EE exports 2021 106 source_year=2020 source_doc=S2";
    synthetic.figures(cited, citing);
    get("observations/" + Synthetic.key(cited)).body("preferred", equalTo(true));
    get("observations/" + Synthetic.key(citing)).body("preferred", equalTo(false));
  }
}
