package org.accord.gateway.docs;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.HEAD;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.accord.gateway.limits.RateLimits;
import org.accord.gateway.refusal.KnownParameters;
import org.accord.gateway.routing.Services;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// `/api/openapi.json`, the description of all contexts together, and `/docs`, a page to read it.
@Singleton
public class DocsRoutes {
  private static final Logger LOG = Logger.getLogger(DocsRoutes.class);
  private static final List<String> CONTEXTS = List.of("trade", "regions", "education");
  private static final Duration PATIENCE = Duration.ofMillis(1500);
  private static final Duration KEPT = Duration.ofSeconds(60);
  private static final Duration KEPT_INCOMPLETE = Duration.ofSeconds(5);

  private record Kept(Buffer document, long until) {}

  private final Services services;
  private final RateLimits rates;
  private final JsonObject frame = new JsonObject(Buffer.buffer(resource("openapi.json")));
  private final String page = page();
  private volatile @Nullable Kept kept;

  DocsRoutes(Services services, RateLimits rates) {
    this.services = services;
    this.rates = rates;
  }

  public void register(Router router, int order) {
    router
        .route("/api/openapi.json")
        .method(GET)
        .method(HEAD)
        .order(order)
        .handler(KnownParameters.none())
        .handler(this::document);
    router
        .route("/docs")
        .method(GET)
        .method(HEAD)
        .order(order)
        .handler(KnownParameters.none())
        .handler(this::page);
  }

  private void document(RoutingContext ctx) {
    rates.countAnonymous(ctx);
    Kept known = kept;
    if (known != null && known.until() - System.nanoTime() > 0) {
      send(ctx, known.document());
    } else {
      gather(ctx).onFailure(ctx::fail).onSuccess(document -> send(ctx, document));
    }
  }

  private Future<Buffer> gather(RoutingContext ctx) {
    Map<String, JsonObject> documents = new HashMap<>();
    Set<String> missing = new HashSet<>();
    List<Future<JsonObject>> asked =
        CONTEXTS.stream()
            .map(context ->
                services
                    .json(ctx, context, "/api/" + context + "/openapi.json", null, PATIENCE)
                    .onSuccess(document -> documents.put(context, document))
                    .onFailure(failure -> {
                      LOG.warnf("The description lacks %s: %s", context, failure);
                      missing.add(context);
                    }))
            .toList();
    return Future.join(asked)
        .transform(_ -> Future.succeededFuture(Description.of(frame, documents, missing)))
        .map(whole -> {
          Buffer document = whole.toBuffer();
          Duration keep = missing.isEmpty() ? KEPT : KEPT_INCOMPLETE;
          kept = new Kept(document, System.nanoTime() + keep.toNanos());
          return document;
        });
  }

  private static void send(RoutingContext ctx, Buffer document) {
    ctx.response()
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
        .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
        .end(document);
  }

  private void page(RoutingContext ctx) {
    ctx.response()
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
        .end(page);
  }

  /// Swagger UI from this origin, of the version on the class path.
  private static String page() {
    String files = "/webjars/swagger-ui/" + swaggerUiVersion();
    return """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Accord API</title>
    <link rel="stylesheet" href="%1$s/swagger-ui.css">
    </head>
    <body>
    <main id="docs"></main>
    <noscript>The description as it is: <a href="/api/openapi.json">/api/openapi.json</a></noscript>
    <script src="%1$s/swagger-ui-bundle.js"></script>
    <script src="/docs.js"></script>
    </body>
    </html>
    """
        .formatted(files);
  }

  private static String swaggerUiVersion() {
    Properties pom = new Properties();
    try (InputStream in = open("META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
      pom.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pom.getProperty("version");
  }

  private static byte[] resource(String name) {
    try (InputStream in = open("org/accord/gateway/docs/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String resource) {
    return Objects.requireNonNull(
        Thread.currentThread().getContextClassLoader().getResourceAsStream(resource), resource);
  }
}
