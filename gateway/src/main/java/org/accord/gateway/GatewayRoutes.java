package org.accord.gateway;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.accord.gateway.refusal.Refusals;
import org.accord.gateway.request.PathGuard;
import org.accord.gateway.request.RequestIds;
import org.accord.gateway.routing.ServiceRoutes;
import org.accord.gateway.session.SessionRoutes;

/// The order in which a request meets the parts of the gateway.
@Singleton
class GatewayRoutes {
  /// Before everything of the framework.
  private static final int FIRST = -10_000;

  private static final int FEATURES = 500;

  void register(
      @Observes Router router,
      RequestIds requestIds,
      PathGuard pathGuard,
      SessionRoutes sessions,
      ServiceRoutes services,
      Refusals refusals) {
    router.route().order(FIRST).handler(requestIds).failureHandler(refusals);
    router.route().order(FIRST + 1).handler(pathGuard);

    sessions.register(router, FEATURES);
    router.route("/api/*").order(FEATURES).handler(services);
    router.route().order(Integer.MAX_VALUE).handler(refusals::notFound);
  }
}
