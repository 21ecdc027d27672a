package org.accord.kit.request;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/// Every answer carries an `X-Request-Id`: the caller's, when it is well-formed, else a new one.
/// Log entries carry the same, and the id of the [Trace].
class RequestId {
  private static final String HEADER = "X-Request-Id";
  private static final String KEY = "requestId";
  private static final String TRACE_KEY = "traceId";
  private static final int BEFORE_AUTHENTICATION = 1000;
  private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  void register(@Observes Filters filters) {
    filters.register(RequestId::assign, BEFORE_AUTHENTICATION);
  }

  private static void assign(RoutingContext routing) {
    String id = of(routing);
    routing.response().putHeader(HEADER, id);
    MDC.put(KEY, id);
    MDC.put(TRACE_KEY, Trace.of(routing).id());
    routing.next();
  }

  static String of(RoutingContext routing) {
    String known = routing.get(KEY);
    if (known != null) return known;
    String given = routing.request().getHeader(HEADER);
    String id =
        given != null && WELL_FORMED.matcher(given).matches()
            ? given
            : UuidCreator.getTimeOrderedEpochFast().toString();
    routing.put(KEY, id);
    return id;
  }
}
