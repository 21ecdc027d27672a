package org.accord.gateway.refusal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
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

  private static final long LINGER_MILLIS = 2000;

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
            .withErrors(refusal.errors())
            .withTraceId(ctx.get(TRACE_ID));
    response.setStatusCode(problem.status());
    response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    refusal.headers().forEach(response::putHeader);
    String body;
    if (ProblemRoutes.prefersPage(ctx.request()) && !isApi(ctx)) {
      response.putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8");
      body = Pages.of(ProblemCatalogue.entry(refusal.code(), language), language, problem);
    } else {
      response.putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
      body = written(problem);
    }
    if (isBodyUnread(ctx.request())) {
      response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
      response.end(body).onComplete(_ -> linger(ctx));
    } else {
      response.end(body);
    }
  }

  private static boolean isApi(RoutingContext ctx) {
    return String.valueOf(ctx.request().path()).startsWith("/api/");
  }

  private static boolean isBodyUnread(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return !request.isEnded()
        && (request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
            || (length != null && !length.equals("0")));
  }

  /// Throws away what the client is still sending, so that it gets to read the answer, and then
  /// closes the connection: nobody has to be listened to for ever.
  private static void linger(RoutingContext ctx) {
    HttpConnection connection = ctx.request().connection();
    if (ctx.request().isEnded()) {
      connection.close();
      return;
    }
    long timer = ctx.vertx().setTimer(LINGER_MILLIS, _ -> connection.close());
    connection.closeHandler(_ -> ctx.vertx().cancelTimer(timer));
    ctx.request().handler(_ -> {}).endHandler(_ -> connection.close()).resume();
  }

  /// Ends an answer that has begun and cannot be completed, so that nobody takes it for whole.
  public static void cut(RoutingContext ctx) {
    // Not response.reset(): after it Vert.x tells nobody that the request has ended, and the
    // graceful shutdown would wait for it
    ctx.request().connection().close();
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
    if (ctx.statusCode() == 404) {
      return Refusal.of("not-found", "There is nothing at " + ctx.request().path());
    }
    if (ctx.statusCode() >= 400 && ctx.statusCode() < 500) {
      // The framework's own refusals, such as of a request without a Host
      return Refusal.of("invalid-request", "The request breaks a rule of HTTP");
    }
    LOG.errorf(failure, "%s %s failed", ctx.request().method(), ctx.request().path());
    return Refusal.of("internal-error", "The gateway failed; quote the trace id in a report");
  }
}
