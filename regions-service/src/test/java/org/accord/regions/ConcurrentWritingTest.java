package org.accord.regions;

import static io.restassured.RestAssured.given;
import static org.accord.regions.ReferenceData.BASE;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.accord.kit.testing.ServiceUnderTest;
import org.accord.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What becomes of requests that write the same records at the same moment.
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class ConcurrentWritingTest {
  private static final String AGREEMENTS = BASE + "/agreements";
  private static final String SOURCES = BASE + "/sources";

  @Inject AgroalDataSource database;

  @BeforeEach
  void load() {
    ReferenceData.load();
  }

  @Test
  void aFactWaitsForTheWithdrawalOfItsSourceAndIsRefused() throws Exception {
    source("waited-for");
    try (Connection withdrawal = database.getConnection();
        ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
      withdrawal.setAutoCommit(false);
      update(withdrawal, "DELETE FROM source WHERE `key` = 'waited-for'");
      Future<Response> entering =
          other.submit(() -> editor().body(draft("Late", "waited-for")).post(AGREEMENTS));
      assertThrows(TimeoutException.class, () -> entering.get(1, TimeUnit.SECONDS));
      withdrawal.commit();
      entering.get().then().statusCode(400).body("errors.pointer", equalTo(List.of("/source/key")));
    }
  }

  @Test
  void noFactOutlivesItsSource() throws Exception {
    for (int round = 0; round < 15; round++) {
      String key = "raced-" + round;
      String etag = source(key).header("ETag");
      List<Integer> answers =
          atOnce(
              List.of(
                  () -> editor().body(draft("Raced", key)).post(AGREEMENTS),
                  () -> editor().header("If-Match", etag).delete(SOURCES + "/" + key)));
      assertFalse(answers.equals(List.of(201, 204)), "a fact was left without its source");
      assertTrue(Set.of(201, 400).contains(answers.get(0)), answers.toString());
      assertTrue(Set.of(204, 409).contains(answers.get(1)), answers.toString());
    }
  }

  @Test
  void ofManyWhoSawOneVersionOneWritesAndTheOthersAreToldSo() throws Exception {
    Response created = editor().body(draft("Contended", "S2")).post(AGREEMENTS);
    String at = created.header("Location");
    List<Callable<Response>> writers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String title = "Written by " + i;
      writers.add(() ->
          editor()
              .contentType("application/merge-patch+json")
              .header("If-Match", created.header("ETag"))
              .body("{\"title\": \"" + title + "\"}")
              .patch(at));
      writers.add(() ->
          editor()
              .header("If-Match", created.header("ETag"))
              .body("{\"to\": \"in_preparation\"}")
              .post(at + "/transitions"));
    }
    List<Integer> answers = atOnce(writers);
    assertEquals(1, answers.stream().filter(status -> status == 200).count(), answers.toString());
    assertEquals(15, answers.stream().filter(status -> status == 412).count(), answers.toString());
  }

  @Test
  void ofManyWhoWithdrawOneVersionOneDoes() throws Exception {
    Response created = editor().body(draft("To go", "S2")).post(AGREEMENTS);
    List<Callable<Response>> writers =
        IntStream.range(0, 6)
            .<Callable<Response>>mapToObj(_ ->
                () ->
                    editor()
                        .header("If-Match", created.header("ETag"))
                        .delete(created.header("Location")))
            .toList();
    List<Integer> answers = atOnce(writers);
    assertEquals(1, answers.stream().filter(status -> status == 204).count(), answers.toString());
    assertTrue(Set.of(204, 404, 412).containsAll(answers), answers.toString());
  }

  @Test
  void whoeverWaitsTooLongIsToldToComeAgain() throws Exception {
    Response created = editor().body(draft("Locked", "S2")).post(AGREEMENTS);
    try (Connection holder = database.getConnection()) {
      holder.setAutoCommit(false);
      update(holder, "UPDATE agreement SET title = 'Held' WHERE id = '" + created.path("id") + "'");
      editor()
          .header("If-Match", created.header("ETag"))
          .body(draft("Waiting", "S2"))
          .put(created.header("Location"))
          .then()
          .statusCode(503)
          .header("Retry-After", equalTo("1"))
          .body("type", equalTo("/problems/service-unavailable"));
      holder.rollback();
    }
  }

  @Test
  void parallelReportsOfOnePairMakeOneConflict() throws Exception {
    List<Callable<Response>> reports =
        IntStream.range(0, 12)
            .<Callable<Response>>mapToObj(
                i -> () -> editor().body(twinning(1990 + i)).post(AGREEMENTS))
            .toList();
    assertEquals(Set.of(201), Set.copyOf(atOnce(reports)));
    given()
        .auth()
        .oauth2(Tokens.of("viewer"))
        .queryParam("type", "agreement")
        .queryParam("limit", 500)
        .get(BASE + "/conflicts")
        .then()
        .body("items.findAll { it.subject == 'BY-VI|CN-QH' }.size()", equalTo(1))
        .body("items.find { it.subject == 'BY-VI|CN-QH' }.members", hasSize(12));
    withdraw("BY-VI", "CN-QH");
  }

  /// Other tests count the conflicts of the reference data.
  private static void withdraw(String one, String other) {
    List<String> ids =
        editor().get(AGREEMENTS + "?party=" + one + "&party=" + other).path("items.id");
    for (String id : ids)
      editor().header("If-Match", "*").delete(AGREEMENTS + "/" + id).then().statusCode(204);
  }

  @Test
  void anEtagIsOfOneRecordAndNotOfAnotherOfTheSameKey() {
    String first = source("reborn").header("ETag");
    editor().header("If-Match", first).delete(SOURCES + "/reborn").then().statusCode(204);
    String second = source("reborn").header("ETag");
    editor()
        .header("If-Match", first)
        .body("{\"key\": \"reborn\", \"title\": \"Overwritten\"}")
        .put(SOURCES + "/reborn")
        .then()
        .statusCode(412);
    editor().header("If-Match", second).delete(SOURCES + "/reborn").then().statusCode(204);
  }

  @Test
  void aTakenKeyIsNamedWithItsPlace() {
    source("taken");
    editor()
        .body("{\"key\": \"taken\", \"title\": \"Again\"}")
        .post(SOURCES)
        .then()
        .statusCode(409)
        .body("errors.pointer", equalTo(List.of("/key")))
        .body("errors.code", equalTo(List.of("duplicate")));
  }

  private static List<Integer> atOnce(List<Callable<Response>> requests) throws Exception {
    CyclicBarrier start = new CyclicBarrier(requests.size());
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> answers =
          requests.stream()
              .map(request ->
                  clients.submit(() -> {
                    start.await();
                    return request.call().statusCode();
                  }))
              .collect(Collectors.toList());
      List<Integer> statuses = new ArrayList<>();
      for (Future<Integer> answer : answers) statuses.add(answer.get());
      return statuses;
    }
  }

  private static void update(Connection connection, String statement) throws SQLException {
    try (var update = connection.createStatement()) {
      assertEquals(1, update.executeUpdate(statement));
    }
  }

  private static Response source(String key) {
    return editor()
        .body("{\"key\": \"" + key + "\", \"title\": \"A document\"}")
        .post(SOURCES)
        .then()
        .statusCode(201)
        .extract()
        .response();
  }

  private static RequestSpecification editor() {
    return given().auth().oauth2(Tokens.of("regions-editor")).contentType(ContentType.JSON);
  }

  private static String draft(String title, String source) {
    return """
    {"parties": [{"territory": "BY-MA"}, {"territory": "CN-SD"}],
     "level": "region", "kind": "memorandum", "title": "%s", "source": {"key": "%s"}}
    """
        .formatted(title, source);
  }

  private static String twinning(int year) {
    return """
    {"parties": [{"territory": "BY-VI"}, {"territory": "CN-QH"}], "signedOn": "%d",
     "level": "region", "kind": "twinning", "title": "Twins", "source": {"key": "S2"}}
    """
        .formatted(year);
  }
}
