package org.accord.kit.identity;

import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which realm roles and scopes give which permission in this context. People who have any role may
/// read; partner systems have what their scopes say and nothing by role.
@ApplicationScoped
public class Grants {
  /// Realm roles of people, in the order in which they are documented.
  public static final List<String> PEOPLE =
      List.of(
          "viewer",
          "trade-editor",
          "regions-editor",
          "education-editor",
          "exchange-operator",
          "exchange-participant",
          "zone-administrator",
          "institution-representative",
          "administrator");

  public static final String PARTNER_SYSTEM = "partner-system";
  public static final String ADMINISTRATOR = "administrator";

  private final String context;

  Grants(ContextName context) {
    this.context = context.name();
  }

  /// The permissions of a token with these realm roles and scopes.
  Set<String> permissions(Set<String> roles, Set<String> scopes) {
    Set<String> granted = new HashSet<>();
    for (String role : roles) {
      if (holders(Permission.READ).contains(role)) granted.add(Permission.READ);
      if (holders(Permission.CHANGES).contains(role)) granted.add(Permission.CHANGES);
      if (holders(Permission.WRITE).contains(role)) granted.add(Permission.WRITE);
      if (role.equals(ADMINISTRATOR)) granted.add(Permission.ADMINISTER);
    }
    if (roles.contains(PARTNER_SYSTEM)) {
      for (String permission : List.of(Permission.READ, Permission.CHANGES, Permission.WRITE))
        if (scopes.containsAll(scopes(permission))) granted.add(permission);
    }
    return granted;
  }

  /// The roles of people that hold a permission.
  public List<String> holders(String permission) {
    return switch (permission) {
      case Permission.READ, Permission.CHANGES -> PEOPLE;
      case Permission.WRITE -> List.of(context + "-editor", ADMINISTRATOR);
      case Permission.ADMINISTER -> List.of(ADMINISTRATOR);
      default -> List.of(permission);
    };
  }

  /// The scopes that together give a partner system the permission; none where no scope does.
  public List<String> scopes(String permission) {
    return switch (permission) {
      case Permission.READ, Permission.WRITE -> List.of(context + ":" + permission);
      case Permission.CHANGES -> List.of("changes:read", context + ":" + Permission.READ);
      default -> List.of();
    };
  }

  /// The bounded context that this service keeps: trade, regions or education.
  @ConfigMapping(prefix = "accord.context")
  public interface ContextName {
    String name();
  }
}
