package org.accord.stack;

import java.util.Set;
import java.util.stream.Stream;
import org.accord.stack.process.Loopback;

/// The port of each part on the loopback address.
public record Ports(int gateway, int trade, int regions, int education, int keycloak, int mariaDb) {
  public static final Ports STANDARD = new Ports(8080, 8081, 8082, 8083, 8180, 13306);

  static final Set<Integer> OFFSETS = Set.of(0, 1, 2, 3, 100, 200);
  static final int HIGHEST_BASE = 65_000;

  /// The ports of a second system beside the standard one.
  public static Ports from(int base) {
    return new Ports(base, base + 1, base + 2, base + 3, base + 100, base + 200);
  }

  /// The standard ports where they are free, else others.
  public static Ports free() {
    var standard = Stream.of(Component.values()).map(STANDARD::of);
    return standard.allMatch(Loopback::isFree)
        ? STANDARD
        : from(Loopback.freeRange(18_080, OFFSETS));
  }

  int of(Component component) {
    return switch (component) {
      case MARIADB -> mariaDb;
      case KEYCLOAK -> keycloak;
      case TRADE -> trade;
      case REGIONS -> regions;
      case EDUCATION -> education;
      case GATEWAY -> gateway;
    };
  }
}
