package org.accord.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.accord.stack.process.Detached;
import org.accord.stack.process.ProcessIdentity;
import org.accord.stack.terminal.StackException;

/// The processes of one system: those that run, and those that this command has started and takes
/// back when it fails.
final class Processes {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration STOP = Duration.ofSeconds(45);
  private static final int LOG_LINES = 15;

  private final Path runFolder;
  private final List<Component> started = new ArrayList<>();
  private boolean givenUp;

  Processes(Path runFolder) {
    this.runFolder = runFolder;
  }

  /// The record of a part, while its process is alive.
  Optional<RunRecord> running(Component component) {
    return RunRecord.read(runFolder, component)
        .filter(record -> record.process().handle().isPresent());
  }

  /// Starts a part and returns when it is ready.
  ///
  /// @throws StackException with the end of its log when it is not
  void start(Part part) throws InterruptedException {
    var process = launch(part);
    var health = Health.of(part.component(), part.port());
    var end = Instant.now().plus(part.patience());
    while (!health.isReady()) {
      if (!process.isAlive()) {
        throw new StackException(name(part) + " ended during its start. " + logOf(part.log()));
      }
      if (Instant.now().isAfter(end)) {
        throw new StackException(
            "%s is not ready after %d s. %s"
                .formatted(name(part), part.patience().toSeconds(), logOf(part.log())));
      }
      Thread.sleep(POLL);
    }
    if (!process.isAlive()) {
      // Something else answers on its port.
      throw new StackException(name(part) + " ended during its start. " + logOf(part.log()));
    }
  }

  private synchronized ProcessHandle launch(Part part) throws InterruptedException {
    if (givenUp) {
      throw new InterruptedException("The start was given up");
    }
    try {
      Files.createDirectories(part.log().toAbsolutePath().getParent());
      var process = Detached.start(part.command(), part.environment(), part.folder(), part.log());
      started.add(part.component());
      var identity =
          ProcessIdentity.of(process)
              .orElseThrow(
                  () -> new StackException(name(part) + " ended at once. " + logOf(part.log())));
      new RunRecord(
              part.component(),
              identity,
              part.port(),
              part.version(),
              Instant.now(),
              part.fingerprint())
          .write(runFolder);
      return process;
    } catch (IOException e) {
      throw new StackException(name(part) + " cannot be started: " + e.getMessage(), e);
    }
  }

  /// Parts started here that have ended since.
  List<Component> crashed() {
    List<Component> copy;
    synchronized (this) {
      copy = List.copyOf(started);
    }
    return copy.stream().filter(component -> running(component).isEmpty()).toList();
  }

  /// Stops what this command has started, those that use others first. Nothing can be started
  /// afterwards.
  void giveUp() {
    List<Component> taken;
    synchronized (this) {
      givenUp = true;
      taken = started.stream().sorted(Comparator.reverseOrder()).distinct().toList();
      started.clear();
    }
    taken.forEach(this::stop);
  }

  /// Asks a part to end and waits until it has; one that does not is killed.
  void stop(Component component) {
    running(component)
        .flatMap(record -> record.process().handle())
        .ifPresent(process -> {
          process.destroy();
          awaitEnd(process);
        });
    RunRecord.delete(runFolder, component);
  }

  private static void awaitEnd(ProcessHandle process) {
    try {
      process.onExit().get(STOP.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException stuck) {
      process.destroyForcibly();
    } catch (ExecutionException e) {
      throw new IllegalStateException("Cannot wait for process " + process.pid(), e);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static String name(Part part) {
    return part.component().partName();
  }

  /// Where a log is, and how it ends.
  static String logOf(Path log) {
    try {
      var lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8).split("\\R");
      var last = Arrays.asList(lines).subList(Math.max(0, lines.length - LOG_LINES), lines.length);
      return "Its log: " + log + "\n    " + String.join("\n    ", last);
    } catch (IOException e) {
      return "Its log " + log + " cannot be read: " + e.getMessage();
    }
  }
}
