package org.accord.mariadb;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Where a server lives and what it offers.
///
/// @param folder holds the data, the log and the process id; created when missing
/// @param binaries where the server's programs are unpacked to, shared by all servers of a user
/// @param port TCP port on the loopback address, 0 for a free one
/// @param databases what is there after the start, accounts included
/// @param flags further `mariadbd` flags, after those of [LocalMariaDb]
/// @param stopsWithThisProcess whether the server ends when this JVM does
public record MariaDbSettings(
    Path folder,
    Path binaries,
    int port,
    List<Database> databases,
    List<String> flags,
    boolean stopsWithThisProcess) {

  public MariaDbSettings {
    folder = folder.toAbsolutePath().normalize();
    binaries = binaries.toAbsolutePath().normalize();
    databases = List.copyOf(databases);
    flags = List.copyOf(flags);
  }

  /// A server in `folder` on a free port that stays when this process ends.
  public static MariaDbSettings in(Path folder) {
    var binaries =
        Path.of(System.getProperty("user.home"), ".cache", "accord", MariaDbBinaries.PACKAGED);
    return new MariaDbSettings(folder, binaries, 0, List.of(), List.of(), false);
  }

  public MariaDbSettings withBinaries(Path folder) {
    return new MariaDbSettings(this.folder, folder, port, databases, flags, stopsWithThisProcess);
  }

  public MariaDbSettings withPort(int port) {
    return new MariaDbSettings(folder, binaries, port, databases, flags, stopsWithThisProcess);
  }

  public MariaDbSettings withDatabases(Database... added) {
    var all = Stream.concat(databases.stream(), Stream.of(added)).toList();
    return new MariaDbSettings(folder, binaries, port, all, flags, stopsWithThisProcess);
  }

  public MariaDbSettings withFlags(String... added) {
    var all = Stream.concat(flags.stream(), Stream.of(added)).toList();
    return new MariaDbSettings(folder, binaries, port, databases, all, stopsWithThisProcess);
  }

  /// For tests: a JVM that ends, ends its server.
  public MariaDbSettings stoppingWithThisProcess() {
    return new MariaDbSettings(folder, binaries, port, databases, flags, true);
  }

  Path data() {
    return folder.resolve("data");
  }

  Path temporary() {
    return folder.resolve("tmp");
  }

  Path log() {
    return folder.resolve("mariadbd.log");
  }

  Path initFile() {
    return folder.resolve("init.sql");
  }
}
