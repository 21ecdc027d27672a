package org.accord.stack;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.accord.mariadb.Account;
import org.accord.mariadb.Account.Rights;
import org.accord.mariadb.Database;
import org.accord.mariadb.MariaDbException;
import org.accord.mariadb.MariaDbServer;
import org.accord.mariadb.MariaDbSettings;
import org.accord.stack.process.Loopback;
import org.accord.stack.terminal.StackException;

/// The database server with a database for each service and one for Keycloak. A service's own
/// account changes rows only; the schema belongs to another.
final class MariaDb {
  private static final Duration START = Duration.ofSeconds(60);

  private final StackSettings settings;
  private final Secrets secrets;

  MariaDb(StackSettings settings, Secrets secrets) {
    this.settings = settings;
    this.secrets = secrets;
  }

  void start(Processes processes) throws InterruptedException {
    try {
      var server =
          MariaDbServer.prepare(
              MariaDbSettings.in(settings.mariaDb())
                  .withBinaries(settings.programs().resolve("mariadb"))
                  .withPort(settings.ports().mariaDb())
                  .withFlags(settings.databaseFlags().toArray(String[]::new))
                  .withDatabases(databases()));
      processes.start(
          new Part(
              Component.MARIADB,
              server.port(),
              server.version(),
              server.command(),
              Map.of(),
              settings.mariaDb(),
              settings.log(Component.MARIADB),
              server.version(),
              START));
      server.verify(settings.log(Component.MARIADB));
    } catch (MariaDbException e) {
      throw new StackException("MariaDB does not run: " + e.getMessage(), e);
    }
  }

  static String url(StackSettings settings, Component component) {
    return "jdbc:mariadb://%s:%d/%s"
        .formatted(Loopback.ADDRESS, settings.ports().mariaDb(), component.database());
  }

  private Database[] databases() {
    return Stream.concat(
            Component.SERVICES.stream()
                .map(service ->
                    Database.of(
                        service.database(),
                        account(service.database(), Rights.DATA),
                        account(service.schemaAccount(), Rights.SCHEMA))),
            Stream.of(
                Database.of(
                    Component.KEYCLOAK.database(),
                    account(Component.KEYCLOAK.database(), Rights.SCHEMA))))
        .toArray(Database[]::new);
  }

  private Account account(String name, Rights rights) {
    return new Account(name, secrets.of(name), rights);
  }
}
