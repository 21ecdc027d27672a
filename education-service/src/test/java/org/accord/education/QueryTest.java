package org.accord.education;

import static io.restassured.RestAssured.given;
import static org.accord.education.ReferenceData.BASE;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.accord.kit.testing.CsvTable;
import org.accord.kit.testing.ServiceUnderTest;
import org.accord.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class QueryTest {
  private static final String VIEWER = Tokens.of("viewer");

  @BeforeEach
  void load() {
    ReferenceData.load();
  }

  @Test
  void anInstitutionsAgreementsComeTheLatestFirst() {
    List<String> dates =
        get("agreements?institution=by-bsu&sort=-signedOn&limit=100")
            .body("items[0].key", equalTo("agr-bsu-pku-friendship-days-2024-06"))
            .extract()
            .path("items.signedOn");
    assertEquals(agreements(row -> parties(row).contains("by-bsu")), dates.size());
    assertLatestFirst(dates);
  }

  private static void assertLatestFirst(List<String> dates) {
    String last = "9999";
    for (String date : dates) {
      String next = date == null ? "" : date;
      assertFalse(next.compareTo(last) > 0, last + " before " + next);
      last = next;
    }
  }

  @Test
  void unknownDatesSortLastInBothDirections() {
    for (String sort : List.of("signedOn", "-signedOn")) {
      List<String> dates =
          get("agreements?limit=500&country=BY&country=CN&country=KZ&sort=" + sort)
              .extract()
              .path("items.signedOn");
      long unknown = dates.stream().filter(date -> date == null).count();
      assertEquals(33, unknown);
      assertEquals(
          unknown,
          dates.subList(dates.size() - 33, dates.size()).stream().filter(d -> d == null).count());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"agreements?sort=title", "institutions?sort=name"})
  void textSortsFromAToZAndAPagedWalkSeesEachRowOnce(String query) {
    String field = query.substring(query.indexOf('=') + 1);
    List<String> whole = get(query + "&limit=500").extract().path("items." + field);
    List<String> walked = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    String next = "";
    for (String path = query + "&limit=25"; next != null; ) {
      var page = get(path).extract();
      walked.addAll(page.path("items." + field));
      keys.addAll(page.path("items.key"));
      next = page.path("next");
      path = query + "&limit=25&cursor=" + next;
    }
    assertEquals(whole, walked);
    assertEquals(keys.size(), new HashSet<>(keys).size());
    List<String> backwards =
        get(query.replace("=", "=-") + "&limit=1").extract().path("items." + field);
    assertEquals(whole.getLast(), backwards.getFirst());
  }

  @Test
  void agreementsAreFoundByTheirParties() {
    assertTotal(
        "agreements?institution=by-bsu&institution=cn-pku",
        agreements(row -> parties(row).containsAll(List.of("by-bsu", "cn-pku"))));
    assertTotal("agreements?institution=by-promsvyaz", 1);
    assertTotal("agreements?country=KZ", 1);
    assertTotal("agreements?country=KZ&institution=by-barsu&asOf=" + Instant.now(), 1);
    String id = get("institutions/by-bsu").extract().path("id");
    assertTotal("agreements?institution=" + id, agreements(row -> parties(row).contains("by-bsu")));
  }

  @Test
  void agreementsAreFoundByWhatTheyAre() {
    assertTotal("agreements?kind=student_exchange&kind=letter_of_intent", 5);
    assertTotal(
        "agreements?signedFrom=2024-06&signedTo=2024-06",
        agreements(row -> row.get("signed_on").equals("2024-06")));
    assertTotal(
        "agreements?signedTo=1994", agreements(row -> row.get("signed_on").matches("1990|1994.*")));
    assertTotal(
        "agreements?q=rectors forum",
        agreements(row -> row.get("signed_at_event").contains("Rectors Forum")));
    get("agreements?state=expired").body("items.key", hasItem("agr-scitech-programme-2023-2024"));
  }

  @Test
  void institutionsAreFoundWhereTheyAre() {
    get("institutions?territory=CN-LN&limit=100")
        .body("items.territory", hasItems("CN-LN/dalian", "CN-LN/shenyang"))
        .body(
            "items.size()", equalTo(institutions(row -> row.get("territory").startsWith("CN-LN"))));
    assertTotal("institutions?territory=CN-LN/dalian", 2);
    assertTotal(
        "institutions?territory=BY", institutions(row -> row.get("territory").startsWith("BY")));
    assertTotal("institutions?country=CH&country=KZ", 2);
    assertTotal(
        "institutions?kind=hospital", institutions(row -> row.get("kind").equals("hospital")));
    assertTotal("institutions?rorId=040a2r459", 0);
    assertTotal("institutions?origin=reference", 0);
  }

  @ParameterizedTest
  @CsvSource({
    "BSUIR, by-bsuir",
    "bsuir, by-bsuir",
    "belstu, by-belstu",
    "白俄罗斯国立大学, by-bsu",
    "белорусский государственный ТЕХНОЛОГИЧЕСКИЙ, by-belstu"
  })
  void institutionsAreFoundByAnyOfTheirNames(String text, String key) {
    given()
        .auth()
        .oauth2(VIEWER)
        .queryParam("q", text)
        .get(BASE + "/institutions")
        .then()
        .statusCode(200)
        .body("items.key", hasItem(key));
  }

  @Test
  void namesAreInTheCallersLanguage() {
    given()
        .auth()
        .oauth2(VIEWER)
        .header("Accept-Language", "ru")
        .get(BASE + "/institutions/by-bsu")
        .then()
        .statusCode(200)
        .header("ETag", notNullValue())
        .body("name", equalTo("Белорусский государственный университет"));
  }

  @ParameterizedTest
  @CsvSource({
    "agreements?instituton=by-bsu, ?instituton, unknown-parameter, institution",
    "agreements?institution=by-bsuu, ?institution, unknown-reference, by-bsu",
    "agreements?country=ZZ, ?country, invalid-code, ISO 3166-1",
    "agreements?kind=memorandun, ?kind, invalid-code, memorandum",
    "agreements?state=aproved, ?state, invalid-code, approved",
    "agreements?signedFrom=2023-13, ?signedFrom, invalid-date, 2023-13",
    "agreements?sort=name, ?sort, unknown-code, signedOn",
    "institutions?territory=cn-ln, ?territory, invalid-code, CN-LN",
    "institutions?territory=ZZ-AA, ?territory, unknown-reference, ZZ-AA",
    "institutions?territory=BY-BX, ?territory, unknown-reference, BY-BR",
    "institutions?rorId=123, ?rorId, invalid-format, ROR",
    "institutions?origin=record, ?origin, unknown-code, recorded",
    "findings?rule=single-partie, ?rule, unknown-code, single-party"
  })
  void aWrongParameterIsNamedWithWhatIsNear(
      String query, String pointer, String code, String hint) {
    given()
        .auth()
        .oauth2(VIEWER)
        .get(BASE + "/" + query)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors[0].pointer", equalTo(pointer))
        .body("errors[0].code", equalTo(code))
        .body("errors[0].detail", containsString(hint));
  }

  @Test
  void aRecordThatIsNotThereIsNotFound() {
    given()
        .auth()
        .oauth2(VIEWER)
        .get(BASE + "/agreements/agr-of-nobody")
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("detail", containsString("agr-of-nobody"));
  }

  @Test
  void noConflictsAreKeptYet() {
    get("conflicts").body("items", empty());
    given()
        .auth()
        .oauth2(Tokens.of("education-editor"))
        .contentType("application/json")
        .body(
            """
            {"type": "agreement", "members": ["agr-bsu-pku-2019", "agr-bsu-sjtu-2019"], "reason": "Both"}
            """)
        .post(BASE + "/conflicts")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/type"))
        .body("errors[0].code", equalTo("unknown-code"));
    given()
        .auth()
        .oauth2(Tokens.of("education-editor"))
        .header("If-Match", "*")
        .delete(BASE + "/conflicts/018f0000-0000-7000-8000-000000000000/preference?reason=None")
        .then()
        .statusCode(404);
  }

  private static List<String> parties(Map<String, String> row) {
    List<String> parties = new ArrayList<>(List.of(row.get("parties_more").split(";")));
    parties.add(row.get("party_a"));
    parties.add(row.get("party_b"));
    return parties;
  }

  private static int agreements(Predicate<Map<String, String>> condition) {
    return count("institution_agreements", condition);
  }

  private static int institutions(Predicate<Map<String, String>> condition) {
    return count("institutions", condition);
  }

  private static int count(String kind, Predicate<Map<String, String>> condition) {
    return (int) CsvTable.of(ReferenceData.file(kind)).values().stream().filter(condition).count();
  }

  private static void assertTotal(String query, int total) {
    get(query + "&total=true").body("total", equalTo(total));
  }

  private static ValidatableResponse get(String path) {
    return given().auth().oauth2(VIEWER).get(BASE + "/" + path).then().statusCode(200);
  }
}
