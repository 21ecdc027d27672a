package org.accord.regions;

import static io.restassured.RestAssured.given;
import static org.accord.regions.Agreements.AGREEMENTS;
import static org.accord.regions.Agreements.draft;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.accord.kit.testing.ServiceUnderTest;
import org.accord.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who may read and who may write agreements.
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class AgreementAccessTest {
  @BeforeEach
  void load() {
    ReferenceData.load();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "viewer",
        "trade-editor",
        "education-editor",
        "exchange-operator",
        "exchange-participant",
        "zone-administrator",
        "institution-representative"
      })
  void othersMayReadButNotWrite(String role) {
    given().auth().oauth2(Tokens.of(role)).get(AGREEMENTS).then().statusCode(200);
    given()
        .auth()
        .oauth2(Tokens.of(role))
        .contentType(ContentType.JSON)
        .body(draft("Denied"))
        .post(AGREEMENTS)
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/forbidden"));
  }

  @Test
  void partnerSystemsHaveWhatTheirScopesSay() {
    String reader = Tokens.partner("partner-trade", "trade:read", "trade:write", "regions:read");
    given().auth().oauth2(reader).get(AGREEMENTS).then().statusCode(200);
    given()
        .auth()
        .oauth2(reader)
        .contentType(ContentType.JSON)
        .body(draft("Denied"))
        .post(AGREEMENTS)
        .then()
        .statusCode(403);
    given()
        .auth()
        .oauth2(Tokens.partner("partner-none", "trade:read"))
        .get(AGREEMENTS)
        .then()
        .statusCode(403);
    given()
        .auth()
        .oauth2(Tokens.partner("partner-regions", "regions:write"))
        .contentType(ContentType.JSON)
        .body(draft("By a partner"))
        .post(AGREEMENTS)
        .then()
        .statusCode(201);
    given()
        .auth()
        .oauth2(Tokens.of("administrator"))
        .contentType(ContentType.JSON)
        .body(draft("By an administrator"))
        .post(AGREEMENTS)
        .then()
        .statusCode(201);
  }

  @Test
  void noOtherTokenIsAccepted() {
    for (String token :
        new String[] {
          Tokens.expired(),
          Tokens.ofOtherIssuer(),
          Tokens.forOtherAudience(),
          Tokens.ofOtherKey(),
          "x"
        })
      given()
          .header("Authorization", "Bearer " + token)
          .get(AGREEMENTS)
          .then()
          .statusCode(401)
          .contentType("application/problem+json")
          .body("type", equalTo("/problems/not-authenticated"));
    given().get(AGREEMENTS).then().statusCode(401).header("WWW-Authenticate", startsWith("Bearer"));
  }
}
