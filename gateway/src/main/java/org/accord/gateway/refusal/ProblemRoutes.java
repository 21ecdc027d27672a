package org.accord.gateway.refusal;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.HEAD;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import org.accord.problem.ProblemCatalogue;

/// `/problems/{code}`: what the `type` of a problem document leads to, a page for people and JSON
/// for programs.
@Singleton
public class ProblemRoutes {
  private final ObjectMapper json;

  ProblemRoutes(ObjectMapper json) {
    this.json = json;
  }

  public void register(Router router, int order) {
    router
        .route("/problems")
        .method(GET)
        .method(HEAD)
        .order(order)
        .handler(KnownParameters.none())
        .handler(this::all);
    router
        .route("/problems/:code")
        .method(GET)
        .method(HEAD)
        .order(order)
        .handler(KnownParameters.none())
        .handler(this::one);
  }

  /// Whether an answer is going to be looked at rather than processed.
  static boolean prefersPage(HttpServerRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept != null && accept.contains("text/html");
  }

  private void all(RoutingContext ctx) {
    String language = Language.of(ctx.request());
    if (prefersPage(ctx.request())) {
      page(ctx, language, Pages.all(language));
    } else {
      List<ProblemCatalogue.Entry> entries =
          ProblemCatalogue.codes().stream()
              .map(code -> ProblemCatalogue.entry(code, language))
              .toList();
      json(ctx, language, entries);
    }
  }

  private void one(RoutingContext ctx) {
    String code = String.valueOf(ctx.pathParam("code"));
    String language = Language.of(ctx.request());
    ProblemCatalogue.Entry entry =
        ProblemCatalogue.find(code, language)
            .orElseThrow(() -> Refusal.of("not-found", "There is no problem code " + code));
    if (prefersPage(ctx.request())) {
      page(ctx, language, Pages.of(entry, language, null));
    } else {
      json(ctx, language, entry);
    }
  }

  private static void page(RoutingContext ctx, String language, String html) {
    headers(ctx, language).putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8");
    ctx.response().end(html);
  }

  private void json(RoutingContext ctx, String language, Object value) {
    headers(ctx, language).putHeader(HttpHeaders.CONTENT_TYPE, "application/json");
    try {
      ctx.response().end(json.writeValueAsString(value));
    } catch (JsonProcessingException e) {
      ctx.fail(e);
    }
  }

  private static HttpServerResponse headers(RoutingContext ctx, String language) {
    return ctx.response()
        .putHeader(HttpHeaders.CONTENT_LANGUAGE, language)
        .putHeader(HttpHeaders.VARY, "Accept, Accept-Language")
        .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=3600");
  }
}
