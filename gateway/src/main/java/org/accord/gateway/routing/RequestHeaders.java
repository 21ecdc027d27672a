package org.accord.gateway.routing;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import java.util.TreeSet;
import org.accord.gateway.request.RequestIds;
import org.accord.gateway.request.Target;
import org.accord.gateway.session.Caller;
import org.jspecify.annotations.Nullable;

/// What of a request's headers a service gets to see.
///
/// Only the headers named here pass. A list of forbidden ones would have to know every name under
/// which some library looks for a user (`X-Forwarded-User`, `Remote-User`, `X-Roles` ...); this way
/// none of them passes, nor cookies, nor any `Forwarded` header from outside.
final class RequestHeaders {
  private static final Set<String> PASSED = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  static {
    PASSED.addAll(
        Set.of(
            "Accept",
            "Accept-Encoding",
            "Accept-Language",
            "Cache-Control",
            "Content-Digest",
            "Content-Disposition",
            "Content-Encoding",
            "Content-Language",
            "Content-Length",
            "Content-Type",
            "Idempotency-Key",
            "If-Match",
            "If-Modified-Since",
            "If-None-Match",
            "If-Range",
            "If-Unmodified-Since",
            "Last-Event-ID",
            "Prefer",
            "Range",
            "User-Agent",
            "tracestate"));
  }

  private RequestHeaders() {}

  /// Reduces `headers` to those that pass and adds the ones that the gateway vouches for.
  static void rewrite(MultiMap headers, RoutingContext ctx, @Nullable Caller caller) {
    headers.names().stream()
        .filter(name -> !PASSED.contains(name))
        .toList()
        .forEach(headers::remove);

    Target target = Target.of(ctx);
    String address = ctx.request().remoteAddress().hostAddress();
    headers
        .set("X-Forwarded-For", address)
        .set("X-Forwarded-Proto", target.scheme())
        .set("X-Forwarded-Host", target.host())
        .set("Forwarded", forwarded(address, target))
        .set(RequestIds.REQUEST_ID, ctx.<String>get(RequestIds.REQUEST_ID))
        .set(RequestIds.TRACEPARENT, ctx.<String>get(RequestIds.TRACEPARENT));
    if (caller != null) {
      headers.set("Authorization", "Bearer " + caller.accessToken());
    }
  }

  private static String forwarded(String address, Target target) {
    String node = address.indexOf(':') < 0 ? address : "\"[" + address + "]\"";
    return "for=%s;proto=%s;host=\"%s\"".formatted(node, target.scheme(), target.host());
  }
}
