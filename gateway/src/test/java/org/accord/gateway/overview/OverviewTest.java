package org.accord.gateway.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.accord.gateway.testbed.Browser;
import org.accord.gateway.testbed.Gateway;
import org.accord.gateway.testbed.Testbed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The education service of the testbed is away.
@QuarkusTest
@QuarkusTestResource(Testbed.class)
class OverviewTest {
  @Test
  void eachContextIsCountedAndOneThatIsAwayIsMarkedAsIsAnEstimate() {
    HttpResponse<String> response = Gateway.get("/api/overview");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(Gateway.header(response, "Cache-Control")).isEqualTo("private, no-store");
    assertThat(Gateway.header(response, "RateLimit")).startsWith("\"client\";");
    assertThat(Gateway.json(response).getJsonObject("contexts"))
        .isEqualTo(
            new JsonObject(
                """
                {
                  "trade": {
                    "available": true,
                    "counts": {"observations": 10000000, "commodities": 1000, "parties": 1000},
                    "estimated": ["observations"]
                  },
                  "regions": {
                    "available": true,
                    "counts": {"agreements": 1000, "territories": 1000}
                  },
                  "education": {"available": false}
                }
                """));
  }

  @Test
  void theLatestFactsComeNewestFirstWithTheirSources() {
    List<JsonObject> latest = latest("en");

    assertThat(latest).hasSize(8).isSortedAccordingTo((a, b) -> id(b).compareTo(id(a)));
    JsonObject observation = of("trade", latest);
    assertThat(observation.getString("type")).isEqualTo("observation");
    assertThat(observation.getString("date")).isNull();
    assertThat(observation.getJsonObject("period").getMap())
        .isEqualTo(Map.of("start", "2022-01", "end", "2022-12"));
    assertThat(observation.getString("confidence")).isEqualTo("high");
    assertThat(observation.getJsonObject("source").getString("title")).isEqualTo("A book");
    assertThat(observation.getJsonObject("cites").getInteger("year")).isEqualTo(2022);
    JsonObject agreement = of("regions", latest);
    assertThat(agreement.getString("type")).isEqualTo("agreement");
    assertThat(agreement.getString("date")).isEqualTo("2022-10");
    assertThat(agreement.getString("key")).startsWith("regions/v1/agreements");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Belarus – China: exports (potash), ≈ 1,234,567.5 USD",
        "ru|Беларусь – Китай: экспорт (potash), ≈ 1 234 567,5 USD",
        "zh|白俄罗斯 – 中国：出口 (potash), ≈ 1,234,567.5 USD"
      })
  void titlesAreInTheReadersLanguage(String language, String title) {
    List<JsonObject> latest = latest(language);

    assertThat(of("trade", latest).getString("title").replace('\u00a0', ' ')).isEqualTo(title);
    assertThat(of("regions", latest).getString("title")).isEqualTo("Agreement in " + language);
  }

  @Test
  void itNeedsACaller() {
    assertThat(Gateway.send(Gateway.request("/api/overview")).statusCode()).isEqualTo(401);
  }

  @Test
  void aSessionWillDo() {
    Browser browser = new Browser();
    browser.login("/", 300);

    assertThat(browser.open("/api/overview").statusCode()).isEqualTo(200);
  }

  private static List<JsonObject> latest(String language) {
    HttpResponse<String> response =
        Gateway.send(Gateway.authenticated("/api/overview").header("Accept-Language", language));
    return Gateway.json(response).getJsonArray("latest").stream()
        .map(JsonObject.class::cast)
        .toList();
  }

  private static JsonObject of(String context, List<JsonObject> facts) {
    return facts.stream()
        .filter(fact -> fact.getString("context").equals(context))
        .findFirst()
        .orElseThrow();
  }

  private static String id(JsonObject fact) {
    return fact.getString("id");
  }
}
