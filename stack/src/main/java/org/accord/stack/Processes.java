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
import org.accord.stack.process.Detached;
import org.accord.stack.process.ProcessIdentity;
import org.accord.stack.terminal.StackException;

/// The processes of one system: those that run, and those that this command has started and takes
/// back when it fails.
final class Processes {
  private static final Duration POLL = Duration.ofMillis(100);
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
      requireAlive(process, part);
      if (Instant.now().isAfter(end)) {
        throw new StackException(
            "%s is not ready after %d s. %s"
                .formatted(name(part), part.patience().toSeconds(), logOf(part.log())));
      }
      Thread.sleep(POLL);
    }
    // Something else may answer on its port.
    requireAlive(process, part);
  }

  /// Whether a part that runs is ready in time: what it needs may have come up only now.
  boolean recovers(RunRecord running, Duration patience) throws InterruptedException {
    var health = Health.of(running.component(), running.port());
    var end = Instant.now().plus(patience);
    while (!health.isReady()) {
      if (running.process().handle().isEmpty() || Instant.now().isAfter(end)) {
        return false;
      }
      Thread.sleep(POLL);
    }
    return true;
  }

  private void requireAlive(ProcessIdentity process, Part part) throws InterruptedException {
    if (process.handle().isPresent()) {
      return;
    }
    if (hasGivenUp()) {
      throw new InterruptedException("The start was given up");
    }
    throw new StackException(name(part) + " ended during its start. " + logOf(part.log()));
  }

  /// Whether what was started is being stopped, or is stopped already.
  synchronized boolean hasGivenUp() {
    return givenUp;
  }

  private synchronized ProcessIdentity launch(Part part) throws InterruptedException {
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
      return identity;
    } catch (IOException e) {
      throw new StackException(name(part) + " cannot be started: " + e.getMessage(), e);
    }
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
    running(component).map(RunRecord::process).ifPresent(Processes::end);
    RunRecord.delete(runFolder, component);
  }

  private static void end(ProcessIdentity process) {
    process.handle().ifPresent(ProcessHandle::destroy);
    var patience = Instant.now().plus(STOP);
    try {
      while (process.handle().isPresent() && Instant.now().isBefore(patience)) {
        Thread.sleep(POLL);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.handle().ifPresent(ProcessHandle::destroyForcibly);
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
