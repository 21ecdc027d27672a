package org.accord.gateway.routing;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// When each service last gave a sign of life. It tells a service that is slow, which is waited
/// for, from one that hangs while its connections are still open, which is as good as away.
@Singleton
class Pulses {
  private static final String LIVENESS = "/q/health/live";
  private static final Duration JUST_NOW = Duration.ofMillis(200);

  private final ServiceConnections connections;
  private final Map<URI, Long> beats = new ConcurrentHashMap<>();

  Pulses(ServiceConnections connections) {
    this.connections = connections;
  }

  /// The service has answered something.
  void beat(URI service) {
    beats.put(service, System.nanoTime());
  }

  /// Asks a service whether it is alive: false when it has answered nothing at all, neither this
  /// nor anybody else's request, for as long as `patience`. One that has answered something just
  /// now is not asked.
  Future<Boolean> isAlive(URI service, Duration patience) {
    if (hasBeaten(service, JUST_NOW)) {
      return Future.succeededFuture(true);
    }
    RequestOptions liveness =
        new RequestOptions()
            .setMethod(HttpMethod.GET)
            .setURI(LIVENESS)
            .setIdleTimeout(patience.toMillis());
    return connections
        .aside(service, liveness)
        .compose(request -> request.send())
        .onSuccess(response -> {
          beat(service);
          response.resume();
        })
        .map(true)
        .otherwise(_ -> hasBeaten(service, patience));
  }

  private boolean hasBeaten(URI service, Duration within) {
    Long beat = beats.get(service);
    return beat != null && System.nanoTime() - beat < within.toNanos();
  }
}
