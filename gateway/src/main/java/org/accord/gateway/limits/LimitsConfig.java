package org.accord.gateway.limits;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// What one client may ask of one replica of the gateway.
@ConfigMapping(prefix = "accord.limits")
public interface LimitsConfig {
  /// The longest body of a request.
  @WithDefault("1M")
  MemorySize body();

  /// The longest body of an import.
  @WithDefault("200M")
  MemorySize importBody();

  /// Requests of one signed-in person or system within a window. The default keeps a runaway client
  /// from drowning the others and is out of the way of bulk loading: 10,000 a second.
  @WithDefault("600000")
  int requests();

  /// Requests of one address without valid credentials within a window.
  @WithDefault("60000")
  int anonymousRequests();

  @WithDefault("60s")
  Duration window();
}
