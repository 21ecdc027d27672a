package org.accord.kit.refusal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.accord.kit.request.Caller;
import org.accord.kit.request.Trace;
import org.accord.problem.Problem;

/// Refuses requests that no resource sees.
@Singleton
class RoutedProblems {
  private final ObjectMapper json;

  RoutedProblems(ObjectMapper json) {
    this.json = json;
  }

  void answer(RoutingContext routing, String code, String detail) {
    Problem problem =
        Problem.of(code, Caller.language(routing))
            .withDetail(detail)
            .withInstance(routing.request().path())
            .withTraceId(Trace.of(routing).id());
    try {
      routing
          .response()
          .setStatusCode(problem.status())
          .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
          .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
          .end(json.writeValueAsString(problem));
    } catch (JsonProcessingException e) {
      routing.fail(e);
    }
  }
}
