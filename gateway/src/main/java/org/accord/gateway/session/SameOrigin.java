package org.accord.gateway.session;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import org.accord.gateway.refusal.Refusal;
import org.accord.gateway.request.Target;

/// Keeps other sites from writing in the name of a signed-in user: a browser sends the session
/// cookie with their requests too, so a write by cookie needs the browser's word that it comes from
/// our own pages. Requests with a bearer token carry their own proof.
public final class SameOrigin {
  private static final Set<HttpMethod> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private SameOrigin() {}

  /// @throws Refusal when a request by session is a write without that proof
  public static void require(RoutingContext ctx) {
    if (Callers.bySession(ctx) && !SAFE.contains(ctx.request().method()) && !proven(ctx)) {
      throw Refusal.of(
          "csrf-refused",
          "A write with a session cookie is only taken from this site's own pages"
              + " (Sec-Fetch-Site: same-origin, or our own Origin)");
    }
  }

  private static boolean proven(RoutingContext ctx) {
    String fetchSite = ctx.request().getHeader("Sec-Fetch-Site");
    String origin = ctx.request().getHeader("Origin");
    boolean ours = Target.of(ctx).origin().equals(origin);
    if (fetchSite != null) {
      return fetchSite.equals("same-origin") && (origin == null || ours);
    }
    return ours;
  }
}
