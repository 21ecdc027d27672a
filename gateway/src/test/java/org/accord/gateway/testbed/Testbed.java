package org.accord.gateway.testbed;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Starts the identity provider and the service before the gateway and tells it where they are.
public final class Testbed implements QuarkusTestResourceLifecycleManager {
  private @Nullable IdentityProvider provider;
  private @Nullable Service service;

  @Override
  public Map<String, String> start() {
    int away;
    try {
      away = unusedPort();
      provider = new IdentityProvider();
      service = new Service();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.ofEntries(
        Map.entry("testbed.provider", provider.origin()),
        Map.entry("testbed.service", service.origin()),
        Map.entry("testbed.away", Integer.toString(away)),
        Map.entry("OIDC_ISSUER", provider.issuer()),
        Map.entry("OIDC_CLIENT_SECRET", IdentityProvider.CLIENT_SECRET),
        Map.entry("SESSION_SECRET", "a-secret-of-the-tests-longer-than-32-characters"),
        // Short sessions of the tests are to be used for a moment before they are refreshed
        Map.entry("quarkus.oidc.token.refresh-token-time-skew", "1S"),
        Map.entry("accord.routing.answer-timeout", "3s"),
        Map.entry("TRADE_URL", service.origin()),
        Map.entry("REGIONS_URL", service.origin()),
        Map.entry("EDUCATION_URL", "http://127.0.0.1:" + away));
  }

  /// A port on which nobody listens, unless a test does.
  private static int unusedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void stop() {
    Objects.requireNonNull(provider).close();
    Objects.requireNonNull(service).close();
  }
}
