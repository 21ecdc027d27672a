package org.accord.regions;

import static org.accord.regions.Agreements.AGREEMENTS;
import static org.accord.regions.Agreements.draft;
import static org.accord.regions.Agreements.editor;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.accord.kit.testing.ServiceUnderTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A request that comes again with the key of the first happens once.
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class RepeatedWritingTest {
  @BeforeEach
  void load() {
    ReferenceData.load();
  }

  @Test
  void aRepeatedPostGetsTheFirstAnswer() {
    String key = UUID.randomUUID().toString();
    String body = draft("Once " + key);
    Response first = answered(201, key, body);
    Response again = answered(201, key, body);
    assertEquals((String) first.path("id"), again.path("id"));
    assertEquals(first.header("Location"), again.header("Location"));
    assertEquals(first.header("ETag"), again.header("ETag"));
    answered(422, key, draft("Another"))
        .then()
        .body("type", equalTo("/problems/idempotency-mismatch"));
    editor().get(AGREEMENTS + "?total=true&q=" + key).then().body("total", equalTo(1));
  }

  @Test
  void aRefusalIsRepeatedToo() {
    String key = UUID.randomUUID().toString();
    String body = draft("Refused " + key).replace("CN-SD", "CN-SDD");
    Response first = answered(400, key, body);
    Response again = answered(400, key, body);
    for (Response refusal : List.of(first, again))
      refusal.then().contentType("application/problem+json");
    assertEquals((String) first.path("traceId"), again.path("traceId"));
  }

  private static Response answered(int status, String key, String body) {
    return editor()
        .header("Idempotency-Key", key)
        .body(body)
        .post(AGREEMENTS)
        .then()
        .statusCode(status)
        .extract()
        .response();
  }

  @Test
  void repeatsThatRunTogetherHappenOnce() throws Exception {
    String key = UUID.randomUUID().toString();
    String body = draft("Together " + key);
    List<Integer> statuses;
    try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
      List<Callable<Integer>> calls =
          Collections.nCopies(
              24,
              () ->
                  editor().header("Idempotency-Key", key).body(body).post(AGREEMENTS).statusCode());
      statuses = clients.invokeAll(calls).stream().map(Future::resultNow).toList();
    }
    assertEquals(Set.of(), minus(statuses, Set.of(201, 409)), statuses::toString);
    assertEquals(true, statuses.contains(201));
    editor().get(AGREEMENTS + "?total=true&q=" + key).then().body("total", equalTo(1));
  }

  private static Set<Integer> minus(List<Integer> found, Set<Integer> expected) {
    Set<Integer> rest = new HashSet<>(found);
    rest.removeAll(expected);
    return rest;
  }
}
