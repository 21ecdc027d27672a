package org.accord.stack;

import java.util.List;

/// The parts of the system, in the order of their start.
public enum Component {
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

  /// Our own programs.
  public static final List<Component> APPS = List.of(TRADE, REGIONS, EDUCATION, GATEWAY);

  public String partName() {
    return partName;
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
