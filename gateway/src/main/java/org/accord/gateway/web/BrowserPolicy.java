package org.accord.gateway.web;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/// Tells browsers what a page of this site may load and how long its parts may be kept. It has the
/// last word: it sets its headers when the head of the answer is written.
@Singleton
public class BrowserPolicy implements Handler<RoutingContext> {
  /// Everything from this site only. Style attributes are let in for charts and tables that size
  /// themselves; style elements and scripts in the page are not.
  static final String PAGES =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "style-src-attr 'unsafe-inline'",
          "img-src 'self' data:",
          "font-src 'self' data:",
          "connect-src 'self'",
          "manifest-src 'self'",
          "base-uri 'none'",
          "form-action 'self'",
          "frame-ancestors 'none'");

  static final String DATA = "default-src 'none'; frame-ancestors 'none'";

  private static final String A_YEAR = "public, max-age=31536000, immutable";
  private static final String AN_HOUR = "public, max-age=3600";

  @Override
  public void handle(RoutingContext ctx) {
    ctx.addHeadersEndHandler(_ -> apply(ctx));
    ctx.next();
  }

  private static void apply(RoutingContext ctx) {
    String path = String.valueOf(ctx.request().path());
    boolean data = path.startsWith("/api/") && !path.equals("/api/");
    MultiMap headers = ctx.response().headers();
    headers
        .set("Content-Security-Policy", data ? DATA : PAGES)
        .set("X-Content-Type-Options", "nosniff")
        .set("X-Frame-Options", "DENY")
        .set("Referrer-Policy", "same-origin")
        .set("Cross-Origin-Opener-Policy", "same-origin")
        .set("Cross-Origin-Resource-Policy", "same-origin")
        .set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    if (ctx.request().isSSL()) {
      headers.set("Strict-Transport-Security", "max-age=31536000");
    }
    if (ctx.<Boolean>get(ClientPages.STATIC) != null && ctx.response().getStatusCode() < 400) {
      headers.set(HttpHeaders.CACHE_CONTROL, ClientPages.isHashed(path) ? A_YEAR : AN_HOUR);
    } else if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
      headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
    }
  }
}
