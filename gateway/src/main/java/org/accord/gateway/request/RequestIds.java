package org.accord.gateway.request;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.accord.gateway.refusal.Refusals;

/// Gives every request an `X-Request-Id`, which is answered, and a W3C trace context, which goes to
/// the services. Well-formed ones that come with the request are kept, others are replaced.
@Singleton
public class RequestIds implements Handler<RoutingContext> {
  public static final String REQUEST_ID = "X-Request-Id";
  public static final String TRACEPARENT = "traceparent";

  private static final Pattern WELL_FORMED_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Pattern WELL_FORMED_TRACE =
      Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

  @Override
  public void handle(RoutingContext ctx) {
    String id = ctx.request().getHeader(REQUEST_ID);
    if (id == null || !WELL_FORMED_ID.matcher(id).matches()) {
      ThreadLocalRandom random = ThreadLocalRandom.current();
      id = new UUID(random.nextLong(), random.nextLong()).toString();
    }
    ctx.put(REQUEST_ID, id);
    ctx.response().putHeader(REQUEST_ID, id);

    String trace = ctx.request().getHeader(TRACEPARENT);
    if (trace == null || !WELL_FORMED_TRACE.matcher(trace).matches()) {
      trace = newTrace();
      ctx.request().headers().remove("tracestate");
    }
    ctx.put(TRACEPARENT, trace);
    ctx.put(Refusals.TRACE_ID, trace.substring(3, 35));
    ctx.next();
  }

  private static String newTrace() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    HexFormat hex = HexFormat.of();
    // The lowest bit set: neither id may be zero
    return "00-"
        + hex.toHexDigits(random.nextLong())
        + hex.toHexDigits(random.nextLong() | 1)
        + '-'
        + hex.toHexDigits(random.nextLong() | 1)
        + "-00";
  }
}
