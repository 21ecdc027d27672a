package org.accord.gateway.testbed;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Starts the identity provider and the service before the gateway and tells it where they are.
public final class Testbed implements QuarkusTestResourceLifecycleManager {
  private @Nullable IdentityProvider provider;
  private @Nullable Service service;

  @Override
  public Map<String, String> start() {
    try {
      provider = new IdentityProvider();
      service = new Service();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.of(
        "testbed.provider", provider.origin(),
        "testbed.service", service.origin(),
        "OIDC_ISSUER", provider.issuer(),
        "OIDC_CLIENT_SECRET", IdentityProvider.CLIENT_SECRET,
        "SESSION_SECRET", "a-secret-of-the-tests-longer-than-32-characters",
        // Short sessions of the tests are to be used for a moment before they are refreshed
        "quarkus.oidc.token.refresh-token-time-skew", "1S",
        "TRADE_URL", service.origin(),
        "REGIONS_URL", service.origin(),
        // Port 9 of loopback: nobody listens there
        "EDUCATION_URL", "http://127.0.0.1:9");
  }

  @Override
  public void stop() {
    Objects.requireNonNull(provider).close();
    Objects.requireNonNull(service).close();
  }
}
