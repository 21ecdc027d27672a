package org.accord.kit.refusal;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// Answers requests for what is neither a resource of the service nor anything of the framework's.
@Singleton
class Nowhere {
  private final RoutedProblems problems;

  Nowhere(RoutedProblems problems) {
    this.problems = problems;
  }

  void register(@Observes Router router) {
    router
        .route()
        .order(Integer.MAX_VALUE)
        .handler(
            routing -> problems.answer(routing, "not-found", "There is nothing at this address"));
  }
}
