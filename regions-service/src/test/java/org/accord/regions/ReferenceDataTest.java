package org.accord.regions;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.accord.kit.testing.ServiceUnderTest;
import org.accord.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class ReferenceDataTest {
  @Test
  void anEmptyListHasNoItems() {
    given()
        .auth()
        .oauth2(Tokens.of("viewer"))
        .get("/api/regions/v1/conflicts?total=true")
        .then()
        .statusCode(200)
        .body("total", equalTo(0));
  }
}
