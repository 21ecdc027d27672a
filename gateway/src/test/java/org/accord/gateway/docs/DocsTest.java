package org.accord.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.accord.gateway.testbed.Gateway;
import org.accord.gateway.testbed.Testbed;
import org.junit.jupiter.api.Test;

/// The education service of the testbed is away.
@QuarkusTest
@QuarkusTestResource(Testbed.class)
class DocsTest {
  @Test
  void theDescriptionsOfTheServicesComeTogetherInOne() {
    JsonObject whole = description();

    assertThat(whole.getString("openapi")).isEqualTo("3.1.0");
    assertThat(whole.getJsonObject("paths").fieldNames())
        .contains("/api/trade/v1/parties", "/api/regions/v1/parties", "/api/overview", "/session")
        .doesNotContain("/q/health");
    assertThat(whole.getJsonObject("info").getString("description"))
        .contains("the service does not answer now: education");
    assertThat(whole.getJsonArray("tags").stream().map(tag -> ((JsonObject) tag).getString("name")))
        .containsExactlyInAnyOrder("gateway", "regions: parties", "trade: parties");
  }

  @Test
  void whatTwoServicesCallTheSameStaysApart() {
    JsonObject whole = description();

    JsonObject schemas = whole.getJsonObject("components").getJsonObject("schemas");
    assertThat(schemas.getJsonObject("trade.Party").getString("title")).isEqualTo("Party of trade");
    assertThat(schemas.getJsonObject("regions.Party").getString("title"))
        .isEqualTo("Party of regions");
    JsonObject list =
        whole.getJsonObject("paths").getJsonObject("/api/trade/v1/parties").getJsonObject("get");
    assertThat(list.getString("operationId")).isEqualTo("trade_list");
    assertThat(list.getJsonArray("tags")).isEqualTo(new JsonArray(List.of("trade: parties")));
    assertThat(list.encode()).contains("#/components/schemas/trade.Party");
  }

  @Test
  void everyReferenceLeadsSomewhereAndEveryOperationIdIsUnique() {
    JsonObject whole = description();

    for (MatchResult reference :
        Pattern.compile("\"#/components/([^/\"]+)/([^\"]+)\"")
            .matcher(whole.encode())
            .results()
            .toList()) {
      assertThat(whole.getJsonObject("components").getJsonObject(reference.group(1)).fieldNames())
          .contains(reference.group(2));
    }
    Set<String> ids = new HashSet<>();
    for (Map.Entry<String, Object> path : whole.getJsonObject("paths")) {
      ((JsonObject) path.getValue())
          .forEach(operation ->
              assertThat(ids.add(((JsonObject) operation.getValue()).getString("operationId")))
                  .isTrue());
    }
  }

  @Test
  void thePageAndAllThatItLoadsComeFromHere() {
    HttpResponse<String> page = Gateway.send(Gateway.request("/docs"));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).doesNotContain("http://", "https://", "<script>", "style=");
    List<String> files =
        Pattern.compile("(?:src|href)=\"([^\"]+)\"")
            .matcher(page.body())
            .results()
            .map(match -> match.group(1))
            .toList();
    assertThat(files).hasSizeGreaterThan(3);
    for (String file : files) {
      assertThat(Gateway.send(Gateway.request(file)).statusCode()).as(file).isEqualTo(200);
    }
  }

  private static JsonObject description() {
    HttpResponse<String> response = Gateway.send(Gateway.request("/api/openapi.json"));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(Gateway.header(response, "Content-Type")).isEqualTo("application/json");
    return Gateway.json(response);
  }
}
