package org.accord.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.accord.gateway.testbed.Gateway;
import org.accord.gateway.testbed.RawConnection;
import org.accord.gateway.testbed.Testbed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Testbed.class)
class RoutingTest {
  @Test
  void pathAndQueryReachTheServiceUnchanged() {
    String uri = "/api/regions/v1/agreements?party=BY-MA&party=CN-HA&q=%D0%9C%2B+x&empty=";

    HttpResponse<String> response = Gateway.get(uri);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(Gateway.json(response).getString("uri")).isEqualTo(uri);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
  void methodAndBodyReachTheService(String method) {
    HttpResponse<String> response =
        Gateway.send(
            Gateway.authenticated("/api/trade/v1/parties")
                .header("Content-Type", "application/json")
                .header("If-Match", "\"3\"")
                .header("Idempotency-Key", "k-1")
                .method(method, BodyPublishers.ofString("{\"a\":\"Ж\"}")));

    assertThat(Gateway.json(response).getString("method")).isEqualTo(method);
    assertThat(Gateway.json(response).getString("body")).isEqualTo("{\"a\":\"Ж\"}");
    assertThat(Gateway.seen(response))
        .contains(
            java.util.Map.entry("Content-type", "application/json"),
            java.util.Map.entry("If-match", "\"3\""),
            java.util.Map.entry("Idempotency-key", "k-1"));
  }

  @Test
  void whatClaimsAnIdentityOrAForwarderDoesNotReachTheService() {
    HttpResponse<String> response =
        Gateway.send(
            Gateway.authenticated("/api/trade/v1/parties")
                .header("X-User", "administrator")
                .header("X-User-Id", "1")
                .header("X-Roles", "administrator")
                .header("X-Remote-User", "administrator")
                .header("Remote-User", "administrator")
                .header("X-Forwarded-User", "administrator")
                .header("X-Forwarded-For", "203.0.113.9")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Prefix", "/evil")
                .header("Forwarded", "for=203.0.113.9;host=evil.example")
                .header("X-HTTP-Method-Override", "DELETE")
                .header("X-Original-URL", "/q/metrics")
                .header("Proxy-Authorization", "Basic x")
                .header("Cookie", "q_session=x; other=y"));

    JsonObject seen = Gateway.seen(response);
    String host = "localhost:" + Gateway.port();
    assertThat(seen.fieldNames())
        .doesNotContain("Cookie", "Proxy-authorization", "Remote-user", "X-original-url")
        .filteredOn(name -> name.startsWith("X-"))
        .containsExactlyInAnyOrder(
            "X-forwarded-for", "X-forwarded-host", "X-forwarded-proto", "X-request-id");
    assertThat(seen.getString("Host")).isEqualTo(host);
    assertThat(seen.getString("X-forwarded-host")).isEqualTo(host);
    assertThat(seen.getString("X-forwarded-proto")).isEqualTo("http");
    assertThat(seen.getString("X-forwarded-for")).isEqualTo("127.0.0.1");
    assertThat(seen.getString("Forwarded"))
        .isEqualTo("for=127.0.0.1;proto=http;host=\"" + host + "\"");
  }

  @Test
  void whatIsTheServicesOwnBusinessDoesNotReachTheClient() {
    HttpResponse<String> response = Gateway.get("/api/trade/v1/parties");

    assertThat(response.headers().map())
        .doesNotContainKeys("set-cookie", "server", "x-named", "connection", "keep-alive");
    assertThat(Gateway.header(response, "ETag")).isEqualTo("\"1\"");
    assertThat(Gateway.header(response, "Cache-Control")).isEqualTo("private, no-store");
  }

  @Test
  void aPlaceAtTheServiceBecomesAPlaceAtTheGateway() {
    HttpResponse<String> response =
        Gateway.send(
            Gateway.authenticated("/api/trade/v1/imports").POST(BodyPublishers.ofString("a,b")));

    assertThat(response.statusCode()).isEqualTo(202);
    assertThat(Gateway.header(response, "Location")).isEqualTo("/api/trade/v1/imports/1?x=y");
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 204, 304, 404, 500})
  void aStatusWithoutABodyComesThrough(int code) {
    HttpResponse<String> response = Gateway.get("/api/trade/v1/status?code=" + code);

    assertThat(response.statusCode()).isEqualTo(code);
    assertThat(response.body()).isEmpty();
    assertThat(Gateway.header(response, "ETag")).isEqualTo("\"7\"");
    assertThat(Gateway.header(response, "Transfer-Encoding")).isEmpty();
  }

  @Test
  void headIsAnsweredWithoutABody() {
    HttpResponse<String> response =
        Gateway.send(Gateway.authenticated("/api/trade/v1/parties").HEAD());

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api",
        "/api/",
        "/api/x",
        "/api/x/v1/parties",
        "/api/Trade/v1",
        "/api/trade;x/v1"
      })
  void anUnknownContextIsNamed(String path) {
    HttpResponse<String> response = Gateway.get(path);

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(Gateway.json(response).getString("type")).isEqualTo("/problems/not-found");
    assertThat(Gateway.json(response).getString("detail"))
        .contains("education", "regions", "trade");
  }

  @Test
  void theDescriptionOfAServiceNeedsNoToken() {
    HttpResponse<String> response = Gateway.send(Gateway.request("/api/trade/openapi.json"));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(Gateway.seen(response).fieldNames()).doesNotContain("Authorization");
    assertThat(
            Gateway.send(
                    Gateway.request("/api/trade/openapi.json").POST(BodyPublishers.ofString("x")))
                .statusCode())
        .isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/trade/../regions/v1/x",
        "/api/trade/%2e%2e/regions",
        "/api/trade%2f..%2fregions",
        "//api/trade",
        "/api/trade/v1//parties",
        "/api/trade/v1/a%c0%ae"
      })
  void anAmbiguousPathIsRefused(String target) {
    String response =
        RawConnection.exchange(
            "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".formatted(target));

    assertThat(response).startsWith("HTTP/1.1 400 ").contains("/problems/invalid-request");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api\\trade", "/api/trade/v1/a|b", "/api/trade/v1/x?a=\u0001"})
  void whatIsNoRequestTargetIsRefused(String target) {
    assertThat(
            RawConnection.exchange(
                "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                    .formatted(target)))
        .startsWith("HTTP/1.1 400 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "PROPFIND", "MADE-UP"})
  void aMethodThatNoServiceKnowsIsRefused(String method) {
    HttpResponse<String> response =
        Gateway.send(
            Gateway.authenticated("/api/trade/v1/parties").method(method, BodyPublishers.noBody()));

    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(Gateway.header(response, "Allow")).contains("GET", "PATCH");
  }

  @ParameterizedTest
  @CsvSource({
    "evil.example, 400",
    "evil.example:8080, 400",
    "localhost.evil.example, 400",
    "localhost, 200",
    "LOCALHOST:1234, 200",
    "127.0.0.1, 200",
    "[::1]:8080, 200"
  })
  void onlyTheNamesOfThisSystemAreServed(String host, int status) {
    String response =
        RawConnection.exchange(
            "GET /session HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n".formatted(host));

    assertThat(response).startsWith("HTTP/1.1 " + status + " ");
    assertThat(response.contains("/problems/invalid-request")).isEqualTo(status == 400);
  }

  @Test
  void aLoginDoesNotLeadBackToAnotherHost() {
    assertThat(
            RawConnection.exchange(
                "GET /login HTTP/1.1\r\nHost: evil.example:8080\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 400 ")
        .doesNotContainIgnoringCase("location:");
  }

  /// Kubernetes asks a replica by its address.
  @Test
  void aProbeNeedsNoName() {
    assertThat(
            RawConnection.exchange(
                "GET /q/health/live HTTP/1.1\r\nHost: 10.0.0.7:8080\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 200 ");
  }

  @Test
  void anAddressThatIsTooLongIsAProblem() {
    HttpResponse<String> response = Gateway.get("/api/trade/v1/parties?q=" + "x".repeat(100_000));

    assertThat(response.statusCode()).isEqualTo(414);
    assertThat(Gateway.json(response).getString("type")).isEqualTo("/problems/uri-too-long");
    assertThat(Gateway.json(response).getString("traceId")).hasSize(32);
    assertThat(Gateway.get("/api/trade/v1/parties?q=" + "x".repeat(7_900)).statusCode())
        .isEqualTo(200);
  }

  @Test
  void headersThatAreTooLargeAreAProblem() {
    HttpResponse<String> response =
        Gateway.send(
            Gateway.authenticated("/api/trade/v1/parties").header("X-Large", "x".repeat(100_000)));

    assertThat(response.statusCode()).isEqualTo(431);
    assertThat(Gateway.json(response).getString("type")).isEqualTo("/problems/headers-too-large");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/overview",
        "/session",
        "/login",
        "/logout",
        "/docs",
        "/problems",
        "/problems/stale",
        "/api/openapi.json"
      })
  void anUnknownParameterOfTheGatewaysOwnIsRefused(String path) {
    HttpResponse<String> response = Gateway.get(path + "?foo=1&returnTO=/");

    JsonObject problem = Gateway.json(response);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(problem.getString("type")).isEqualTo("/problems/unknown-parameter");
    assertThat(problem.getJsonArray("errors")).hasSize(2);
    assertThat(problem.getJsonArray("errors").getJsonObject(0).getString("pointer"))
        .isEqualTo("?foo");
    assertThat(problem.getJsonArray("errors").getJsonObject(1).getString("detail"))
        .isEqualTo(
            "There is no parameter returnTO."
                + (path.equals("/login") ? " Did you mean returnTo?" : ""));
  }

  @Test
  void aRequestWithoutAHostIsRefused() {
    assertThat(RawConnection.exchange("GET / HTTP/1.1\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 400 ");
  }

  @Test
  void aTargetInAbsoluteFormGoesWhereItsPathSays() {
    String response =
        RawConnection.exchange(
            """
            GET http://evil.example/api/trade/openapi.json?x=1 HTTP/1.1\r
            Host: localhost\r
            Connection: close\r
            \r
            """);

    assertThat(response).startsWith("HTTP/1.1 200 ").contains("/api/trade/openapi.json?x=1");
  }

  @ParameterizedTest
  @CsvSource({"abc-1,abc-1", "a b,", "<script>,"})
  void theRequestIdIsAnsweredAndPassedOn(String sent, String kept) {
    HttpResponse<String> response =
        Gateway.send(Gateway.authenticated("/api/trade/v1/x").header("X-Request-Id", sent));

    String answered = Gateway.header(response, "X-Request-Id");
    assertThat(Gateway.headers(response, "X-Request-Id")).hasSize(1);
    assertThat(Gateway.seen(response).getString("X-request-id")).isEqualTo(answered);
    if (kept == null) {
      assertThat(answered).matches("[0-9a-f-]{36}");
    } else {
      assertThat(answered).isEqualTo(kept);
    }
  }

  @Test
  void aTraceContextIsPassedOn() {
    String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    JsonObject seen =
        Gateway.seen(
            Gateway.send(
                Gateway.authenticated("/api/trade/v1/x")
                    .header("traceparent", trace)
                    .header("tracestate", "a=b")));

    assertThat(seen.getString("Traceparent")).isEqualTo(trace);
    assertThat(seen.getString("Tracestate")).isEqualTo("a=b");
  }

  @Test
  void aMalformedTraceContextIsReplaced() {
    JsonObject seen =
        Gateway.seen(
            Gateway.send(
                Gateway.authenticated("/api/trade/v1/x")
                    .header("traceparent", "00-x-y-01")
                    .header("tracestate", "a=b")));

    assertThat(seen.getString("Traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
    assertThat(seen.containsKey("Tracestate")).isFalse();
  }

  @Test
  void aProblemIsToldInTheReadersLanguageWithItsTrace() {
    HttpResponse<String> response =
        Gateway.send(
            Gateway.request("/api/trade/v1/x")
                .header("Accept-Language", "fr, zh-CN;q=0.8, en;q=0.5")
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));

    JsonObject problem = Gateway.json(response);
    assertThat(problem.getString("title")).matches("\\p{IsHan}+");
    assertThat(problem.getString("traceId")).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    assertThat(problem.getString("instance")).isEqualTo("/api/trade/v1/x");
  }
}
