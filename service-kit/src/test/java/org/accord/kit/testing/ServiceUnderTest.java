package org.accord.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.accord.mariadb.Account;
import org.accord.mariadb.Database;
import org.accord.mariadb.LocalMariaDb;
import org.accord.mariadb.MariaDbSettings;

/// A real MariaDB for the tests of one module, started once, with the same rights as in production,
/// and the key by which the tests' tokens are verified.
public class ServiceUnderTest implements QuarkusTestResourceLifecycleManager {
  private static final String PASSWORD = "only-for-tests";

  @Override
  public Map<String, String> start() {
    var database =
        Database.of(
            "accord_test",
            new Account("accord_test", PASSWORD, Account.Rights.DATA),
            new Account("accord_test_schema", PASSWORD, Account.Rights.SCHEMA));
    LocalMariaDb server =
        LocalMariaDb.start(
            MariaDbSettings.in(Path.of("target", "mariadb"))
                .withDatabases(database)
                .stoppingWithThisProcess());
    Map<String, String> settings = new HashMap<>();
    settings.put("database.url", server.jdbcUrl("accord_test"));
    settings.put("database.user", "accord_test");
    settings.put("database.password", PASSWORD);
    settings.put("migration.user", "accord_test_schema");
    settings.put("migration.password", PASSWORD);
    settings.put("cursor.secret", "a-secret-that-only-tests-know-of");
    settings.put("oidc.issuer", Tokens.ISSUER);
    settings.put("quarkus.oidc.auth-server-url", "");
    settings.put("quarkus.oidc.public-key", Tokens.publicKey());
    settings.put("quarkus.oidc.token.issuer", Tokens.ISSUER);
    settings.put("quarkus.flyway.clean-at-start", "true");
    settings.put("quarkus.http.test-port", "0");
    settings.put("quarkus.http.body.uploads-directory", Path.of("target", "uploads").toString());
    return settings;
  }

  @Override
  public void stop() {
    // The server stops with this process: modules have one process and want one server.
  }
}
