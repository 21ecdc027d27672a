package org.accord.mariadb;

import java.util.List;
import java.util.stream.Stream;

/// A database and the accounts that may use it, brought about at each start of the server.
public record Database(String name, List<Account> accounts) {

  public Database {
    if (!name.matches("[a-z0-9_]{1,64}")) {
      throw new IllegalArgumentException("Not a database name: " + name);
    }
    accounts = List.copyOf(accounts);
  }

  public static Database of(String name, Account... accounts) {
    return new Database(name, List.of(accounts));
  }

  /// One idempotent statement a line, as `--init-file` wants it.
  Stream<String> statements() {
    return Stream.concat(
        Stream.of("CREATE DATABASE IF NOT EXISTS `" + name + "`;"),
        accounts.stream().flatMap(this::statements));
  }

  private Stream<String> statements(Account account) {
    var user = "'" + account.user() + "'@'" + LocalMariaDb.ADDRESS + "'";
    // `_` is a wildcard in the database name of a grant.
    var scope = "`" + name.replace("_", "\\_") + "`.*";
    return Stream.of(
        "CREATE USER IF NOT EXISTS " + user + ";",
        "ALTER USER " + user + " IDENTIFIED BY '" + account.password() + "';",
        "REVOKE ALL PRIVILEGES, GRANT OPTION FROM " + user + ";",
        "GRANT " + account.rights().privileges() + " ON " + scope + " TO " + user + ";");
  }
}
