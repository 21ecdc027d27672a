package org.accord.kit.memory;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.accord.kit.request.Caller;

/// Gives remembered answers in place of the resource's method. It comes after the check of roles.
@Remembered
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class RememberedInterceptor {
  private final Memory memory;
  private final RoutingContext routing;
  private final ObjectMapper mapper;

  RememberedInterceptor(Memory memory, RoutingContext routing, ObjectMapper mapper) {
    this.memory = memory;
    this.routing = routing;
    this.mapper = mapper;
  }

  @AroundInvoke
  Object answer(InvocationContext call) throws Exception {
    HttpServerRequest request = routing.request();
    Question question =
        new Question(
            String.valueOf(request.uri()),
            String.join(",", request.headers().getAll(HttpHeaders.ACCEPT)),
            Caller.language(routing));
    return memory
        .answer(question, () -> Answer.of((Response) call.proceed(), mapper))
        .response(request.getHeader(HttpHeaders.IF_NONE_MATCH));
  }
}
