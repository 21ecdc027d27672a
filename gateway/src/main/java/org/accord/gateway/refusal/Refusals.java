package org.accord.gateway.refusal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.accord.problem.Problem;
import org.accord.problem.ProblemCatalogue;
import org.jboss.logging.Logger;

/// Answers failed requests as problem documents (RFC 9457).
@Singleton
public class Refusals implements Handler<RoutingContext> {
  /// The routing context's key of the trace id, as problem documents name it.
  public static final String TRACE_ID = "traceId";

  private static final Logger LOG = Logger.getLogger(Refusals.class);

  private final ObjectMapper json;

  Refusals(ObjectMapper json) {
    this.json = json;
  }

  public void notFound(RoutingContext ctx) {
    ctx.fail(Refusal.of("not-found", "There is nothing at " + ctx.request().path()));
  }

  @Override
  public void handle(RoutingContext ctx) {
    HttpServerResponse response = ctx.response();
    if (response.closed()) {
      LOG.debugf(ctx.failure(), "The client left before %s was answered", ctx.request().path());
      return;
    }
    Refusal refusal = refusal(ctx);
    if (response.headWritten()) {
      cut(ctx);
      return;
    }
    String language = Language.of(ctx.request());
    Problem problem =
        Problem.of(refusal.code(), language)
            .withDetail(refusal.detail())
            .withInstance(ctx.request().path())
            .withTraceId(ctx.get(TRACE_ID));
    response.setStatusCode(problem.status());
    response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    refusal.headers().forEach(response::putHeader);
    if (ProblemRoutes.prefersPage(ctx.request()) && !isApi(ctx)) {
      response.putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8");
      response.end(Pages.of(ProblemCatalogue.entry(refusal.code(), language), language, problem));
    } else {
      response.putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
      response.end(written(problem));
    }
  }

  private static boolean isApi(RoutingContext ctx) {
    return String.valueOf(ctx.request().path()).startsWith("/api/");
  }

  /// Ends an answer that has begun and cannot be completed, so that nobody takes it for whole.
  public static void cut(RoutingContext ctx) {
    if (ctx.request().version() == HttpVersion.HTTP_2) {
      ctx.response().reset();
    } else {
      // Not response.reset(): after it Vert.x tells nobody that the request has ended, and the
      // graceful shutdown would wait for it
      ctx.request().connection().close();
    }
  }

  private String written(Problem problem) {
    try {
      return json.writeValueAsString(problem);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A record of texts can be written", e);
    }
  }

  private static Refusal refusal(RoutingContext ctx) {
    Throwable failure = ctx.failure();
    if (failure instanceof Refusal refusal) {
      if (refusal.getCause() != null) {
        LOG.warnf("%s: %s (%s)", refusal.code(), refusal.detail(), refusal.getCause());
      }
      return refusal;
    }
    if (ctx.statusCode() >= 400 && ctx.statusCode() < 500) {
      // The framework's own refusals, such as of a request without a Host
      return Refusal.of("invalid-request", "The request breaks a rule of HTTP");
    }
    LOG.errorf(failure, "%s %s failed", ctx.request().method(), ctx.request().path());
    return Refusal.of("internal-error", "The gateway failed; quote the trace id in a report");
  }
}
