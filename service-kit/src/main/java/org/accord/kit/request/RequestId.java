package org.accord.kit.request;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/// Every answer carries an `X-Request-Id`: the caller's, when it is well-formed, else a new one.
/// Log entries and problems carry the same.
class RequestId {
  private static final String HEADER = "X-Request-Id";
  private static final String KEY = "requestId";
  private static final int BEFORE_AUTHENTICATION = 1000;
  private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  void register(@Observes Filters filters) {
    filters.register(RequestId::assign, BEFORE_AUTHENTICATION);
  }

  private static void assign(RoutingContext routing) {
    String id = of(routing);
    routing.response().putHeader(HEADER, id);
    MDC.put(KEY, id);
    routing.next();
  }

  static String of(RoutingContext routing) {
    String known = routing.get(KEY);
    if (known != null) return known;
    String given = routing.request().getHeader(HEADER);
    String id =
        given != null && WELL_FORMED.matcher(given).matches()
            ? given
            : UuidCreator.getTimeOrderedEpoch().toString();
    routing.put(KEY, id);
    return id;
  }
}
