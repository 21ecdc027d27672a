package org.accord.stack.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Ports of the loopback address.
public final class Loopback {
  public static final String ADDRESS = "127.0.0.1";

  private static final String LISTENING = "0A";

  private Loopback() {}

  public static boolean isFree(int port) {
    try (var socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getByName(ADDRESS), port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }

  /// A first port from which on `ports` of them are free, at `first` or in steps of 100 above it.
  public static int freeRange(int first, Set<Integer> offsets) {
    return IntStream.iterate(first, candidate -> candidate < 60_000, candidate -> candidate + 300)
        .filter(candidate -> offsets.stream().allMatch(offset -> isFree(candidate + offset)))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No free ports from " + first + " on"));
  }

  /// Who listens on the port, as far as this user may know: `"java (process 4711)"`.
  public static Optional<String> listener(int port) {
    try {
      var sockets = new HashSet<String>();
      for (var table : new String[] {"tcp", "tcp6"}) {
        var file = Path.of("/proc/net", table);
        if (Files.isReadable(file)) {
          sockets.addAll(listeningSockets(Files.readAllLines(file), port));
        }
      }
      return sockets.isEmpty() ? Optional.empty() : holder(sockets);
    } catch (IOException e) {
      // Naming the process is a help only; that the port is taken is known without it.
      return Optional.empty();
    }
  }

  /// @return `socket:[inode]` of every line that listens on the port
  static Set<String> listeningSockets(Iterable<String> table, int port) {
    var found = new HashSet<String>();
    var suffix = ":%04X".formatted(port);
    for (var line : table) {
      var fields = line.strip().split("\\s+");
      if (fields.length > 9 && fields[1].endsWith(suffix) && fields[3].equals(LISTENING)) {
        found.add("socket:[" + fields[9] + "]");
      }
    }
    return found;
  }

  private static Optional<String> holder(Set<String> sockets) {
    return ProcessHandle.allProcesses()
        .filter(process -> openFiles(process).anyMatch(sockets::contains))
        .findFirst()
        .map(process -> name(process) + " (process " + process.pid() + ")");
  }

  private static Stream<String> openFiles(ProcessHandle process) {
    try (var files = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
      return files.map(Loopback::target).toList().stream();
    } catch (IOException notOurs) {
      return Stream.empty();
    }
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException closedMeanwhile) {
      return "";
    }
  }

  private static String name(ProcessHandle process) {
    return process
        .info()
        .command()
        .map(Path::of)
        .map(Path::getFileName)
        .map(Path::toString)
        .orElse("?");
  }
}
