package org.accord.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.util.Map;
import org.accord.gateway.testbed.Gateway;
import org.accord.gateway.testbed.Testbed;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Testbed.class)
@TestProfile(RateLimitsTest.Few.class)
class RateLimitsTest {
  public static final class Few implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "accord.limits.requests", "5",
          "accord.limits.anonymous-requests", "8",
          "accord.limits.window", "10m");
    }
  }

  @Test
  void requestsAreCountedByClientAndThenByAddress() {
    String token = Gateway.token("sub=busy");

    for (int left = 4; left >= 0; left--) {
      HttpResponse<String> response = call(token);
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(Gateway.header(response, "RateLimit-Policy")).isEqualTo("\"client\";q=5;w=600");
      assertThat(Gateway.header(response, "RateLimit")).startsWith("\"client\";r=" + left + ";t=");
    }

    // Another token of the same subject is the same client; another subject is not
    assertRefused(call(token), 120);
    assertRefused(call(Gateway.token("sub=busy")), 120);
    assertThat(call(Gateway.token("sub=calm")).statusCode()).isEqualTo(200);

    String known = Gateway.token("sub=known");
    assertThat(call(known).statusCode()).isEqualTo(200);
    for (int i = 0; i < 8; i++) {
      assertThat(call("invalid").statusCode()).isEqualTo(401);
    }
    assertRefused(call("invalid"), 75);
    assertRefused(Gateway.send(Gateway.request("/api/trade/v1/observations")), 75);
    assertRefused(Gateway.send(Gateway.request("/api/trade/openapi.json")), 75);
    assertRefused(Gateway.send(Gateway.request("/session")), 75);
    // Whoever was known before is not held up by it, and neither is the health of the gateway
    assertThat(call(known).statusCode()).isEqualTo(200);
    assertThat(Gateway.send(Gateway.request("/q/health")).statusCode()).isEqualTo(200);
  }

  private static HttpResponse<String> call(String token) {
    return Gateway.send(
        Gateway.request("/api/trade/v1/observations").header("Authorization", "Bearer " + token));
  }

  private static void assertRefused(HttpResponse<String> response, int seconds) {
    assertThat(response.statusCode()).isEqualTo(429);
    assertThat(Gateway.json(response).getString("type")).isEqualTo("/problems/too-many-requests");
    assertThat(Integer.parseInt(Gateway.header(response, "Retry-After")))
        .isBetween(seconds - 5, seconds);
    assertThat(Gateway.header(response, "RateLimit")).contains(";r=0;");
  }
}
