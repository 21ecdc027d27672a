package org.accord.gateway.routing;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import java.time.Duration;

/// Waits for the first byte of an answer, from the moment the service has the whole request. An
/// answer that has begun may take as long as it likes.
///
/// A read is also given up as soon as its service turns out to hang. A write is not: it may take
/// effect once the service goes on, and only the long limit ends the waiting for it.
final class Patience {
  /// How the waiting stands, or how it ended.
  enum State {
    WAITING,
    ANSWERED,
    /// The service gives no sign of life.
    AWAY,
    /// The service lives but has not answered this request.
    TOO_LATE
  }

  /// Together less than the 2 s within which a service that is away is said to be away.
  private static final Duration FIRST_DOUBT = Duration.ofMillis(500);

  private static final Duration FOR_A_SIGN_OF_LIFE = Duration.ofMillis(1000);
  private static final Duration NEXT_DOUBT = Duration.ofSeconds(5);

  private final Vertx vertx;
  private final Call call;
  private final HttpClientRequest upstream;
  private final Pulses pulses;
  private final Duration limit;
  private State state = State.WAITING;
  private long end;
  private long doubt;

  Patience(Call call, HttpClientRequest upstream, Pulses pulses, Duration limit) {
    this.vertx = call.ctx().vertx();
    this.call = call;
    this.upstream = upstream;
    this.pulses = pulses;
    this.limit = limit;
  }

  void begin() {
    if (state == State.WAITING) {
      end = vertx.setTimer(limit.toMillis(), _ -> giveUp(State.TOO_LATE));
      if (call.isRepeatable()) {
        doubt = vertx.setTimer(FIRST_DOUBT.toMillis(), _ -> doubt());
      }
    }
  }

  void answered() {
    if (state == State.WAITING) {
      finish(State.ANSWERED);
    }
  }

  State state() {
    return state;
  }

  private void doubt() {
    pulses
        .isAlive(call.service(), FOR_A_SIGN_OF_LIFE)
        .onSuccess(alive -> {
          if (state != State.WAITING) {
            return;
          }
          if (alive) {
            doubt = vertx.setTimer(NEXT_DOUBT.toMillis(), _ -> doubt());
          } else {
            giveUp(State.AWAY);
          }
        });
  }

  private void giveUp(State how) {
    finish(how);
    upstream.reset();
  }

  private void finish(State how) {
    state = how;
    vertx.cancelTimer(end);
    vertx.cancelTimer(doubt);
  }
}
