package org.accord.gateway.session;

import io.quarkus.oidc.TenantResolver;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// A request with an `Authorization` header is judged by its token alone, whatever cookies come
/// with it; any other by its session.
@ApplicationScoped
class TokenOrSession implements TenantResolver {
  @Override
  public @Nullable String resolve(RoutingContext ctx) {
    return ctx.request().headers().contains(HttpHeaders.AUTHORIZATION) ? "systems" : null;
  }
}
