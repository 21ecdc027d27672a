package org.accord.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.accord.gateway.testbed.Gateway;
import org.accord.gateway.testbed.Testbed;
import org.junit.jupiter.api.Test;

/// An ingress takes TLS off and says so; it is trusted because it is named.
@QuarkusTest
@QuarkusTestResource(Testbed.class)
@TestProfile(BehindIngressTest.Trusting.class)
class BehindIngressTest {
  public static final class Trusting implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "PUBLIC_HOSTS", "accord.example",
          "quarkus.http.proxy.proxy-address-forwarding", "true",
          "quarkus.http.proxy.allow-x-forwarded", "true",
          "quarkus.http.proxy.enable-forwarded-host", "true",
          "quarkus.http.proxy.trusted-proxies", "127.0.0.1");
    }
  }

  @Test
  void cookiesAreForTlsOnlyAndTheLoginComesBackOverTls() {
    HttpResponse<String> response = Gateway.send(forwarded(Gateway.request("/login")));

    assertThat(response.statusCode()).isEqualTo(302);
    assertThat(Gateway.header(response, "Location"))
        .contains("redirect_uri=https%3A%2F%2Faccord.example%2Flogin%2Fcallback");
    assertThat(Gateway.header(response, "Set-Cookie"))
        .startsWith("q_auth")
        .containsIgnoringCase("; Secure")
        .containsIgnoringCase("; HttpOnly");
    assertThat(Gateway.header(response, "Strict-Transport-Security")).startsWith("max-age=");
  }

  @Test
  void theServiceLearnsWhomTheIngressSawAndNotWhatTheClientClaims() {
    JsonObject seen =
        Gateway.seen(Gateway.send(forwarded(Gateway.authenticated("/api/trade/v1/parties"))));

    assertThat(seen.getString("X-forwarded-for")).isEqualTo("203.0.113.9");
    assertThat(seen.getString("X-forwarded-proto")).isEqualTo("https");
    assertThat(seen.getString("X-forwarded-host")).isEqualTo("accord.example");
    assertThat(seen.getString("Forwarded"))
        .isEqualTo("for=203.0.113.9;proto=https;host=\"accord.example\"");
  }

  @Test
  void onlyTheNameThatTheIngressServesIsServed() {
    assertThat(Gateway.send(Gateway.request("/session")).statusCode()).isEqualTo(400);
    assertThat(Gateway.send(forwarded(Gateway.request("/session"))).statusCode()).isEqualTo(200);
  }

  @Test
  void metricsAreNotForTheWorld() {
    assertThat(Gateway.send(forwarded(Gateway.request("/q/metrics"))).statusCode()).isEqualTo(404);
    assertThat(Gateway.send(Gateway.request("/q/metrics")).statusCode()).isEqualTo(200);
  }

  private static HttpRequest.Builder forwarded(HttpRequest.Builder request) {
    return request
        .header("X-Forwarded-For", "203.0.113.9")
        .header("X-Forwarded-Proto", "https")
        .header("X-Forwarded-Host", "accord.example");
  }
}
