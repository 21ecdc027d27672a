package org.accord.gateway.routing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/// Where the services are and how long they are waited for.
@ConfigMapping(prefix = "accord.routing")
public interface RoutingConfig {
  /// Base address of the service of each context: `trade`, `regions`, `education`.
  Map<String, URI> upstreams();

  /// How long a free connection to a service is waited for before the service counts as away.
  @WithDefault("1200ms")
  Duration connectTimeout();

  /// How long a service may think, the request being with it, before the first byte of its answer.
  @WithDefault("120s")
  Duration answerTimeout();

  /// How long a stream may be silent in both directions: longer than any pause between two events.
  @WithDefault("30m")
  Duration silence();

  /// Connections to one service from one event loop: every open event stream holds one.
  @WithDefault("1024")
  int connections();
}
