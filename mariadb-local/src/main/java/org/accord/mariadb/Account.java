package org.accord.mariadb;

/// A database account that may connect from the loopback address only.
///
/// @param user letters, digits and `_`
/// @param password 8 or more printable characters without quotes and backslashes
public record Account(String user, String password, Rights rights) {

  public Account {
    if (!user.matches("[a-z0-9_]{1,64}")) {
      throw new IllegalArgumentException("Not a user name: " + user);
    }
    if (!password.matches("[\\x21-\\x7e&&[^'\"`\\\\]]{8,}")) {
      throw new IllegalArgumentException("Not a usable password for " + user);
    }
  }

  /// What an account may do in its database. Neither includes `DELETE HISTORY`: nobody deletes the
  /// past.
  public enum Rights {
    /// Rows only, for the running application.
    DATA("SELECT, INSERT, UPDATE, DELETE"),
    /// Rows and schema, for migrations.
    SCHEMA(
        "SELECT, INSERT, UPDATE, DELETE, CREATE, ALTER, DROP, INDEX, REFERENCES, TRIGGER,"
            + " CREATE VIEW, SHOW VIEW, CREATE ROUTINE, ALTER ROUTINE, EXECUTE, LOCK TABLES,"
            + " CREATE TEMPORARY TABLES");

    private final String privileges;

    Rights(String privileges) {
      this.privileges = privileges;
    }

    /// As in a `GRANT`.
    public String privileges() {
      return privileges;
    }
  }
}
