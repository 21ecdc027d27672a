package org.accord.gateway.request;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Set;

/// Which requests are looked at at all.
@ConfigMapping(prefix = "accord.request")
public interface RequestConfig {
  /// The names under which this system is known, each with a port or for any port. Logins come back
  /// to the name that a request asks for, so a request for another one is refused.
  @WithDefault("localhost,127.0.0.1,[::1]")
  Set<String> hosts();

  /// The longest address, path and query, in characters.
  @WithDefault("8000")
  int uri();

  /// How much all headers may hold, names and values, in characters.
  @WithDefault("20480")
  int headers();
}
