package org.accord.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.accord.gateway.testbed.Gateway;
import org.accord.gateway.testbed.Testbed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Testbed.class)
class BearerTokenTest {
  @Test
  void aValidTokenIsPassedOnToTheService() {
    String token = Gateway.token("");

    HttpResponse<String> response = call("Bearer " + token);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(Gateway.seen(response).getString("Authorization")).isEqualTo("Bearer " + token);
  }

  @Test
  void withoutCredentialsNothingIsPassedOn() {
    HttpResponse<String> response = Gateway.send(Gateway.request("/api/trade/v1/observations"));

    assertRefused(response);
    assertThat(Gateway.header(response, "WWW-Authenticate")).isEqualTo("Bearer realm=\"accord\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lifetime=-1",
        "iss=http://localhost/realms/other",
        "aud=another-api",
        "aud=accord-gateway",
        "key=unknown"
      })
  void aTokenThatIsNotForUsIsRefused(String claims) {
    HttpResponse<String> response = call("Bearer " + Gateway.token(claims));

    assertRefused(response);
    assertThat(Gateway.header(response, "WWW-Authenticate"))
        .isEqualTo("Bearer realm=\"accord\", error=\"invalid_token\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer", "Bearer ", "Bearer x", "Bearer a.b.c", "Basic dTpw", "x", ""})
  void whatIsNoTokenIsRefused(String authorization) {
    assertRefused(call(authorization));
  }

  @Test
  void aTokenWithAnAlteredClaimIsRefused() {
    String[] parts = Gateway.token("").split("\\.", -1);
    String[] other = Gateway.token("sub=somebody-else").split("\\.", -1);

    assertRefused(call("Bearer " + parts[0] + '.' + other[1] + '.' + parts[2]));
  }

  @Test
  void aTokenThatWasValidIsRefusedOnceItHasExpired() {
    String token = Gateway.token("lifetime=2");
    assertThat(call("Bearer " + token).statusCode()).isEqualTo(200);

    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(3100));

    assertRefused(call("Bearer " + token));
  }

  @Test
  void anInvalidTokenIsRefusedThoughASessionCookieIsThere() {
    assertRefused(
        Gateway.send(
            Gateway.request("/api/trade/v1/observations")
                .header("Authorization", "Bearer x")
                .header("Cookie", "q_session=anything")));
  }

  private static HttpResponse<String> call(String authorization) {
    return Gateway.send(
        Gateway.request("/api/trade/v1/observations").header("Authorization", authorization));
  }

  private static void assertRefused(HttpResponse<String> response) {
    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(Gateway.header(response, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(Gateway.header(response, "WWW-Authenticate")).startsWith("Bearer ");
    assertThat(Gateway.header(response, "Location")).isEmpty();
    JsonObject problem = Gateway.json(response);
    assertThat(problem.getString("type")).isEqualTo("/problems/not-authenticated");
    assertThat(problem.getInteger("status")).isEqualTo(401);
  }
}
