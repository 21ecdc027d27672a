package org.accord.gateway.routing;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import java.time.Duration;

/// Waits for the first byte of an answer, from the moment the service has the whole request. An
/// answer that has begun may take as long as it likes.
final class Patience {
  private static final long NOT_WAITING = -1;

  private final Vertx vertx;
  private final Duration limit;
  private final HttpClientRequest upstream;
  private long timer = NOT_WAITING;
  private boolean over;
  private boolean lost;

  Patience(Vertx vertx, Duration limit, HttpClientRequest upstream) {
    this.vertx = vertx;
    this.limit = limit;
    this.upstream = upstream;
  }

  void begin() {
    if (!over) {
      timer =
          vertx.setTimer(
              limit.toMillis(),
              _ -> {
                lost = true;
                upstream.reset();
              });
    }
  }

  void end() {
    over = true;
    if (timer != NOT_WAITING) {
      vertx.cancelTimer(timer);
    }
  }

  /// Whether the request was given up.
  boolean isLost() {
    return lost;
  }
}
