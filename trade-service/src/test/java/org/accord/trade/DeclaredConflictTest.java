package org.accord.trade;

import static io.restassured.RestAssured.given;
import static org.accord.trade.ReferenceData.BASE;
import static org.accord.trade.ReferenceData.IMPORTS;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.accord.kit.testing.ServiceUnderTest;
import org.accord.kit.testing.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What an editor declares to disagree, of records of which conflicts of several types are kept.
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class DeclaredConflictTest {
  private static final String COUNT = "ma-by-cn-producers-2023";
  private static final String OTHER_COUNT = "ma-by-cn-agri-2021";

  @BeforeEach
  void load() {
    ReferenceData.load();
    IMPORTS.lines(
        "market_access",
        "all_or_nothing",
        "id,record_kind,holder_name,holder_territory,product,hs_code,market_country,count,unit,"
            + "source_doc",
        "dc-one,count,Weavers,BY,linen,5309,KZ,7,firms,S1",
        "dc-other,count,Flax weavers,BY,linen,5309,KZ,9,firms,S2");
  }

  @Test
  void theTypeIsThatOfTheMembers() {
    declare(null, "dc-one", "dc-other").statusCode(201).body("type", equalTo("permit_count"));
    declare("permit_count", "dc-one", "dc-other")
        .statusCode(409)
        .body("type", equalTo("/problems/conflict-already-declared"));
  }

  @Test
  void membersOfSeveralTypesAreNamed() {
    String figure = figure();
    declare(null, COUNT, figure)
        .statusCode(400)
        .body("errors.pointer", contains("/members"))
        .body(
            "errors[0].detail",
            allOf(
                containsString(COUNT + " is of type permit_count"),
                containsString(figure + " is of type observation")));
  }

  @Test
  void membersThatAreUnknownAreNamed() {
    declare(null, COUNT, OTHER_COUNT + "x", "nothing")
        .statusCode(400)
        .body("errors.pointer", contains("/members/1", "/members/2"))
        .body("errors[0].detail", containsString("Did you mean " + OTHER_COUNT));
    declare(null, "nothing", "nobody")
        .statusCode(400)
        .body("errors.pointer", contains("/members/0", "/members/1"))
        .body(
            "errors[0].detail",
            allOf(
                containsString("There is no observation nothing."),
                containsString("There is no permit count nothing.")));
  }

  @Test
  void aStatedTypeFitsTheMembers() {
    declare("observation", COUNT, figure())
        .statusCode(400)
        .body("errors.pointer", contains("/members/0"))
        .body("errors[0].code", equalTo("unknown-reference"))
        .body(
            "errors[0].detail",
            equalTo(COUNT + " is of type permit_count, not of type observation"));
  }

  private static String figure() {
    return given()
        .auth()
        .oauth2(Tokens.of("viewer"))
        .get(BASE + "/observations?source=S2&limit=1")
        .path("items[0].key");
  }

  private static ValidatableResponse declare(@Nullable String type, String... members) {
    Map<String, Object> body = new TreeMap<>(Map.of("members", List.of(members), "reason", "Two"));
    if (type != null) body.put("type", type);
    return given()
        .auth()
        .oauth2(Tokens.of("trade-editor"))
        .contentType("application/json")
        .body(body)
        .post(BASE + "/conflicts")
        .then();
  }
}
