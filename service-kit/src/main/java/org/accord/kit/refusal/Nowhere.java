package org.accord.kit.refusal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.accord.kit.request.Caller;
import org.accord.kit.request.Trace;
import org.accord.problem.Problem;

/// Answers requests for what is neither a resource of the service nor anything of the framework's.
@Singleton
class Nowhere {
  private final ObjectMapper json;

  Nowhere(ObjectMapper json) {
    this.json = json;
  }

  void register(@Observes Router router) {
    router.route().order(Integer.MAX_VALUE).handler(this::refuse);
  }

  private void refuse(RoutingContext routing) {
    Problem problem =
        Problem.of("not-found", Caller.language(routing))
            .withDetail("There is nothing at this address")
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
