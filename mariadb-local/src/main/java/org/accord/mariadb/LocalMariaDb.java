package org.accord.mariadb;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A running MariaDB server of this machine's own, on the loopback address.
///
/// ```java
/// var trade = Database.of("accord_trade",
///     new Account("accord_trade", "...", Rights.DATA),
///     new Account("accord_trade_schema", "...", Rights.SCHEMA));
/// try (var db = LocalMariaDb.start(
///     MariaDbSettings.in(Path.of("target/mariadb")).withDatabases(trade).stoppingWithThisProcess())) {
///   db.jdbcUrl("accord_trade");
/// }
/// ```
public final class LocalMariaDb implements AutoCloseable {
  static final String ADDRESS = "127.0.0.1";

  private static final Duration START = Duration.ofSeconds(60);
  private static final Duration STOP = Duration.ofSeconds(60);
  private static final int ATTEMPTS = 3;

  private final MariaDbServer server;
  private final ProcessHandle process;
  private final Optional<Thread> hook;

  private LocalMariaDb(MariaDbServer server, ProcessHandle process, Optional<Thread> hook) {
    this.server = server;
    this.process = process;
    this.hook = hook;
  }

  /// Starts the server and returns when all its accounts can connect. A server that an earlier
  /// process left behind on the same folder is stopped first.
  public static LocalMariaDb start(MariaDbSettings settings) {
    try {
      for (int attempt = 1; ; attempt++) {
        try {
          return startOnce(settings);
        } catch (MariaDbException e) {
          if (settings.port() != 0 || attempt == ATTEMPTS || !isPortTakenMeanwhile(e)) {
            throw e;
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MariaDbException("Interrupted while MariaDB was starting", e);
    }
  }

  private static boolean isPortTakenMeanwhile(MariaDbException failure) {
    return String.valueOf(failure.getMessage()).contains("Bind on TCP/IP port");
  }

  private static LocalMariaDb startOnce(MariaDbSettings settings) throws InterruptedException {
    var server = MariaDbServer.prepare(settings);
    leftBehind(server, settings).ifPresent(LocalMariaDb::stop);
    ProcessHandle process;
    try {
      process =
          new ProcessBuilder(server.command())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(settings.log().toFile()))
              .start()
              .toHandle();
    } catch (IOException e) {
      throw new MariaDbException("mariadbd cannot be started: " + e.getMessage(), e);
    }
    var hook =
        settings.stopsWithThisProcess()
            ? Optional.of(new Thread(() -> stop(process), "mariadb-stop"))
            : Optional.<Thread>empty();
    hook.ifPresent(Runtime.getRuntime()::addShutdownHook);
    var db = new LocalMariaDb(server, process, hook);
    try {
      server.awaitReady(process, settings.log(), START);
    } catch (MariaDbException | InterruptedException e) {
      db.close();
      throw e;
    }
    return db;
  }

  private static Optional<ProcessHandle> leftBehind(
      MariaDbServer server, MariaDbSettings settings) {
    try {
      if (!Files.exists(server.pidFile())) {
        return Optional.empty();
      }
      long pid = Long.parseLong(Files.readString(server.pidFile()).strip());
      var ours = "--datadir=" + settings.data();
      return ProcessHandle.of(pid)
          .filter(
              found -> found.info().commandLine().filter(line -> line.contains(ours)).isPresent());
    } catch (IOException | NumberFormatException e) {
      throw new MariaDbException("Cannot read " + server.pidFile(), e);
    }
  }

  public String jdbcUrl(String database) {
    return server.jdbcUrl(database);
  }

  public int port() {
    return server.port();
  }

  public long pid() {
    return process.pid();
  }

  /// Stops the server in order: committed data are in its files when this returns.
  @Override
  public void close() {
    hook.filter(_ -> !Thread.currentThread().getName().equals("mariadb-stop"))
        .ifPresent(LocalMariaDb::removeHook);
    stop(process);
  }

  private static void removeHook(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException alreadyEnding) {
      // The hook itself stops the server then; stopping twice does no harm.
      System.getLogger(LocalMariaDb.class.getName())
          .log(System.Logger.Level.DEBUG, "The JVM is already ending", alreadyEnding);
    }
  }

  private static void stop(ProcessHandle process) {
    process.destroy();
    try {
      process.onExit().get(STOP.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      process.destroyForcibly();
      throw new MariaDbException("mariadbd did not end in " + STOP.toSeconds() + " s", e);
    } catch (ExecutionException e) {
      throw new MariaDbException("Cannot wait for mariadbd to end", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MariaDbException("Interrupted while mariadbd was ending", e);
    }
  }
}
