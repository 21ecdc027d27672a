package org.accord.stack.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.accord.stack.RunningSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The questions that a newcomer asks first, as the README asks them.
@ExtendWith(RunningSystem.Start.class)
class QuestionsIT {
  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void howMuchDoBelarusAndChinaTrade(RunningSystem system) throws Exception {
    var answer =
        ask(
            system,
            "/api/trade/v1/observations?reporter=BY&partner=CN&measure=turnover&total=true");

    var expected =
        keys(
            LoadedFile.of(Context.TRADE, "trade_figures").rows(system),
            row ->
                "BY".equals(row.get("reporter"))
                    && "CN".equals(row.get("partner"))
                    && "turnover".equals(row.get("measure")));
    assertThat(expected).isNotEmpty();
    assertThat(keys(answer)).isEqualTo(expected);
    assertThat(answer.get("total").asInt()).isEqualTo(expected.size());
    assertSourced(answer);
  }

  @Test
  void sinceWhenAreMogilevAndHenanPartners(RunningSystem system) throws Exception {
    var answer = ask(system, "/api/regions/v1/agreements?party=BY-MA&party=CN-HA");

    var start =
        items(answer)
            .filter(item -> Set.of("2004", "2008").contains(item.path("signedOn").asText()))
            .toList();
    assertThat(start).extracting(item -> item.get("signedOn").asText()).contains("2004", "2008");
    assertThat(start)
        .allSatisfy(item -> assertThat(item.get("conflicts").size()).isEqualTo(1))
        .extracting(item -> item.at("/conflicts/0").asText())
        .containsOnly(start.getFirst().at("/conflicts/0").asText());
    var conflict =
        ask(system, "/api/regions/v1/conflicts/" + start.getFirst().at("/conflicts/0").asText());
    assertThat(conflict.get("subject").asText()).isEqualTo("BY-MA|CN-HA");
    assertThat(conflict.get("state").asText()).isEqualTo("open");
    assertSourced(answer);
  }

  /// Those that the notes of the dataset name, and none that agree within their qualifiers: "almost
  /// 715" and 714 do.
  @Test
  void whichFiguresDisagree(RunningSystem system) throws Exception {
    var disagreeing = new ArrayList<Set<String>>();
    for (var conflict : ask(system, "/api/trade/v1/conflicts?type=observation").get("items")) {
      var keys = new HashSet<String>();
      for (var member : conflict.get("members")) {
        keys.add(ask(system, "/api/trade/v1/observations/" + member.asText()).get("key").asText());
      }
      disagreeing.add(keys);
    }

    assertThat(disagreeing)
        .containsExactlyInAnyOrder(
            Set.of("tf-buce-cn-turnover-2022", "tf-buce-cn-turnover-2022-note262"),
            Set.of("tf-buce-cn-turnover-2022-9m", "tf-buce-cn-turnover-2022-note262"),
            Set.of(
                "tf-by-ho-cn-exports-2017",
                "tf-by-ho-cn-exports-2018",
                "tf-by-ho-cn-exports-2021-11m",
                "tf-by-ho-cn-exports-3y-growth"));
  }

  @Test
  void whomDidTheStateUniversityAgreeWithLast(RunningSystem system) throws Exception {
    var answer = ask(system, "/api/education/v1/agreements?institution=by-bsu&sort=-signedOn");

    var expected =
        keys(
            LoadedFile.of(Context.EDUCATION, "institution_agreements").rows(system),
            row ->
                Set.of(
                        (row.get("party_a")
                                + ";"
                                + row.get("party_b")
                                + ";"
                                + row.get("parties_more")
                                + ";.")
                            .split(";+"))
                    .contains("by-bsu"));
    assertThat(expected).isNotEmpty();
    assertThat(keys(answer)).isEqualTo(expected);
    // A year alone counts from its first day, so its text is the smaller one; unknown dates are
    // last.
    assertThat(items(answer).map(item -> item.path("signedOn").asText("")).toList())
        .isSortedAccordingTo(Comparator.reverseOrder());
    assertSourced(answer);
  }

  private static JsonNode ask(RunningSystem system, String question) throws Exception {
    var answer = system.get(question, "viewer");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private static void assertSourced(JsonNode answer) {
    assertThat(items(answer))
        .allSatisfy(item -> assertThat(item.at("/source/key").asText()).matches("S[12]"));
  }

  private static java.util.stream.Stream<JsonNode> items(JsonNode answer) {
    return answer.required("items").valueStream();
  }

  private static Set<String> keys(JsonNode answer) {
    return items(answer).map(item -> item.get("key").asText()).collect(Collectors.toSet());
  }

  private static Set<String> keys(
      Map<String, Map<String, String>> rows, Predicate<Map<String, String>> matches) {
    return rows.entrySet().stream()
        .filter(row -> matches.test(row.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
