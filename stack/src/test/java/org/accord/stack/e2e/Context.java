package org.accord.stack.e2e;

import java.util.Locale;
import org.accord.stack.Component;

/// A bounded context with its service.
enum Context {
  TRADE(Component.TRADE),
  REGIONS(Component.REGIONS),
  EDUCATION(Component.EDUCATION);

  private final Component service;

  Context(Component service) {
    this.service = service;
  }

  Component service() {
    return service;
  }

  /// As in paths, roles and scopes.
  String term() {
    return name().toLowerCase(Locale.ROOT);
  }

  String base() {
    return "/api/" + term() + "/v1";
  }
}
