package org.accord.gateway.session;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/// Who sends a request, as the access token that goes with it to the services says.
///
/// @param subject the token's `sub`: what limits are counted by
/// @param username the login name; of a partner system its client's name
/// @param name what to call a person by
/// @param roles realm roles, sorted
/// @param accessToken goes to the services as the bearer token
/// @param expiresAt when the access token ends
public record Caller(
    String subject,
    String username,
    String name,
    List<String> roles,
    String accessToken,
    Instant expiresAt) {

  /// Reads the claims of a token whose signature was verified, or that came out of the encrypted
  /// session cookie.
  static Caller of(String accessToken) {
    JsonObject claims = claims(accessToken);
    String subject = claims.getString("sub", "");
    String username = claims.getString("preferred_username", subject);
    List<String> roles =
        claims
            .getJsonObject("realm_access", new JsonObject())
            .getJsonArray("roles", new io.vertx.core.json.JsonArray())
            .stream()
            .map(String::valueOf)
            .sorted()
            .toList();
    return new Caller(
        subject,
        username,
        claims.getString("name", username),
        roles,
        accessToken,
        Instant.ofEpochSecond(claims.getLong("exp", 0L)));
  }

  static JsonObject claims(String token) {
    String payload = token.split("\\.", -1)[1];
    return new JsonObject(
        new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
  }
}
