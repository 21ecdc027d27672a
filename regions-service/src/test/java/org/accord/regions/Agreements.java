package org.accord.regions;

import static io.restassured.RestAssured.given;
import static org.accord.regions.ReferenceData.BASE;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.accord.kit.testing.Tokens;

/// The steps of agreements, as an editor takes them.
final class Agreements {
  static final String AGREEMENTS = BASE + "/agreements";

  private Agreements() {}

  static RequestSpecification editor() {
    return given().auth().oauth2(Tokens.of("regions-editor")).contentType(ContentType.JSON);
  }

  static String draft(String title) {
    return """
    {"parties": [{"territory": "BY-MA"}, {"territory": "CN-SD", "body": "People's Government"}],
     "level": "region", "kind": "memorandum", "title": "%s",
     "fields": ["trade"], "source": {"key": "S2", "chapter": "A chapter"}}
    """
        .formatted(title);
  }

  static Response enter(String title) {
    return editor().body(draft(title)).post(AGREEMENTS).then().statusCode(201).extract().response();
  }
}
