package org.accord.gateway.session;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.RefreshToken;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Future;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.accord.gateway.limits.RateLimits;
import org.accord.gateway.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/// Finds out who sends a request: by the bearer token, else by the session cookie.
@Singleton
public class Callers {
  private static final String BEARER = "Bearer ";

  private final HttpAuthenticator authenticator;
  private final VerifiedTokens verified;
  private final EndedSessions ended;
  private final RateLimits rates;

  Callers(
      HttpAuthenticator authenticator,
      VerifiedTokens verified,
      EndedSessions ended,
      RateLimits rates) {
    this.rates = rates;
    this.authenticator = authenticator;
    this.verified = verified;
    this.ended = ended;
  }

  /// The caller, or a failure with a [Refusal]: 401 without or with invalid credentials, 503 while
  /// the identity provider cannot be asked.
  public Future<Caller> require(RoutingContext ctx) {
    return find(ctx)
        .recover(failure ->
            Future.failedFuture(
                failure instanceof AuthenticationRedirectException
                    ? unauthenticated(ctx)
                    : failure))
        .compose(found ->
            found
                .map(Future::succeededFuture)
                .orElseGet(() -> Future.failedFuture(unauthenticated(ctx))));
  }

  /// The caller or nobody; fails as [#require] does when credentials are there but not valid.
  Future<Optional<Caller>> find(RoutingContext ctx) {
    String token = bearerToken(ctx.request());
    if (token != null) {
      Optional<Caller> known = verified.find(token);
      if (known.isPresent()) {
        return Future.succeededFuture(known);
      }
    }
    if (rates.isBlocked(ctx)) {
      return Future.succeededFuture(Optional.<Caller>empty())
          .andThen(_ -> rates.countAnonymous(ctx));
    }
    return UniHelper.toFuture(authenticator.attemptAuthentication(ctx))
        .map(identity -> caller(identity, token))
        .recover(failure -> Future.failedFuture(refusal(ctx, failure)))
        .andThen(found -> {
          if (found.failed() || found.result().isEmpty()) {
            rates.countAnonymous(ctx);
          }
        });
  }

  /// Whether the request is judged by a cookie, which a browser sends on its own, also for others.
  public static boolean bySession(RoutingContext ctx) {
    return !ctx.request().headers().contains(HttpHeaders.AUTHORIZATION);
  }

  private Optional<Caller> caller(@Nullable SecurityIdentity identity, @Nullable String token) {
    if (identity == null || identity.isAnonymous()) {
      return Optional.empty();
    }
    if (token != null) {
      Caller caller = Caller.of(token);
      verified.keep(caller);
      return Optional.of(caller);
    }
    return ofSession(identity).filter(caller -> !ended.contains(caller));
  }

  /// The owner of a session; nobody when the identity is not of a session.
  static Optional<Caller> ofSession(SecurityIdentity identity) {
    AccessTokenCredential credential = identity.getCredential(AccessTokenCredential.class);
    return Optional.ofNullable(credential)
        .map(it -> Caller.of(it.getToken(), refreshToken(it.getRefreshToken())));
  }

  private static @Nullable String refreshToken(@Nullable RefreshToken token) {
    return token == null ? null : token.getToken();
  }

  private static Throwable refusal(RoutingContext ctx, Throwable failure) {
    return switch (failure) {
      case AuthenticationRedirectException redirect -> redirect;
      case AuthenticationFailedException failed when !outOfReach(failed) -> unauthenticated(ctx);
      case AuthenticationCompletionException failed when !outOfReach(failed) ->
          unauthenticated(ctx);
      default ->
          Refusal.of(
                  "service-unavailable",
                  "The identity provider does not answer; credentials cannot be checked now")
              .with("Retry-After", "5")
              .causedBy(failure);
    };
  }

  /// Whether the provider could not be asked, which says nothing about the credentials.
  private static boolean outOfReach(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException || cause instanceof TimeoutException) {
        return true;
      }
    }
    return false;
  }

  /// Deletes the session cookies, of which a long session has several.
  static void forget(RoutingContext ctx) {
    delete(ctx, "q_session");
  }

  static void delete(RoutingContext ctx, String cookies) {
    for (Cookie cookie : Set.copyOf(ctx.request().cookies())) {
      if (cookie.getName().startsWith(cookies)) {
        ctx.response()
            .addCookie(
                Cookie.cookie(cookie.getName(), "").setPath("/").setMaxAge(0).setHttpOnly(true));
      }
    }
  }

  private static Refusal unauthenticated(RoutingContext ctx) {
    if (bySession(ctx)) {
      forget(ctx);
      return Refusal.of(
              "not-authenticated",
              "This needs an access token (Authorization: Bearer) or a session (sign in at /login)")
          .with("WWW-Authenticate", "Bearer realm=\"accord\"");
    }
    // A session that came along was not looked at: it may be valid, and stays
    return Refusal.of(
            "not-authenticated",
            "The access token is not valid: malformed, expired, not meant for this system or not issued by its identity provider")
        .with("WWW-Authenticate", "Bearer realm=\"accord\", error=\"invalid_token\"");
  }

  private static @Nullable String bearerToken(HttpServerRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
        ? header.substring(BEARER.length()).trim()
        : null;
  }
}
