package org.accord.gateway.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/// Bearer tokens found valid within the last minute, by the SHA-256 of the token.
///
/// Verifying a signature costs more than passing the request on, and a system sends the same token
/// many times. An entry lives until the token expires, at most 60 s: a key withdrawn at the
/// identity provider is refused here at most that much later. The services verify every token
/// themselves, so nothing rests on this cache alone. Tokens found invalid are not kept.
@Singleton
class VerifiedTokens {
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final int MOST = 20_000;

  private final Cache<String, Caller> callers =
      Caffeine.newBuilder()
          .maximumSize(MOST)
          .expireAfter(Expiry.<String, Caller>creating((_, caller) -> lifetime(caller)))
          .build();

  Optional<Caller> find(String token) {
    return Optional.ofNullable(callers.getIfPresent(hash(token)));
  }

  void keep(Caller caller) {
    callers.put(hash(caller.accessToken()), caller);
  }

  static Duration lifetime(Caller caller) {
    Duration left = Duration.between(Instant.now(), caller.expiresAt());
    if (left.isNegative()) {
      return Duration.ZERO;
    }
    return left.compareTo(LONGEST) < 0 ? left : LONGEST;
  }

  private static String hash(String token) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
