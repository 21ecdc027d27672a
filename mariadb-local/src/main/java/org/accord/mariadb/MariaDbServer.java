package org.accord.mariadb;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.mariadb.jdbc.Driver;

/// A server that is ready to be started: its programs are unpacked and its data folder is filled.
/// For a caller that starts processes its own way; others take [LocalMariaDb].
public final class MariaDbServer {
  /// What the product asks of a MariaDB server, wherever it runs.
  public static final List<String> OPTIONS =
      List.of(
          "--skip-name-resolve",
          "--system-versioning-alter-history=KEEP",
          "--default-time-zone=+00:00",
          "--character-set-server=utf8mb4",
          "--collation-server=utf8mb4_uca1400_ai_ci",
          "--innodb-flush-log-at-trx-commit=1",
          "--local-infile=1",
          "--max-allowed-packet=64M");

  private static final Duration POLL = Duration.ofMillis(50);
  private static final int LOG_LINES = 20;

  private final MariaDbSettings settings;
  private final MariaDbBinaries binaries;
  private final int port;

  private MariaDbServer(MariaDbSettings settings, MariaDbBinaries binaries, int port) {
    this.settings = settings;
    this.binaries = binaries;
    this.port = port;
  }

  /// Unpacks and initialises what is not there yet: some 3 s the first time, nothing afterwards.
  public static MariaDbServer prepare(MariaDbSettings settings) throws InterruptedException {
    try {
      Files.createDirectories(settings.temporary());
      var binaries = MariaDbBinaries.locate(settings.binaries());
      if (!Files.isDirectory(settings.data())) {
        initialise(settings, binaries);
      }
      return new MariaDbServer(
          settings, binaries, settings.port() == 0 ? freePort() : settings.port());
    } catch (IOException e) {
      throw new MariaDbException(
          "MariaDB cannot be prepared in " + settings.folder() + ": " + e.getMessage(), e);
    }
  }

  private static void initialise(MariaDbSettings settings, MariaDbBinaries binaries)
      throws IOException, InterruptedException {
    var part = settings.folder().resolve("data.part");
    var command = new ArrayList<>(binaries.install());
    command.add("--no-defaults");
    command.addAll(binaries.flags());
    command.add("--datadir=" + part);
    // The database's root is this machine's user, by the socket only: no password to keep.
    command.add("--auth-root-authentication-method=socket");
    command.add("--auth-root-socket-user=" + System.getProperty("user.name"));
    command.add("--skip-test-db");
    command.addAll(runningAs());
    Files.createDirectories(part);
    int exit =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(settings.log().toFile()))
            .start()
            .waitFor();
    if (exit != 0) {
      throw failed("MariaDB's data folder could not be initialised", settings.log());
    }
    Files.move(part, settings.data(), StandardCopyOption.ATOMIC_MOVE);
  }

  private static List<String> runningAs() {
    return "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
  }

  /// The command to run; it writes its log to its standard output. Writes the file with the
  /// accounts that the server reads at its start and [#verify] removes.
  public List<String> command() {
    var command = new ArrayList<>(List.of(binaries.server().toString(), "--no-defaults"));
    command.addAll(binaries.flags());
    command.addAll(
        List.of(
            "--datadir=" + settings.data(),
            // Its own: a server that starts removes what it takes for left over in a common one.
            "--tmpdir=" + settings.temporary(),
            "--pid-file=" + pidFile(),
            "--init-file=" + writeInitFile(),
            "--bind-address=" + LocalMariaDb.ADDRESS,
            "--port=" + port,
            // Relative to the data folder: a socket's path is limited to 107 characters.
            "--socket=mariadbd.sock",
            "--skip-ssl"));
    command.addAll(OPTIONS);
    command.addAll(runningAs());
    command.addAll(settings.flags());
    return List.copyOf(command);
  }

  private Path writeInitFile() {
    var file = settings.initFile();
    var statements =
        settings.databases().stream()
            .flatMap(Database::statements)
            .collect(Collectors.joining("\n", "", "\n"));
    try {
      Files.deleteIfExists(file);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      return Files.writeString(file, statements);
    } catch (IOException e) {
      throw new MariaDbException("Cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  /// Returns when every account can connect.
  ///
  /// @throws MariaDbException when the process ended, an account is refused or the time is over
  public void awaitReady(ProcessHandle process, Path log, Duration atMost)
      throws InterruptedException {
    var end = Instant.now().plus(atMost);
    while (!isListening()) {
      if (!process.isAlive()) {
        throw failed("MariaDB ended at its start", log);
      }
      if (Instant.now().isAfter(end)) {
        throw failed("MariaDB does not answer after " + atMost.toSeconds() + " s", log);
      }
      Thread.sleep(POLL);
    }
    verify(log);
  }

  /// Connects once with every account of a server that listens, and removes the file that told it
  /// their passwords.
  ///
  /// @throws MariaDbException when an account is refused
  public void verify(Path log) {
    // The server accepts connections only after it has read the accounts.
    for (var database : settings.databases()) {
      for (var account : database.accounts()) {
        connectOnce(database, account, log);
      }
    }
    try {
      Files.deleteIfExists(settings.initFile());
    } catch (IOException e) {
      throw new MariaDbException("Cannot delete " + settings.initFile(), e);
    }
  }

  private boolean isListening() {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(LocalMariaDb.ADDRESS, port), 1000);
      socket.setSoTimeout(1000);
      return socket.getInputStream().read() >= 0;
    } catch (IOException e) {
      return false;
    }
  }

  private void connectOnce(Database database, Account account, Path log) {
    var login = new Properties();
    login.setProperty("user", account.user());
    login.setProperty("password", account.password());
    try (var connection = new Driver().connect(jdbcUrl(database.name()), login)) {
      if (!connection.isValid(5)) {
        throw failed("MariaDB does not answer " + account.user(), log);
      }
    } catch (SQLException e) {
      throw new MariaDbException(
          "MariaDB refuses %s: %s (log: %s)".formatted(account.user(), e.getMessage(), log), e);
    }
  }

  /// The server's version: `11.4.5`.
  public String version() {
    return binaries.version();
  }

  public int port() {
    return port;
  }

  public String jdbcUrl(String database) {
    return "jdbc:mariadb://" + LocalMariaDb.ADDRESS + ":" + port + "/" + database;
  }

  Path pidFile() {
    return settings.folder().resolve("mariadbd.pid");
  }

  private static int freePort() throws IOException {
    try (var probe = new java.net.ServerSocket(0, 1, InetAddress.getByName(LocalMariaDb.ADDRESS))) {
      return probe.getLocalPort();
    }
  }

  static MariaDbException failed(String what, Path log) {
    return new MariaDbException(what + ". Log: " + log + "\n" + lastLines(log));
  }

  private static String lastLines(Path log) {
    try {
      var lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
    } catch (IOException e) {
      return "(the log cannot be read: " + e.getMessage() + ")";
    }
  }
}
