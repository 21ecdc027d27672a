package org.accord.gateway.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.quarkus.oidc.SecurityEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/// Sessions that were logged out here. Their cookies hold valid tokens and may have been copied
/// before the browser deleted them.
///
/// A session is known by its login at the identity provider, which all its cookies share, whatever
/// tokens they hold. It is remembered for as long as the tokens that were last seen of it can be
/// used or refreshed. Other replicas do not know of it: see ADR 7.
@Singleton
class EndedSessions {
  private static final int MOST = 100_000;

  private final Cache<String, Instant> ends =
      Caffeine.newBuilder()
          .maximumSize(MOST)
          .expireAfter(Expiry.<String, Instant>writing((_, end) -> until(end)))
          .build();

  void loggedOut(@Observes SecurityEvent event) {
    if (event.getEventType() == SecurityEvent.Type.OIDC_LOGOUT_RP_INITIATED) {
      Callers.ofSession(event.getSecurityIdentity()).ifPresent(this::add);
    }
  }

  void add(Caller owner) {
    ends.put(key(owner), owner.expiresAt());
  }

  /// Whether a session was logged out.
  boolean contains(Caller owner) {
    boolean ended = ends.getIfPresent(key(owner)) != null;
    if (ended) {
      // Its tokens may just have been refreshed, and then last longer
      add(owner);
    }
    return ended;
  }

  private static String key(Caller owner) {
    return Objects.requireNonNullElse(owner.session(), owner.accessToken());
  }

  private static Duration until(Instant end) {
    Duration left = Duration.between(Instant.now(), end);
    return left.isNegative() ? Duration.ZERO : left;
  }
}
