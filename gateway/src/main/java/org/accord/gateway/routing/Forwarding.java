package org.accord.gateway.routing;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.streams.ReadStream;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.inject.Singleton;
import org.accord.gateway.limits.LimitedBody;
import org.accord.gateway.refusal.Refusal;
import org.accord.gateway.refusal.Refusals;
import org.accord.gateway.request.Target;
import org.jboss.logging.Logger;

/// Sends a request on to a service and its answer back, neither of them ever held as a whole.
@Singleton
class Forwarding {
  private static final Logger LOG = Logger.getLogger(Forwarding.class);

  private final RoutingConfig config;
  private final ServiceConnections connections;
  private final Pulses pulses;

  Forwarding(RoutingConfig config, ServiceConnections connections, Pulses pulses) {
    this.config = config;
    this.connections = connections;
    this.pulses = pulses;
  }

  /// Sends a call to its service and the answer to the client; failures go to `ctx.fail`.
  void forward(Call call) {
    connect(call, true);
  }

  /// @param first whether a connection that turns out to be dead may be replaced by another one
  private void connect(Call call, boolean first) {
    connections
        .request(call.service(), new RequestOptions().setMethod(call.ctx().request().method()))
        .onFailure(failure -> {
          if (first && failure instanceof HttpClosedException) {
            connect(call, false);
          } else {
            call.ctx().fail(away(call, failure));
          }
        })
        .onSuccess(upstream -> exchange(call, upstream, first));
  }

  private void exchange(Call call, HttpClientRequest upstream, boolean first) {
    RoutingContext ctx = call.ctx();
    HttpServerRequest request = ctx.request();
    LimitedBody body = call.body();
    if (ctx.response().closed()) {
      upstream.reset();
      return;
    }
    ProxyRequest outgoing = ProxyRequest.reverseProxy(request);
    outgoing.setURI(Target.of(ctx).pathAndQuery());
    outgoing.setAuthority(request.authority());
    RequestHeaders.rewrite(outgoing.headers(), ctx, call.caller());
    Patience patience = new Patience(call, upstream, pulses, config.answerTimeout());
    patience.begin();
    if (body == null) {
      outgoing.setBody(null);
      patience.handedOver();
    } else {
      body.onEnd(patience::handedOver);
      outgoing.setBody(Body.body(body, body.length()));
      if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
        ctx.response().writeContinue();
      }
    }
    outgoing
        .send(upstream)
        .onComplete(_ -> patience.answered())
        .onSuccess(answer -> {
          pulses.beat(call.service());
          relay(call, upstream, answer);
        })
        .onFailure(failure -> {
          if (first && call.isRepeatable() && failure instanceof HttpClosedException) {
            // A connection out of the pool that the service had closed at the same moment
            connect(call, false);
          } else {
            ctx.fail(refusal(call, patience, failure));
          }
        });
  }

  private static void relay(Call call, HttpClientRequest upstream, ProxyResponse answer) {
    HttpServerRequest request = call.ctx().request();
    HttpServerResponse response = call.ctx().response();
    ResponseHeaders.rewrite(answer.headers(), Target.of(call.ctx()), call.service());
    response.setStatusCode(answer.getStatusCode());
    MultiMap headers = answer.headers();
    headers.names().forEach(name -> response.headers().set(name, headers.getAll(name)));

    ReadStream<Buffer> body = answer.getBody().stream();
    if (answer.getStatusCode() == 204 || answer.getStatusCode() == 304) {
      body.resume();
      response.end();
      return;
    }
    boolean untilClose = request.version() == HttpVersion.HTTP_1_0 && answer.getBody().length() < 0;
    response.setChunked(!untilClose && answer.getBody().length() < 0);
    body.pipe()
        .endOnFailure(false)
        .to(response)
        .onSuccess(_ -> {
          if (untilClose) {
            request.connection().close();
          }
        })
        .onFailure(failure -> {
          // The status line is gone: cutting the connection is the only honest end left
          LOG.debugf(failure, "The answer to %s was cut", request.path());
          upstream.reset();
          Refusals.cut(call.ctx());
        });
  }

  private static Refusal refusal(Call call, Patience patience, Throwable failure) {
    LimitedBody body = call.body();
    if (body != null && body.refusal() != null) {
      return body.refusal();
    }
    return switch (patience.state()) {
      case AWAY -> call.isRepeatable() ? away(call, failure) : hanging(call, patience);
      case TOO_LATE ->
          Refusal.of(
              "service-timeout", "The " + call.context() + " service has not answered in time");
      // Nothing is lost by a read that was broken off: it is as if the service had been away before
      case WAITING, ANSWERED ->
          call.isRepeatable() ? away(call, failure) : interrupted(call, failure);
    };
  }

  private static Refusal interrupted(Call call, Throwable failure) {
    return Refusal.of(
            "service-interrupted",
            "The connection to the " + call.context() + " service ended before it answered")
        .causedBy(failure);
  }

  /// A write to a service that does not answer any more, not even whether it lives.
  private static Refusal hanging(Call call, Patience patience) {
    HttpServerRequest request = call.ctx().request();
    boolean once =
        request.method() == HttpMethod.POST && request.headers().contains("Idempotency-Key");
    String outcome =
        !patience.isHandedOver()
            ? "It had not taken the whole request, and will not carry it out"
            : once
                ? "It may yet carry out this request; repeated with the same Idempotency-Key, it is carried out once"
                : "It may yet carry out this request: look whether it has before you repeat it";
    return Refusal.of(
            "service-unavailable",
            "The %s service does not answer at the moment. %s".formatted(call.context(), outcome))
        .with("Retry-After", "2");
  }

  private static Refusal away(Call call, Throwable failure) {
    return Refusal.of(
            "service-unavailable",
            "The " + call.context() + " service cannot be reached at the moment")
        .with("Retry-After", "2")
        .causedBy(failure);
  }
}
