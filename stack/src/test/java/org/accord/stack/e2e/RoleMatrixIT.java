package org.accord.stack.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.accord.stack.RunningSystem;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/// Every operation × everybody, through the gateway and at the service itself: allowed or denied as
/// the OpenAPI documents say, and they say what the table of roles says.
@ExtendWith(RunningSystem.Start.class)
class RoleMatrixIT {
  private static final JsonMapper JSON = new JsonMapper();

  @TestFactory
  Stream<DynamicTest> everyOperationForEveryRole(RunningSystem system) throws Exception {
    var callers = Caller.all(system);
    var operations = new ArrayList<Operation>();
    for (var context : Context.values()) {
      operations.addAll(Operation.of(context, document(context, system)));
    }
    return operations.stream()
        .map(operation ->
            dynamicTest(operation.toString(), () -> check(operation, callers, system)));
  }

  private static JsonNode document(Context context, RunningSystem system)
      throws IOException, InterruptedException {
    var answer = system.getWithoutToken("/api/" + context.term() + "/openapi.json");
    assertThat(answer.statusCode()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private static void check(Operation operation, List<Caller> callers, RunningSystem system)
      throws Exception {
    var softly = new SoftAssertions();
    softly.assertThat(operation.secured()).as("states that it is secured").isTrue();
    softly.assertThat(operation.roles()).as("x-roles").isEqualTo(operation.people());
    softly.assertThat(operation.scopes()).as("x-scopes").isEqualTo(operation.neededScopes());
    var service = operation.context().service();
    var ways =
        Map.of(
            "by the gateway", system.uri(operation.emptyPath()),
            "by the service", system.uriAt(service, operation.emptyPath()));
    try (var calls = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var way : ways.entrySet()) {
        var answers = new LinkedHashMap<Caller, Future<HttpResponse<String>>>();
        for (var caller : callers) {
          answers.put(caller, calls.submit(() -> send(operation, caller, way.getValue(), system)));
        }
        for (var answer : answers.entrySet()) {
          judge(softly, operation, answer.getKey(), way.getKey(), answer.getValue().get());
        }
      }
    }
    softly.assertAll();
  }

  private static HttpResponse<String> send(
      Operation operation, Caller caller, URI address, RunningSystem system)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(address);
    if (caller.token() != null) {
      request.header("Authorization", "Bearer " + caller.token());
    }
    return system.send(operation.futile(request));
  }

  private static void judge(
      SoftAssertions softly,
      Operation operation,
      Caller caller,
      String where,
      HttpResponse<String> answer) {
    var status = softly.assertThat(answer.statusCode()).as("%s, %s", caller, where);
    int refusal = caller.refusal(operation.permission());
    if (refusal == 0) {
      status.isNotIn(401, 403, 405).isLessThan(500);
    } else {
      status.isEqualTo(refusal);
      softly
          .assertThat(answer.headers().firstValue("Content-Type"))
          .as("%s, %s: a problem", caller, where)
          .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
      softly
          .assertThat(answer.headers().firstValue("WWW-Authenticate").isPresent())
          .as("%s, %s: a challenge", caller, where)
          .isEqualTo(refusal == 401);
    }
  }

  @Test
  void aTokenEndsWithItsLifeAlsoWhereItIsKnown(RunningSystem system) throws Exception {
    var token = new KeycloakAdministration(system).administratorFor(5);
    var path = Context.REGIONS.base() + "/sources";

    assertThat(statuses(path, token, system)).containsOnly(200);
    Thread.sleep(6000);

    assertThat(statuses(path, token, system)).containsOnly(401);
  }

  private static List<Integer> statuses(String path, String token, RunningSystem system)
      throws IOException, InterruptedException {
    var all = new ArrayList<Integer>();
    for (var address : List.of(system.uri(path), system.uriAt(Context.REGIONS.service(), path))) {
      var request = HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token);
      all.add(system.send(request).statusCode());
    }
    return all;
  }
}
