package org.accord.stack.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accord.kit.testing.CsvTable;
import org.accord.stack.RunningSystem;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/// Every row of every loaded file comes back under its key, every cell of it with its meaning, the
/// source among them.
@ExtendWith(RunningSystem.Start.class)
class EveryRowIT {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int READERS = 8;

  /// `35.0` and `35` are the same number.
  private static final Set<String> NUMBERS =
      Set.of(
          "latitude",
          "longitude",
          "population",
          "value",
          "change_ratio",
          "students",
          "foreign_students",
          "staff",
          "ranking");

  private static final Set<String> LIFECYCLE_OF_REGIONS =
      Set.of(
          "active",
          "draft",
          "in_preparation",
          "signed",
          "in_force",
          "expired",
          "renewed",
          "superseded",
          "terminated");

  private static final Set<String> LIFECYCLE_OF_EDUCATION =
      Set.of(
          "active",
          "effective",
          "draft",
          "proposed",
          "approved",
          "in_force",
          "expired",
          "terminated",
          "renewed");

  /// What one authority resolves.
  private static final Set<String> ACTS = Set.of("directive", "decree", "resolution");

  @TestFactory
  Stream<DynamicTest> asJson(RunningSystem system) {
    return LoadedFile.ALL.stream()
        .map(file -> dynamicTest(file.toString(), () -> compareJson(file, system)));
  }

  private static void compareJson(LoadedFile file, RunningSystem system) throws Exception {
    var rows = file.rows(system);
    var softly = new SoftAssertions();
    try (var readers = Executors.newFixedThreadPool(READERS)) {
      var answers = new HashMap<String, Future<JsonNode>>();
      rows.keySet().forEach(id -> answers.put(id, readers.submit(() -> record(file, id, system))));
      for (var answer : answers.entrySet()) {
        var id = answer.getKey();
        var json = answer.getValue().get();
        rows.getOrDefault(id, Map.of())
            .forEach((column, cell) ->
                softly
                    .assertThat(normal(column, text(json, file.place(column))))
                    .as("%s: %s at %s", id, column, file.place(column))
                    .isEqualTo(normal(column, cell)));
      }
    }
    softly.assertAll();
  }

  private static JsonNode record(LoadedFile file, String id, RunningSystem system)
      throws IOException, InterruptedException {
    var answer = system.get(file.path() + "/" + id.replace('/', '~'), "viewer");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  /// The value as a cell tells it; `/parties/2*/institution` is that of the third and all after it.
  private static String text(JsonNode json, String place) {
    int from = place.indexOf('*');
    if (from >= 0) {
      int slash = place.lastIndexOf('/', from);
      int first = Integer.parseInt(place.substring(slash + 1, from));
      return json.at(place.substring(0, slash))
          .valueStream()
          .skip(first)
          .map(item -> item.at(place.substring(from + 1)).asText())
          .collect(Collectors.joining(";"));
    }
    var value = json.at(place);
    return value.isArray()
        ? value.valueStream().map(JsonNode::asText).collect(Collectors.joining(";"))
        : value.asText("");
  }

  private static String normal(String column, String cell) {
    return cell.isEmpty() || !NUMBERS.contains(column)
        ? cell
        : new BigDecimal(cell).stripTrailingZeros().toPlainString();
  }

  @TestFactory
  Stream<DynamicTest> asCsv(RunningSystem system) {
    return LoadedFile.ALL.stream()
        .map(file -> dynamicTest(file.toString(), () -> compareCsv(file, system)));
  }

  private static void compareCsv(LoadedFile file, RunningSystem system) throws Exception {
    var answer =
        system.send(
            HttpRequest.newBuilder(system.uri(file.path()))
                .header("Accept", "text/csv")
                .header("Authorization", "Bearer " + system.token("viewer")));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    var back = CsvTable.of(answer.body());
    var softly = new SoftAssertions();
    file.rows(system)
        .forEach((id, row) ->
            softly
                .assertThat(normal(back.getOrDefault(id, Map.of())))
                .as(id)
                .containsAllEntriesOf(normal(row)));
    softly.assertAll();
  }

  private static Map<String, String> normal(Map<String, String> row) {
    return row.entrySet().stream()
        .collect(
            Collectors.toMap(Map.Entry::getKey, cell -> normal(cell.getKey(), cell.getValue())));
  }

  /// What is wrong with a row is told here a second time, by its cells alone.
  @TestFactory
  Stream<DynamicTest> rowsThatBreakARuleAreListed(RunningSystem system) {
    var regions = LoadedFile.of(Context.REGIONS, "agreements");
    var education = LoadedFile.of(Context.EDUCATION, "institution_agreements");
    var figures = LoadedFile.of(Context.TRADE, "trade_figures");
    var permits = LoadedFile.of(Context.TRADE, "market_access");
    var instruments = LoadedFile.of(Context.TRADE, "trade_instruments");
    return Stream.of(
        finding(
            system,
            regions,
            "no-signing-date",
            row -> lacks(row, "signed_on") && !isDraft(row, "in_preparation")),
        finding(system, regions, "single-party", row -> lacks(row, "party_b")),
        finding(
            system, regions, "status-without-state", row -> !isState(row, LIFECYCLE_OF_REGIONS)),
        finding(
            system,
            education,
            "no-signing-date",
            row -> lacks(row, "signed_on") && !isDraft(row, "proposed")),
        finding(
            system,
            education,
            "single-party",
            row -> lacks(row, "party_b") && lacks(row, "parties_more")),
        finding(
            system,
            education,
            "status-without-state",
            row -> !isState(row, LIFECYCLE_OF_EDUCATION)),
        finding(
            system,
            figures,
            "no-period",
            row ->
                lacks(row, "period_start")
                    && lacks(row, "period_end")
                    && lacks(row, "observed_on")),
        finding(
            system,
            figures,
            "share-without-denominator",
            row -> measures(row, "share") && lacks(row, "denominator")),
        finding(
            system,
            figures,
            "target-without-measure",
            row -> measures(row, "target") && lacks(row, "target_of")),
        finding(
            system,
            figures,
            "growth-without-base",
            row ->
                !lacks(row, "change_ratio")
                    && lacks(row, "value")
                    && lacks(row, "base_period_end")),
        finding(
            system,
            permits,
            "permit-without-dates",
            row -> lacks(row, "granted_on") && lacks(row, "expires_on")),
        finding(system, permits, "permit-without-scope", row -> lacks(row, "hs_code")),
        finding(
            system,
            instruments,
            "no-date",
            row -> lacks(row, "signed_on") && lacks(row, "valid_from")),
        finding(
            system,
            instruments,
            "single-party",
            row ->
                !row.getOrDefault("parties", "").contains(";")
                    && !ACTS.contains(row.getOrDefault("kind", ""))),
        finding(
            system,
            instruments,
            "status-without-state",
            row -> "announced".equals(row.get("status"))));
  }

  private static boolean lacks(Map<String, String> row, String column) {
    return row.getOrDefault(column, "").isEmpty();
  }

  private static boolean measures(Map<String, String> row, String what) {
    return what.equals(row.get("measure"));
  }

  private static boolean isDraft(Map<String, String> row, String other) {
    return Set.of("draft", other).contains(row.getOrDefault("status", ""));
  }

  private static boolean isState(Map<String, String> row, Set<String> states) {
    return lacks(row, "status") || states.contains(row.getOrDefault("status", ""));
  }

  private static DynamicTest finding(
      RunningSystem system, LoadedFile file, String rule, Predicate<Map<String, String>> breaks) {
    return dynamicTest(
        file + ": " + rule,
        () -> {
          var rows = file.rows(system);
          var expected = new TreeSet<String>();
          rows.forEach((id, row) -> {
            if (breaks.test(row)) {
              expected.add(id);
            }
          });
          var listed = findings(system, file.context(), rule);
          listed.retainAll(rows.keySet());
          assertThat(listed).isEqualTo(expected);
        });
  }

  private static Set<String> findings(RunningSystem system, Context context, String rule)
      throws IOException, InterruptedException {
    var keys = new TreeSet<String>();
    var path = context.base() + "/findings?limit=500&rule=" + rule;
    var next = "";
    do {
      var answer = system.get(path + (next.isEmpty() ? "" : "&cursor=" + next), "viewer");
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      var page = JSON.readTree(answer.body());
      page.required("items").forEach(item -> keys.add(item.path("key").asText()));
      next = page.path("next").asText("");
    } while (!next.isEmpty());
    return keys;
  }
}
