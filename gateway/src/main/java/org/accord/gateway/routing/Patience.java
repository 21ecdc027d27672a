package org.accord.gateway.routing;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import java.time.Duration;

/// Waits for the first byte of an answer: from the moment the service has the whole request up to a
/// limit, and from the beginning for as long as the service gives signs of life. An answer that has
/// begun may take as long as it likes.
///
/// A service that works on a request, however long, is waited for. One that hangs is given up: at
/// its first missed sign of life when nothing is lost by it, at the second in a row for a write,
/// which may take effect once the service goes on; a pause of a second is no reason to doubt one.
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
  private static final Duration NEXT_DOUBT = Duration.ofSeconds(2);

  private final Vertx vertx;
  private final Call call;
  private final HttpClientRequest upstream;
  private final Pulses pulses;
  private final Duration limit;
  private final int missesAllowed;
  private State state = State.WAITING;
  private int misses;
  private boolean handedOver;
  private long end;
  private long doubt;

  Patience(Call call, HttpClientRequest upstream, Pulses pulses, Duration limit) {
    this.vertx = call.ctx().vertx();
    this.call = call;
    this.upstream = upstream;
    this.pulses = pulses;
    this.limit = limit;
    this.missesAllowed = call.isRepeatable() ? 0 : 1;
  }

  void begin() {
    doubt = vertx.setTimer(FIRST_DOUBT.toMillis(), _ -> doubt());
  }

  /// The service has the whole request.
  void handedOver() {
    handedOver = true;
    if (state == State.WAITING) {
      end = vertx.setTimer(limit.toMillis(), _ -> giveUp(State.TOO_LATE));
    }
  }

  /// Whether the service may have all of the request, and so may carry it out.
  boolean isHandedOver() {
    return handedOver;
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
    long passed = passed();
    pulses
        .isAlive(call.service(), FOR_A_SIGN_OF_LIFE)
        .onSuccess(alive -> {
          if (state == State.WAITING) {
            judge(alive, passed() > passed);
          }
        });
  }

  /// @param taking whether the body goes on meanwhile, if only into the buffers on its way
  private void judge(boolean alive, boolean taking) {
    if (alive) {
      misses = 0;
      doubt = vertx.setTimer(NEXT_DOUBT.toMillis(), _ -> doubt());
    } else if (taking) {
      doubt();
    } else if (misses < missesAllowed) {
      misses++;
      doubt();
    } else {
      giveUp(State.AWAY);
    }
  }

  private long passed() {
    return call.body() == null ? 0 : call.body().passed();
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
