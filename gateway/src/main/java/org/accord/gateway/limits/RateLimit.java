package org.accord.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/// So many requests of one client in a window, refilled steadily (GCRA): a client that has used up
/// all of them gets them back one by one, not all at once at the turn of a window.
///
/// One number is kept per client, the time at which it would have its full quota again, and is
/// forgotten a window after the last request. The counts are those of one replica: with n replicas
/// a client whose requests are spread evenly gets n times the quota.
final class RateLimit {
  private static final int MOST_CLIENTS = 100_000;

  private final String policy;
  private final String name;
  private final int quota;
  private final long window;
  private final LongSupplier nanoTime;
  private final Cache<String, AtomicLong> refilledAt;

  /// @param name of the policy in the response headers
  RateLimit(String name, int quota, Duration window, LongSupplier nanoTime) {
    this.name = name;
    this.quota = quota;
    this.window = window.toNanos();
    this.nanoTime = nanoTime;
    this.policy = "\"%s\";q=%d;w=%d".formatted(name, quota, window.toSeconds());
    this.refilledAt =
        Caffeine.newBuilder().maximumSize(MOST_CLIENTS).expireAfterAccess(window).build();
  }

  /// @param allowed whether the request is within the quota
  /// @param remaining requests left now
  /// @param secondsToFull until the quota is full again
  /// @param secondsToNext until one more request is allowed; 0 if one is
  record Decision(boolean allowed, long remaining, long secondsToFull, long secondsToNext) {}

  /// Counts a request of `client`, unless its quota is used up.
  Decision take(String client) {
    AtomicLong refilled = refilledAt.get(client, _ -> new AtomicLong(nanoTime.getAsLong()));
    long cost = Math.max(1, window / quota);
    while (true) {
      long now = nanoTime.getAsLong();
      long before = refilled.get();
      long after = Math.max(before, now) + cost;
      boolean allowed = after - now <= window;
      if (!allowed || refilled.compareAndSet(before, after)) {
        long owed = (allowed ? after : Math.max(before, now)) - now;
        return new Decision(
            allowed,
            Math.max(0, (window - owed) / cost),
            seconds(owed),
            allowed ? 0 : Math.max(1, seconds(after - now - window)));
      }
    }
  }

  /// Whether `client` has requests left, without counting one.
  boolean isUsedUp(String client) {
    AtomicLong refilled = refilledAt.getIfPresent(client);
    return refilled != null && refilled.get() - nanoTime.getAsLong() + window / quota > window;
  }

  /// The value of `RateLimit-Policy` (draft-ietf-httpapi-ratelimit-headers).
  String policy() {
    return policy;
  }

  /// The value of `RateLimit`.
  String state(Decision decision) {
    return '"' + name + "\";r=" + decision.remaining() + ";t=" + decision.secondsToFull();
  }

  private static long seconds(long nanos) {
    return (nanos + 999_999_999) / 1_000_000_000;
  }
}
