package org.accord.education;

import static io.restassured.RestAssured.given;
import static org.accord.education.ReferenceData.BASE;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.accord.kit.testing.Imports;
import org.accord.kit.testing.ServiceUnderTest;
import org.accord.kit.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class AccessTest {
  private static final byte[] NO_ROWS =
      "id,title\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "viewer",
        "trade-editor",
        "regions-editor",
        "exchange-operator",
        "exchange-participant",
        "zone-administrator",
        "institution-representative"
      })
  void othersReadAndDoNotWrite(String role) {
    assertReads(Tokens.of(role), 200);
    assertWrites(Tokens.of(role), 403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"education-editor", "administrator"})
  void editorsReadAndWrite(String role) {
    assertReads(Tokens.of(role), 200);
    assertWrites(Tokens.of(role), 202);
  }

  @Test
  void partnerSystemsDoWhatTheirScopesSay() {
    String reading = Tokens.partner("partner-trade", "education:read", "trade:write");
    assertReads(reading, 200);
    assertWrites(reading, 403);
    String writing = Tokens.partner("partner-education", "education:read", "education:write");
    assertReads(writing, 200);
    assertWrites(writing, 202);
    assertReads(Tokens.partner("partner-trade", "trade:read"), 403);
  }

  static Stream<String> strangers() {
    return Stream.of(
        Tokens.expired(), Tokens.ofOtherIssuer(), Tokens.forOtherAudience(), Tokens.ofOtherKey());
  }

  @ParameterizedTest
  @MethodSource("strangers")
  void aTokenThatIsNotForThisServiceIsNone(String token) {
    assertReads(token, 401);
    assertWrites(token, 401);
  }

  @Test
  void aTokenThatIsKnownEndsWithItsLife() throws InterruptedException {
    Instant end = Instant.now().plusSeconds(3).truncatedTo(ChronoUnit.SECONDS);
    String token = Tokens.endingIn(Duration.between(Instant.now(), end));
    assertReads(token, 200);
    assertWrites(token, 403);
    Thread.sleep(Duration.between(Instant.now(), end.plusMillis(10)));
    assertReads(token, 401);
    assertWrites(token, 401);
  }

  @Test
  void whatIsLikeAKnownTokenIsNotKnown() {
    String token = Tokens.of("viewer");
    assertReads(token, 200);
    int signature = token.lastIndexOf('.') + 1;
    String altered =
        token.substring(0, signature)
            + (token.charAt(signature) == 'A' ? 'B' : 'A')
            + token.substring(signature + 1);
    assertReads(altered, 401);
    assertReads(token.substring(0, signature), 401);
    assertWrites(Tokens.of("education-editor"), 202);
    assertWrites(token, 403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"institutions", "agreements", "agreements/x", "findings", "sources"})
  void withoutATokenThereIsNothing(String path) {
    given().get(BASE + "/" + path).then().statusCode(401);
  }

  private static void assertReads(String token, int status) {
    for (String path : new String[] {"institutions", "agreements", "findings", "conflicts"})
      given().auth().oauth2(token).get(BASE + "/" + path).then().statusCode(status);
  }

  private static void assertWrites(String token, int status) {
    new Imports(BASE, token).submit("sources", "dry_run", NO_ROWS).then().statusCode(status);
  }
}
