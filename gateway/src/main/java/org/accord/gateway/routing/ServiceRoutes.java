package org.accord.gateway.routing;

import static java.util.stream.Collectors.joining;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.accord.gateway.limits.BodyLimit;
import org.accord.gateway.limits.LimitedBody;
import org.accord.gateway.limits.RateLimits;
import org.accord.gateway.refusal.Refusal;
import org.accord.gateway.request.Target;
import org.accord.gateway.session.Callers;
import org.accord.gateway.session.SameOrigin;

/// `/api/<context>/**`: to the service of the context, with the caller's token. A service's own
/// description is public; everything else needs a caller.
@Singleton
public class ServiceRoutes implements Handler<RoutingContext> {
  private static final List<HttpMethod> METHODS =
      List.of(
          HttpMethod.GET,
          HttpMethod.HEAD,
          HttpMethod.OPTIONS,
          HttpMethod.POST,
          HttpMethod.PUT,
          HttpMethod.PATCH,
          HttpMethod.DELETE);

  private final Map<String, URI> upstreams;
  private final Callers callers;
  private final BodyLimit bodies;
  private final RateLimits rates;
  private final Forwarding forwarding;

  ServiceRoutes(
      RoutingConfig config,
      Callers callers,
      BodyLimit bodies,
      RateLimits rates,
      Forwarding forwarding) {
    this.upstreams = config.upstreams();
    this.callers = callers;
    this.bodies = bodies;
    this.rates = rates;
    this.forwarding = forwarding;
  }

  @Override
  public void handle(RoutingContext ctx) {
    String path = Target.of(ctx).path();
    String[] segments = path.split("/", 4);
    String context = segments.length > 2 ? segments[2] : "";
    URI upstream = upstreams.get(context);
    if (upstream == null) {
      ctx.fail(unknown(context));
      return;
    }
    if (!METHODS.contains(ctx.request().method())) {
      ctx.fail(
          Refusal.of("method-not-allowed", "The services do not know this method")
              .with("Allow", METHODS.stream().map(HttpMethod::name).collect(joining(", "))));
      return;
    }
    LimitedBody body = bodies.of(ctx);
    if (isPublic(ctx, context)) {
      rates.countAnonymous(ctx);
      forwarding.forward(new Call(ctx, context, upstream, null, body));
      return;
    }
    callers
        .require(ctx)
        .map(caller -> {
          SameOrigin.require(ctx);
          rates.count(ctx, caller.subject());
          return caller;
        })
        .onFailure(ctx::fail)
        .onSuccess(caller -> forwarding.forward(new Call(ctx, context, upstream, caller, body)));
  }

  private static boolean isPublic(RoutingContext ctx, String context) {
    HttpMethod method = ctx.request().method();
    return (method == HttpMethod.GET || method == HttpMethod.HEAD)
        && Target.of(ctx).path().equals("/api/" + context + "/openapi.json");
  }

  private Refusal unknown(String context) {
    return Refusal.of(
        "not-found",
        "There is no context '%s'; there are %s"
            .formatted(context, String.join(", ", new TreeSet<>(upstreams.keySet()))));
  }
}
