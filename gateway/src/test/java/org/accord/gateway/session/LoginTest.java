package org.accord.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.accord.gateway.testbed.Browser;
import org.accord.gateway.testbed.Gateway;
import org.accord.gateway.testbed.Testbed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Testbed.class)
class LoginTest {
  private final Browser browser = new Browser();

  @Test
  void loginAsksTheProviderWithPkceAndANonce() {
    HttpResponse<String> response = browser.open("/login");

    assertThat(response.statusCode()).isEqualTo(302);
    assertThat(URI.create(Gateway.header(response, "Location")).getQuery())
        .contains("response_type=code", "client_id=accord-gateway", "scope=openid", "nonce=")
        .contains("code_challenge_method=S256", "code_challenge=")
        .contains("redirect_uri=" + Gateway.origin() + "/login/callback");
    assertThat(Gateway.header(response, "Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void afterTheLoginTheBrowserIsWhereItWantedToBe() {
    HttpResponse<String> response = browser.login("/agreements?state=in_force", 300);

    assertThat(response.statusCode()).isEqualTo(302);
    assertThat(Gateway.header(response, "Location")).isEqualTo("/agreements?state=in_force");
  }

  @Test
  void sessionSaysWhoIsSignedIn() {
    browser.login("/", 300);

    HttpResponse<String> response = browser.open("/session");

    JsonObject session = Gateway.json(response);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(Gateway.header(response, "Cache-Control")).isEqualTo("private, no-store");
    assertThat(session.getBoolean("authenticated")).isTrue();
    assertThat(session.getJsonObject("user"))
        .isEqualTo(
            new JsonObject()
                .put("name", "Vera Viewer")
                .put("username", "viewer")
                .put("roles", new JsonArray(List.of("viewer"))));
    assertThat(session.getInstant("expiresAt")).isAfter(Instant.now().plusSeconds(1700));
  }

  @Test
  void sessionOfNobodyIsAnAnswerToo() {
    HttpResponse<String> response = browser.open("/session");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(Gateway.json(response)).isEqualTo(new JsonObject().put("authenticated", false));
  }

  @Test
  void sessionCookiesAreOutOfReachOfScriptsAndTellNothing() {
    HttpResponse<String> callback = callback();

    List<String> cookies =
        Gateway.headers(callback, "Set-Cookie").stream()
            .filter(cookie -> cookie.startsWith("q_session") && !cookie.contains("Max-Age=0"))
            .toList();
    assertThat(cookies)
        .isNotEmpty()
        .allSatisfy(cookie ->
            assertThat(cookie)
                .contains("HTTPOnly", "SameSite=Lax", "Path=/")
                .hasSizeLessThan(4200)
                // Encrypted (JWE), not merely signed
                .doesNotContain("eyJhbGciOiJSUzI1NiI"));
  }

  @Test
  void theServiceGetsTheTokenOfTheSession() {
    browser.login("/", 300);

    JsonObject seen = Gateway.seen(browser.open("/api/trade/v1/observations"));

    assertThat(seen.getString("Authorization")).startsWith("Bearer eyJ");
    assertThat(seen.containsKey("Cookie")).isFalse();
  }

  @Test
  void aSessionOutlivesItsTokens() {
    browser.login("/", 4);
    String before = authorization();

    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(5));

    assertThat(authorization()).startsWith("Bearer eyJ").isNotEqualTo(before);
    assertThat(Gateway.json(browser.open("/session")).getBoolean("authenticated")).isTrue();
  }

  @Test
  void aSessionWhoseLoginHasEndedIsForgotten() {
    browser.login("/", 4);
    Browser other = new Browser();
    other.cookies().putAll(browser.cookies());
    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(5));
    // The refresh token is taken once: the second use is what an ended login looks like
    browser.open("/session");

    HttpResponse<String> response = other.open("/api/trade/v1/observations");

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(other.cookies().keySet()).noneMatch(name -> name.startsWith("q_session"));
    assertThat(Gateway.json(other.open("/session")).getBoolean("authenticated")).isFalse();
  }

  @Test
  void aForgedSessionIsNoSession() {
    browser.cookies().put("q_session", "forged");

    assertThat(browser.open("/api/trade/v1/observations").statusCode()).isEqualTo(401);
    assertThat(Gateway.json(browser.open("/session")).getBoolean("authenticated")).isFalse();
  }

  @Test
  void logoutEndsTheSessionHereAndAtTheProvider() {
    browser.login("/", 300);

    HttpResponse<String> response = browser.open("/logout");

    assertThat(response.statusCode()).isEqualTo(302);
    assertThat(Gateway.header(response, "Location"))
        .contains("/logout?id_token_hint=", "post_logout_redirect_uri=http%3A%2F%2Flocalhost");
    assertThat(browser.cookies().keySet()).noneMatch(name -> name.startsWith("q_session"));
    assertThat(Gateway.json(browser.open("/session")).getBoolean("authenticated")).isFalse();
  }

  @Test
  void aCopyOfTheCookieEndsWithTheSession() {
    browser.login("/", 300);
    Browser copy = new Browser();
    copy.cookies().putAll(browser.cookies());

    browser.open("/logout");

    assertThat(copy.open("/api/trade/v1/observations").statusCode()).isEqualTo(401);
    assertThat(Gateway.json(copy.open("/session")).getBoolean("authenticated")).isFalse();
  }

  @Test
  void aCopyOfTheCookieEndsWithTheSessionThoughItsTokensCanBeRefreshed() {
    browser.login("/", 4);
    Browser copy = new Browser();
    copy.cookies().putAll(browser.cookies());
    browser.open("/logout");
    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(5));

    assertThat(copy.open("/api/trade/v1/observations").statusCode()).isEqualTo(401);
    assertThat(Gateway.json(copy.open("/session")).getBoolean("authenticated")).isFalse();
  }

  @Test
  void anotherSessionOfTheSamePersonGoesOn() {
    Browser other = new Browser();
    other.login("/", 300);
    browser.login("/", 300);

    browser.open("/logout");

    assertThat(other.open("/api/trade/v1/observations").statusCode()).isEqualTo(200);
  }

  @Test
  void anInvalidTokenEndsNoSession() {
    browser.login("/", 300);

    HttpResponse<String> response =
        browser.send(
            browser.request("/api/trade/v1/observations").header("Authorization", "Bearer x"));

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(Gateway.headers(response, "Set-Cookie")).isEmpty();
    assertThat(browser.open("/api/trade/v1/observations").statusCode()).isEqualTo(200);
  }

  @Test
  void afterTheLogoutNothingIsLeft() {
    browser.login("/", 300);
    String provider = Gateway.header(browser.open("/logout"), "Location");
    assertThat(provider).contains("%2Flogout%2Fdone");

    HttpResponse<String> response = browser.open("/logout/done?state=x");

    assertThat(Gateway.header(response, "Location")).isEqualTo("/");
    assertThat(browser.cookies()).isEmpty();
  }

  @Test
  void logoutOfNobodyLeadsToTheStart() {
    HttpResponse<String> response = browser.open("/logout");

    assertThat(response.statusCode()).isEqualTo(302);
    assertThat(Gateway.header(response, "Location")).isEqualTo("/");
  }

  @Test
  void anotherSiteCannotSignSomebodyOut() {
    browser.login("/", 300);

    HttpResponse<String> response =
        browser.send(browser.request("/logout").header("Sec-Fetch-Site", "cross-site"));

    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(Gateway.json(browser.open("/session")).getBoolean("authenticated")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example",
        "\\\\evil.example",
        "/%5Cevil.example\\",
        "javascript:alert(1)",
        "evil.example",
        "/ok\r\nSet-Cookie: a=b",
        "/a b",
        "/login?returnTo=/",
        "/logout"
      })
  void loginLeadsToPagesOfThisSiteOnly(String page) {
    HttpResponse<String> response =
        browser.open("/login?returnTo=" + URLEncoder.encode(page, StandardCharsets.UTF_8));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(Gateway.header(response, "Location")).isEmpty();
    assertThat(Gateway.json(response).getString("type")).isEqualTo("/problems/invalid-parameter");
  }

  @Test
  void anAnswerThatTheBrowserDidNotAskForSignsNobodyIn() {
    HttpResponse<String> response = browser.open("/login/callback?code=x&state=y");

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(Gateway.header(response, "Location")).isEmpty();
  }

  @Test
  void aLoginThatTheProviderRefusesEndsWithAnExplanation() {
    String location = Gateway.header(browser.open("/login"), "Location");
    String state = location.replaceFirst(".*[?&]state=([^&]*).*", "$1");

    HttpResponse<String> response =
        browser.open("/login/callback?error=access_denied&state=" + state);

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(Gateway.json(response).getString("detail")).contains("/login");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "same-origin, -, 200",
        "same-origin, own, 200",
        "-, own, 200",
        "same-site, -, 403",
        "cross-site, -, 403",
        "cross-site, https://evil.example, 403",
        "none, -, 403",
        "-, https://evil.example, 403",
        "-, null, 403",
        "-, -, 403",
        "same-origin, https://evil.example, 403"
      })
  void aWriteBySessionNeedsTheBrowsersWord(String fetchSite, String origin, int status) {
    browser.login("/", 300);
    var request = browser.request("/api/regions/v1/agreements").POST(BodyPublishers.ofString("{}"));
    if (fetchSite != null) {
      request.header("Sec-Fetch-Site", fetchSite);
    }
    if (origin != null) {
      request.header("Origin", origin.equals("own") ? Gateway.origin() : origin);
    }

    HttpResponse<String> response = browser.send(request);

    assertThat(response.statusCode()).isEqualTo(status);
    if (status == 403) {
      assertThat(Gateway.json(response).getString("type")).isEqualTo("/problems/csrf-refused");
    }
  }

  @Test
  void aReadBySessionNeedsNothingMore() {
    browser.login("/", 300);

    assertThat(browser.open("/api/regions/v1/agreements").statusCode()).isEqualTo(200);
  }

  @Test
  void aWriteByTokenNeedsNothingMore() {
    assertThat(
            Gateway.send(
                    Gateway.authenticated("/api/regions/v1/agreements")
                        .header("Origin", "https://partner.example")
                        .POST(BodyPublishers.ofString("{}")))
                .statusCode())
        .isEqualTo(200);
  }

  private HttpResponse<String> callback() {
    HttpResponse<String> atProvider =
        browser.open(Gateway.header(browser.open("/login"), "Location"));
    return browser.open(Gateway.header(atProvider, "Location"));
  }

  private String authorization() {
    return Gateway.seen(browser.open("/api/trade/v1/observations")).getString("Authorization");
  }
}
