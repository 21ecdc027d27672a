package org.accord.gateway.routing;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import org.accord.gateway.limits.LimitedBody;
import org.accord.gateway.session.Caller;
import org.jspecify.annotations.Nullable;

/// A request on its way to a service.
///
/// @param context trade, regions or education
/// @param service base address of the context's service
/// @param caller whose token goes along, or nobody for what is public
/// @param body nothing for a request without one
record Call(
    RoutingContext ctx,
    String context,
    URI service,
    @Nullable Caller caller,
    @Nullable LimitedBody body) {

  /// Whether sending the request a second time cannot do anything twice.
  boolean isRepeatable() {
    HttpMethod method = ctx.request().method();
    return body == null && (method == HttpMethod.GET || method == HttpMethod.HEAD);
  }
}
