package org.accord.gateway.routing;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
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
  /// A multi-map, since it finds names whatever their case without a copy of them.
  private static final MultiMap PASSED = MultiMap.caseInsensitiveMultiMap();

  static {
    for (String name :
        List.of(
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
            "tracestate")) {
      PASSED.add(name, "");
    }
  }

  private RequestHeaders() {}

  /// Fills `headers` with those of the request that pass and the ones that the gateway vouches for.
  static void rewrite(MultiMap headers, RoutingContext ctx, @Nullable Caller caller) {
    headers.clear();
    for (Map.Entry<String, String> header : ctx.request().headers()) {
      if (PASSED.contains(header.getKey())) {
        headers.add(header.getKey(), header.getValue());
      }
    }

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
    return "for=" + node + ";proto=" + target.scheme() + ";host=\"" + target.host() + '"';
  }
}
