package org.accord.gateway.routing;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.streams.ReadStream;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.accord.gateway.refusal.Refusal;
import org.accord.gateway.refusal.Refusals;
import org.accord.gateway.request.Target;
import org.accord.gateway.session.Caller;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Sends a request on to a service and its answer back, neither of them ever held as a whole.
@Singleton
class Forwarding {
  private static final Logger LOG = Logger.getLogger(Forwarding.class);

  private final RoutingConfig config;
  private final HttpClient client;

  Forwarding(Vertx vertx, RoutingConfig config) {
    this.config = config;
    HttpClientOptions options =
        new HttpClientOptions()
            .setConnectTimeout((int) config.connectTimeout().toMillis())
            .setKeepAliveTimeout(30)
            .setIdleTimeoutUnit(TimeUnit.SECONDS)
            .setIdleTimeout((int) config.silence().toSeconds())
            .setTcpKeepAlive(true)
            .setDecompressionSupported(false);
    this.client =
        vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(config.connections()));
  }

  @PreDestroy
  void close() {
    client.close();
  }

  /// @param caller whose token goes along, or nobody for what is public
  void forward(RoutingContext ctx, String context, URI upstream, @Nullable Caller caller) {
    client
        .request(target(ctx.request(), upstream))
        .onFailure(failure -> ctx.fail(away(context, failure)))
        .onSuccess(request -> exchange(ctx, context, upstream, request, caller));
  }

  private RequestOptions target(HttpServerRequest request, URI upstream) {
    return new RequestOptions()
        .setMethod(request.method())
        .setSsl("https".equals(upstream.getScheme()))
        .setHost(upstream.getHost())
        .setPort(port(upstream))
        .setConnectTimeout(config.connectTimeout().toMillis());
  }

  private void exchange(
      RoutingContext ctx,
      String context,
      URI base,
      HttpClientRequest upstream,
      @Nullable Caller caller) {
    if (ctx.response().closed()) {
      upstream.reset();
      return;
    }
    HttpServerRequest request = ctx.request();
    ProxyRequest outgoing = ProxyRequest.reverseProxy(request);
    outgoing.setURI(Target.of(ctx).pathAndQuery());
    outgoing.setAuthority(request.authority());
    RequestHeaders.rewrite(outgoing.headers(), ctx, caller);
    outgoing
        .send(upstream)
        .onFailure(failure -> ctx.fail(interrupted(context, failure)))
        .onSuccess(answer -> relay(ctx, upstream, base, answer));
  }

  private static void relay(
      RoutingContext ctx, HttpClientRequest upstream, URI base, ProxyResponse answer) {
    HttpServerRequest request = ctx.request();
    HttpServerResponse response = ctx.response();
    ResponseHeaders.rewrite(answer.headers(), Target.of(ctx), base);
    response.setStatusCode(answer.getStatusCode());
    response.headers().addAll(answer.headers());

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
          Refusals.cut(ctx);
        });
  }

  private static Refusal away(String context, Throwable failure) {
    return Refusal.of(
            "service-unavailable", "The " + context + " service cannot be reached at the moment")
        .with("Retry-After", "2")
        .causedBy(failure);
  }

  private static Refusal interrupted(String context, Throwable failure) {
    return Refusal.of(
            "service-interrupted",
            "The connection to the " + context + " service ended before it answered")
        .causedBy(failure);
  }

  private static int port(URI upstream) {
    if (upstream.getPort() > 0) {
      return upstream.getPort();
    }
    return "https".equals(upstream.getScheme()) ? 443 : 80;
  }
}
