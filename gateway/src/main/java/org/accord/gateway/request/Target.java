package org.accord.gateway.request;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a request asks for, once [PathGuard] has let it pass.
///
/// @param scheme `http` or `https`, as the client sees it
/// @param host the host, with its port unless that is the scheme's own
/// @param path percent-encoded as sent; decoding it cannot change its segments
/// @param query percent-encoded as sent, without the question mark
public record Target(String scheme, String host, String path, @Nullable String query) {
  /// The target of a request that has passed.
  public static Target of(RoutingContext ctx) {
    return Objects.requireNonNull(ctx.<Target>get(Target.class.getName()), "PathGuard comes first");
  }

  static void keep(RoutingContext ctx, String host, String path) {
    HttpServerRequest request = ctx.request();
    String scheme = request.isSSL() ? "https" : "http";
    ctx.put(Target.class.getName(), new Target(scheme, host, path, request.query()));
  }

  public String origin() {
    return scheme + "://" + host;
  }

  public String pathAndQuery() {
    return query == null ? path : path + '?' + query;
  }
}
