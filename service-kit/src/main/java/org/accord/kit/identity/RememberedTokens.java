package org.accord.kit.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// Knows a token that was verified for a minute, and never longer than the token lives (ADR 13).
@Alternative
@Priority(1)
@ApplicationScoped
class RememberedTokens implements HttpAuthenticationMechanism {
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final int MOST = 1_000;

  private final OidcAuthenticationMechanism oidc;
  private final Cache<String, Verified> verified =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).build();

  RememberedTokens(OidcAuthenticationMechanism oidc) {
    this.oidc = oidc;
  }

  /// @param until when the token ends
  private record Verified(SecurityIdentity identity, Instant until) {}

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager providers) {
    String authorization = context.request().getHeader(HttpHeaders.AUTHORIZATION);
    if (authorization == null) return oidc.authenticate(context, providers);
    Verified known = verified.getIfPresent(authorization);
    if (known != null && Instant.now().isBefore(known.until()))
      return Uni.createFrom().item(known.identity());
    return oidc.authenticate(context, providers)
        .invoke(identity -> remember(authorization, identity));
  }

  /// Without what the identity holds of the one request that it came with.
  private void remember(String authorization, SecurityIdentity identity) {
    if (identity.getPrincipal() instanceof JsonWebToken token)
      verified.put(
          authorization,
          new Verified(
              QuarkusSecurityIdentity.builder()
                  .setPrincipal(token)
                  .addRoles(identity.getRoles())
                  .build(),
              Instant.ofEpochSecond(token.getExpirationTime())));
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return oidc.getChallenge(context);
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return oidc.getCredentialTypes();
  }

  @Override
  public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
    return oidc.getCredentialTransport(context);
  }
}
