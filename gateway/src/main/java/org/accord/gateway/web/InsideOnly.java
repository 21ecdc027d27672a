package org.accord.gateway.web;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.accord.gateway.refusal.Refusal;

/// Keeps `/q/metrics` for those who reach the gateway itself. What comes through an ingress carries
/// its forwarding headers, and comes from anywhere.
@Singleton
public class InsideOnly implements Handler<RoutingContext> {
  @Override
  public void handle(RoutingContext ctx) {
    MultiMap headers = ctx.request().headers();
    if (headers.contains("X-Forwarded-For") || headers.contains("Forwarded")) {
      ctx.fail(Refusal.of("not-found", "There is nothing at " + ctx.request().path()));
    } else {
      ctx.next();
    }
  }
}
