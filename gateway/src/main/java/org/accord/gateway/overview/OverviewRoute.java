package org.accord.gateway.overview;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.HEAD;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.accord.gateway.limits.RateLimits;
import org.accord.gateway.refusal.KnownParameters;
import org.accord.gateway.refusal.Language;
import org.accord.gateway.routing.Services;
import org.accord.gateway.session.Caller;
import org.accord.gateway.session.Callers;
import org.jboss.logging.Logger;

/// `/api/overview`: how much is on record in each context and the latest facts, with their sources.
/// The services are asked at the same time, with the caller's token; one that does not answer is
/// marked as not available and the others are shown.
@Singleton
public class OverviewRoute {
  private static final Logger LOG = Logger.getLogger(OverviewRoute.class);

  /// The status of `query-too-large`.
  private static final int TOO_LARGE = 422;

  private static final Duration PATIENCE = Duration.ofMillis(1500);

  /// Of each context, so that a large import into one does not hide the others.
  private static final int LATEST = 4;

  /// @param lists what is counted; the latest facts are those of the first one
  private record Context(String name, List<String> lists) {}

  private static final List<Context> CONTEXTS =
      List.of(
          new Context("trade", List.of("observations", "commodities", "parties")),
          new Context("regions", List.of("agreements", "territories")),
          new Context("education", List.of("agreements", "institutions")));

  private final Callers callers;
  private final RateLimits rates;
  private final Services services;

  OverviewRoute(Callers callers, RateLimits rates, Services services) {
    this.callers = callers;
    this.rates = rates;
    this.services = services;
  }

  public void register(Router router, int order) {
    router
        .route("/api/overview")
        .method(GET)
        .method(HEAD)
        .order(order)
        .handler(KnownParameters.none())
        .handler(this::overview);
  }

  private void overview(RoutingContext ctx) {
    callers
        .require(ctx)
        .compose(caller -> {
          rates.count(ctx, caller.subject());
          return gather(ctx, caller);
        })
        .onFailure(ctx::fail)
        .onSuccess(overview ->
            ctx.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .end(overview.toBuffer()));
  }

  private Future<JsonObject> gather(RoutingContext ctx, Caller caller) {
    List<Future<ContextFigures>> asked =
        CONTEXTS.stream().map(context -> figures(ctx, caller, context)).toList();
    return Future.all(asked).map(_ -> overview(asked.stream().map(Future::result).toList()));
  }

  private Future<ContextFigures> figures(RoutingContext ctx, Caller caller, Context context) {
    List<Future<JsonObject>> lists = new ArrayList<>();
    for (String list : context.lists()) {
      String page = lists.isEmpty() ? "limit=" + LATEST + "&sort=-id" : "limit=1";
      lists.add(page(ctx, caller, context, list + "?" + page));
    }
    String language = Language.of(ctx.request());
    return Future.all(lists)
        .map(_ ->
            ContextFigures.of(
                context.name(),
                context.lists(),
                lists.stream().map(Future::result).toList(),
                language))
        .otherwise(failure -> {
          LOG.warnf("The overview lacks %s: %s", context.name(), failure);
          return ContextFigures.unavailable(context.name());
        });
  }

  /// A page of a list with its total: counted, or estimated where there are too many to count.
  private Future<JsonObject> page(RoutingContext ctx, Caller caller, Context context, String list) {
    String path = "/api/%s/v1/%s".formatted(context.name(), list);
    return services
        .json(ctx, context.name(), path + "&total=true", caller, PATIENCE)
        .recover(failure ->
            failure instanceof Services.NotOk refusal && refusal.status() == TOO_LARGE
                ? services
                    .json(ctx, context.name(), path, caller, PATIENCE)
                    .map(page ->
                        page.put(
                            ContextFigures.ESTIMATE,
                            refusal.body().toJsonObject().getLong("estimatedRows")))
                : Future.failedFuture(failure));
  }

  private static JsonObject overview(List<ContextFigures> figures) {
    JsonObject contexts = new JsonObject();
    figures.forEach(it -> contexts.put(it.context(), it.json()));
    // Ids are UUIDv7: their order is that of time
    List<JsonObject> latest =
        figures.stream()
            .flatMap(it -> it.latest().stream())
            .sorted(Comparator.comparing((JsonObject fact) -> fact.getString("id", "")).reversed())
            .toList();
    return new JsonObject().put("contexts", contexts).put("latest", new JsonArray(latest));
  }
}
