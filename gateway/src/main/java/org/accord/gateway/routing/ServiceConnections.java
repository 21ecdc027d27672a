package org.accord.gateway.routing;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// Pools of connections to the services, HTTP/1.1. Each event loop has its own: a connection of
/// another loop would cost two wake-ups for every piece of a request and of its answer.
@Singleton
class ServiceConnections {
  private static final int KEEP_ALIVE_SECONDS = 30;
  private static final int ASIDE_CONNECTIONS = 4;

  private final Vertx vertx;
  private final RoutingConfig config;
  private final Map<Thread, HttpClient> clients = new ConcurrentHashMap<>();
  private final Map<Thread, HttpClient> besides = new ConcurrentHashMap<>();

  ServiceConnections(Vertx vertx, RoutingConfig config) {
    this.vertx = vertx;
    this.config = config;
  }

  @PreDestroy
  void close() {
    clients.values().forEach(HttpClient::close);
    besides.values().forEach(HttpClient::close);
  }

  private HttpClient newClient(int connections) {
    HttpClientOptions options =
        new HttpClientOptions()
            .setConnectTimeout((int) config.connectTimeout().toMillis())
            .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
            .setIdleTimeoutUnit(TimeUnit.SECONDS)
            .setIdleTimeout((int) config.silence().toSeconds())
            .setTcpKeepAlive(true)
            .setDecompressionSupported(false);
    return vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(connections));
  }

  /// A request over a free connection, or a failure within the connect timeout.
  Future<HttpClientRequest> request(URI service, RequestOptions options) {
    HttpClient client =
        clients.computeIfAbsent(Thread.currentThread(), _ -> newClient(config.connections()));
    return request(client, service, options);
  }

  /// The same past the pool that all requests share: it finds a connection however many of those
  /// are waiting for an answer.
  Future<HttpClientRequest> aside(URI service, RequestOptions options) {
    HttpClient client =
        besides.computeIfAbsent(Thread.currentThread(), _ -> newClient(ASIDE_CONNECTIONS));
    return request(client, service, options);
  }

  private Future<HttpClientRequest> request(
      HttpClient client, URI service, RequestOptions options) {
    boolean secure = "https".equals(service.getScheme());
    int standardPort = secure ? 443 : 80;
    return client.request(
        options
            .setSsl(secure)
            .setHost(service.getHost())
            .setPort(service.getPort() > 0 ? service.getPort() : standardPort)
            .setConnectTimeout(config.connectTimeout().toMillis()));
  }
}
