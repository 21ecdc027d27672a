package org.accord.gateway.session;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who sends a request, as the access token that goes with it to the services says.
///
/// @param session the login at the identity provider, the token's `sid`
/// @param subject the token's `sub`: what limits are counted by
/// @param username the login name; of a partner system its client's name
/// @param name what to call a person by
/// @param roles realm roles, sorted
/// @param accessToken goes to the services as the bearer token
/// @param expiresAt when the credentials end: a token, or a session that nobody uses any more
public record Caller(
    @Nullable String session,
    String subject,
    String username,
    String name,
    List<String> roles,
    String accessToken,
    Instant expiresAt) {

  /// Roles that every account of the identity provider has and that mean nothing here.
  private static boolean meansSomething(String role) {
    return !role.startsWith("default-roles-")
        && !role.equals("offline_access")
        && !role.equals("uma_authorization");
  }

  /// The owner of a session, by its tokens, which came out of the encrypted cookie.
  ///
  /// @param refreshToken says how long the session lasts, unless it is opaque
  static Caller of(String accessToken, @Nullable String refreshToken) {
    Caller caller = of(accessToken);
    if (refreshToken == null || refreshToken.chars().filter(c -> c == '.').count() != 2) {
      return caller;
    }
    Long end = claims(refreshToken).getLong("exp");
    return end == null
        ? caller
        : new Caller(
            caller.session,
            caller.subject,
            caller.username,
            caller.name,
            caller.roles,
            accessToken,
            Instant.ofEpochSecond(end));
  }

  /// Reads the claims of a token whose signature was verified.
  static Caller of(String accessToken) {
    JsonObject claims = claims(accessToken);
    String subject = claims.getString("sub", "");
    String username = claims.getString("preferred_username", subject);
    List<String> roles =
        claims
            .getJsonObject("realm_access", new JsonObject())
            .getJsonArray("roles", new JsonArray())
            .stream()
            .map(String::valueOf)
            .filter(Caller::meansSomething)
            .sorted()
            .toList();
    return new Caller(
        claims.getString("sid"),
        subject,
        username,
        claims.getString("name", username),
        roles,
        accessToken,
        Instant.ofEpochSecond(claims.getLong("exp", 0L)));
  }

  private static JsonObject claims(String token) {
    String payload = token.split("\\.", -1)[1];
    return new JsonObject(
        new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
  }
}
