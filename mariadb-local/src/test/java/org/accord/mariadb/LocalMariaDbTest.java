package org.accord.mariadb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLSyntaxErrorException;
import org.accord.mariadb.Account.Rights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalMariaDbTest {
  private static final Account APPLICATION = new Account("trade", "application-1", Rights.DATA);
  private static final Account MIGRATION = new Account("trade_schema", "schema-1", Rights.SCHEMA);

  @TempDir Path folder;

  @Test
  void keepsItsDataAndGivesEachAccountItsRightsOnly() throws Exception {
    var settings = settings(APPLICATION);
    try (var db = LocalMariaDb.start(settings)) {
      try (var schema = connect(db, MIGRATION)) {
        execute(schema, "CREATE TABLE fact (id UUID PRIMARY KEY, v INT) WITH SYSTEM VERSIONING");
      }
      try (var application = connect(db, APPLICATION)) {
        execute(application, "INSERT INTO fact VALUES (UUID(), 1)");
        execute(application, "UPDATE fact SET v = 2");
        for (var forbidden :
            new String[] {
              "CREATE TABLE other (id INT)",
              "ALTER TABLE fact ADD COLUMN w INT",
              "DROP TABLE fact",
              "TRUNCATE TABLE fact",
              "DELETE HISTORY FROM fact",
              "USE mysql"
            }) {
          assertThatThrownBy(() -> execute(application, forbidden))
              .isInstanceOf(SQLSyntaxErrorException.class)
              .hasMessageContaining("denied");
        }
      }
      assertThat(settings.initFile()).doesNotExist();
      assertThat(ProcessHandle.of(db.pid())).isPresent();
    }

    var renewed = new Account(APPLICATION.user(), "application-2", Rights.DATA);
    try (var db = LocalMariaDb.start(settings(renewed));
        var application = connect(db, renewed);
        var rows =
            application
                .createStatement()
                .executeQuery(
                    "SELECT COUNT(*), @@time_zone, @@have_ssl FROM fact FOR SYSTEM_TIME ALL")) {
      rows.next();
      assertThat(rows.getInt(1)).isEqualTo(2);
      assertThat(rows.getString(2)).isEqualTo("+00:00");
      assertThatThrownBy(() -> connect(db, APPLICATION)).isInstanceOf(SQLException.class);
    }
  }

  @Test
  void takesOverFromAServerThatWasLeftBehind() throws Exception {
    var first = LocalMariaDb.start(settings(APPLICATION));
    try (var second = LocalMariaDb.start(settings(APPLICATION))) {
      assertThat(ProcessHandle.of(first.pid()).filter(ProcessHandle::isAlive)).isEmpty();
      assertThat(second.pid()).isNotEqualTo(first.pid());
    }
    first.close();
  }

  @Test
  void saysWhereTheLogIsWhenTheServerEnds() {
    assertThatThrownBy(() -> LocalMariaDb.start(settings(APPLICATION).withFlags("--no-such-flag")))
        .isInstanceOf(MariaDbException.class)
        .hasMessageContaining(folder.resolve("mariadbd.log").toString())
        .hasMessageContaining("no-such-flag");
  }

  @Test
  void unpacksAgainWhatIsIncomplete() throws Exception {
    var binaries = MariaDbBinaries.unpacked(folder.resolve("binaries"));
    var script = folder.resolve("binaries/scripts/mariadb-install-db");
    Files.delete(script);

    MariaDbBinaries.unpacked(folder.resolve("binaries"));

    assertThat(script).isExecutable();
    assertThat(binaries.server()).isExecutable();
    assertThat(folder.resolve("binaries.part")).doesNotExist();
  }

  @Test
  void knowsWhichInstalledServersWillDo() {
    assertThat(MariaDbBinaries.supportedVersion("mariadbd  Ver 11.4.5-MariaDB for Linux"))
        .contains("11.4.5");
    assertThat(MariaDbBinaries.supportedVersion("mariadbd  Ver 12.0.2-MariaDB for Linux"))
        .contains("12.0.2");
    assertThat(MariaDbBinaries.supportedVersion("mariadbd  Ver 10.11.6-MariaDB for Linux"))
        .isEmpty();
    assertThat(MariaDbBinaries.supportedVersion("")).isEmpty();
  }

  @Test
  void refusesNamesAndPasswordsThatWouldNeedQuoting() {
    assertThatThrownBy(() -> new Account("a'b", "long-enough", Rights.DATA))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Account("ab", "it's-long", Rights.DATA))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Database.of("a`b")).isInstanceOf(IllegalArgumentException.class);
  }

  private MariaDbSettings settings(Account application) {
    return MariaDbSettings.in(folder)
        .withDatabases(Database.of("accord_trade", application, MIGRATION))
        .stoppingWithThisProcess();
  }

  private static Connection connect(LocalMariaDb db, Account account) throws SQLException {
    return DriverManager.getConnection(
        db.jdbcUrl("accord_trade"), account.user(), account.password());
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
