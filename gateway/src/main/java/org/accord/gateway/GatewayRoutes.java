package org.accord.gateway;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.accord.gateway.docs.DocsRoutes;
import org.accord.gateway.overview.OverviewRoute;
import org.accord.gateway.refusal.ProblemRoutes;
import org.accord.gateway.refusal.Refusals;
import org.accord.gateway.request.PathGuard;
import org.accord.gateway.request.RequestIds;
import org.accord.gateway.routing.ServiceRoutes;
import org.accord.gateway.session.SessionRoutes;
import org.accord.gateway.web.BrowserPolicy;
import org.accord.gateway.web.ClientPages;
import org.accord.gateway.web.InsideOnly;

/// The order in which a request meets the parts of the gateway.
@Singleton
class GatewayRoutes {
  /// Before everything of the framework.
  private static final int FIRST = -10_000;

  /// Also before the framework's own authentication, which would prepare every request for it: who
  /// needs a caller asks for one.
  private static final int FEATURES = -1_000;

  /// After all that the framework serves itself, but before its static files.
  private static final int PAGES = 500;

  /// The framework serves static files at 10,000.
  private static final int AFTER_FILES = 20_000;

  void register(
      @Observes Router router,
      BrowserPolicy browserPolicy,
      RequestIds requestIds,
      PathGuard pathGuard,
      InsideOnly insideOnly,
      SessionRoutes sessions,
      OverviewRoute overview,
      DocsRoutes docs,
      ServiceRoutes services,
      ProblemRoutes problems,
      ClientPages client,
      Refusals refusals) {
    router.route().order(FIRST).handler(browserPolicy).failureHandler(refusals);
    router.route().order(FIRST + 1).handler(requestIds);
    router.route().order(FIRST + 2).handler(pathGuard);
    router.route("/q/metrics*").order(FIRST + 3).handler(insideOnly);

    sessions.register(router, FEATURES);
    problems.register(router, FEATURES);
    overview.register(router, FEATURES);
    docs.register(router, FEATURES);
    router.route("/api/*").order(FEATURES).handler(services);

    client.register(router, PAGES, AFTER_FILES);
    router.route().order(Integer.MAX_VALUE).handler(refusals::notFound);
  }
}
