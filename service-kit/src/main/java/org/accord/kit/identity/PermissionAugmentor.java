package org.accord.kit.identity;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// Adds the context's permissions to a verified identity.
@ApplicationScoped
class PermissionAugmentor implements SecurityIdentityAugmentor {
  private final Grants grants;

  PermissionAugmentor(Grants grants) {
    this.grants = grants;
  }

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    if (identity.isAnonymous()) return Uni.createFrom().item(identity);
    return Uni.createFrom()
        .item(
            QuarkusSecurityIdentity.builder(identity)
                .addRoles(grants.permissions(identity.getRoles(), scopes(identity)))
                .build());
  }

  private static Set<String> scopes(SecurityIdentity identity) {
    if (identity.getPrincipal() instanceof JsonWebToken token) {
      Object scope = token.getClaim("scope");
      if (scope != null) return Set.of(scope.toString().trim().split("\\s+"));
    }
    return Set.of();
  }
}
