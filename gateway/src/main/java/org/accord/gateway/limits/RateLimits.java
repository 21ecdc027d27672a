package org.accord.gateway.limits;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.accord.gateway.refusal.Refusal;

/// Counts requests: of somebody known by subject, of anybody else by address.
@Singleton
public class RateLimits {
  private final RateLimit known;
  private final RateLimit anonymous;

  RateLimits(LimitsConfig config) {
    known = new RateLimit("client", config.requests(), config.window(), System::nanoTime);
    anonymous =
        new RateLimit("address", config.anonymousRequests(), config.window(), System::nanoTime);
  }

  /// Counts a request of a caller.
  ///
  /// @throws Refusal when the caller's quota is used up
  public void count(RoutingContext ctx, String subject) {
    take(ctx, known, subject);
  }

  /// Counts a request without valid credentials.
  ///
  /// @throws Refusal when the address's quota is used up
  public void countAnonymous(RoutingContext ctx) {
    take(ctx, anonymous, address(ctx));
  }

  /// Whether an address has sent so many requests without valid credentials that its next ones are
  /// not even looked at.
  public boolean isBlocked(RoutingContext ctx) {
    return anonymous.isUsedUp(address(ctx));
  }

  private static void take(RoutingContext ctx, RateLimit limit, String client) {
    RateLimit.Decision decision = limit.take(client);
    ctx.response()
        .putHeader("RateLimit-Policy", limit.policy())
        .putHeader("RateLimit", limit.state(decision));
    if (!decision.allowed()) {
      throw Refusal.of(
              "too-many-requests",
              "The next request is taken in " + decision.secondsToNext() + " s")
          .with("Retry-After", Long.toString(decision.secondsToNext()));
    }
  }

  private static String address(RoutingContext ctx) {
    return ctx.request().remoteAddress().hostAddress();
  }
}
