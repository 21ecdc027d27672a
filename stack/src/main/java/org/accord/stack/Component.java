package org.accord.stack;

import java.util.List;
import java.util.Optional;

/// The parts of the system, in the order of their start.
enum Component {
  MARIADB("mariadb", ""),
  KEYCLOAK("keycloak", ""),
  TRADE("trade-service", "trade"),
  REGIONS("regions-service", "regions"),
  EDUCATION("education-service", "education"),
  GATEWAY("gateway", "");

  private final String partName;
  private final String context;

  Component(String partName, String context) {
    this.partName = partName;
    this.context = context;
  }

  static final List<Component> SERVICES = List.of(TRADE, REGIONS, EDUCATION);

  String partName() {
    return partName;
  }

  /// The bounded context that a service serves: `trade`.
  Optional<String> context() {
    return context.isEmpty() ? Optional.empty() : Optional.of(context);
  }

  /// The database of a service or of Keycloak, and its account's name.
  String database() {
    return "accord_" + (context.isEmpty() ? partName : context);
  }

  /// The account that changes the database's schema.
  String schemaAccount() {
    return database() + "_schema";
  }
}
