package org.accord.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.accord.gateway.testbed.Gateway;
import org.accord.gateway.testbed.Testbed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Testbed.class)
class ClientPagesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/index.html", "/agreements", "/agreements/by-cn-1?lang=zh", "/apis"})
  void theClientsAddressesLeadToItsPage(String path) {
    HttpResponse<String> response = page(path);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(Gateway.header(response, "Content-Type")).isEqualTo("text/html; charset=utf-8");
    assertThat(Gateway.header(response, "Cache-Control")).isEqualTo("no-cache");
    assertThat(response.body()).contains("<title>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/",
        "/api/unknown",
        "/q/unknown",
        "/assets/gone",
        "/assets/index-00000000.js",
        "/favicon-of-another.ico",
        "/session/x",
        "/META-INF/MANIFEST.MF",
        "/application.properties"
      })
  void whatIsNotTheClientsIsNotFound(String path) {
    assertThat(page(path).statusCode()).isEqualTo(404);
  }

  @Test
  void aProgramThatAsksForAnUnknownAddressGetsAProblem() {
    HttpResponse<String> response = Gateway.send(Gateway.request("/agreements"));

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(Gateway.header(response, "Content-Type")).isEqualTo("application/problem+json");
  }

  @Test
  void filesWithAHashInTheirNameAreKeptForAYear() {
    HttpResponse<String> response = Gateway.send(Gateway.request("/assets/index-4f2a91c0.js"));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(Gateway.headers(response, "Cache-Control"))
        .containsExactly("public, max-age=31536000, immutable");
    assertThat(Gateway.header(response, "Content-Type")).startsWith("text/javascript");
  }

  @Test
  void otherFilesAreKeptForAnHour() {
    assertThat(Gateway.header(Gateway.send(Gateway.request("/page.css")), "Cache-Control"))
        .isEqualTo("public, max-age=3600");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/agreements", "/page.css", "/docs", "/problems/stale", "/session"})
  void whatIsReadCanBeAskedForItsHeadersAlone(String path) {
    HttpResponse<String> response =
        Gateway.send(Gateway.request(path).header("Accept", "text/html").HEAD());

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEmpty();
  }

  @Test
  void aMissingFileIsNotKept() {
    assertThat(Gateway.header(page("/assets/index-00000000.js"), "Cache-Control"))
        .isEqualTo("no-store");
  }

  @Test
  void thePageIsOnlyRead() {
    assertThat(
            Gateway.send(
                    Gateway.request("/agreements")
                        .header("Accept", "text/html")
                        .POST(BodyPublishers.ofString("x")))
                .statusCode())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/page.css",
        "/session",
        "/login",
        "/nowhere",
        "/problems/stale",
        "/q/health"
      })
  void everyAnswerTellsBrowsersWhatIsAllowed(String path) {
    HttpResponse<String> response = page(path);

    assertThat(Gateway.header(response, "Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'")
        .doesNotContain("script-src 'self' ", "unsafe-eval", "http");
    assertThat(Gateway.header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(Gateway.header(response, "X-Frame-Options")).isEqualTo("DENY");
    assertThat(Gateway.header(response, "Referrer-Policy")).isEqualTo("same-origin");
    assertThat(Gateway.header(response, "Cache-Control")).isNotEmpty();
    assertThat(Gateway.header(response, "X-Request-Id")).isNotEmpty();
  }

  @Test
  void dataLoadsNothingAtAll() {
    HttpResponse<String> response = Gateway.get("/api/trade/v1/observations");

    assertThat(Gateway.header(response, "Content-Security-Policy"))
        .isEqualTo("default-src 'none'; frame-ancestors 'none'");
    assertThat(Gateway.header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/q/health", "/q/health/live", "/q/health/ready", "/q/health/started"})
  void healthIsPublic(String path) {
    assertThat(Gateway.send(Gateway.request(path)).body()).contains("\"UP\"");
  }

  @Test
  void metricsStayInside() {
    assertThat(Gateway.send(Gateway.request("/q/metrics")).body()).contains("http_server_requests");
    assertThat(
            Gateway.send(Gateway.request("/q/metrics").header("X-Forwarded-For", "203.0.113.9"))
                .statusCode())
        .isEqualTo(404);
  }

  private static HttpResponse<String> page(String path) {
    return Gateway.send(
        Gateway.request(path)
            .header("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"));
  }
}
