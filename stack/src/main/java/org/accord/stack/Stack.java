package org.accord.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accord.stack.load.ImportClient;
import org.accord.stack.load.Loader;
import org.accord.stack.process.Loopback;
import org.accord.stack.process.Memory;
import org.accord.stack.terminal.Progress;
import org.accord.stack.terminal.StackException;

/// The whole system: starts it, stops it, tells how it is.
public final class Stack {
  private static final String MARKER = "accord-state";
  private static final Duration RECOVERY = Duration.ofSeconds(30);

  private static final List<List<Component>> STOPPING =
      List.of(
          List.of(Component.GATEWAY),
          Component.SERVICES,
          List.of(Component.KEYCLOAK),
          List.of(Component.MARIADB));

  private final StackSettings settings;
  private final Progress progress;
  private final Processes processes;

  public Stack(StackSettings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
    this.processes = new Processes(settings.runFolder());
  }

  /// Starts what does not run, or runs and does not get ready, and loads the reference data. When
  /// this returns, all parts are ready; when it throws, all that it started is stopped again.
  public void up() throws InterruptedException {
    var realm = Realm.load();
    claimState();
    try (var _ = exclusively()) {
      var missing = missing();
      Checks.beforeStart(settings, missing);
      var secrets = Secrets.open(settings.secrets(), realm, !Files.isDirectory(settings.mariaDb()));
      whole(() -> {
        start(missing, secrets, realm);
        load();
      });
    } catch (IOException e) {
      throw new StackException("Cannot lock " + settings.state() + ": " + e.getMessage(), e);
    }
  }

  /// Does what is done as a whole or not at all: what was started is stopped when it fails.
  void whole(Together.Work work) throws InterruptedException {
    try {
      work.run();
    } catch (StackException e) {
      if (processes.hasGivenUp()) {
        // It fails because its parts are being stopped
        var interruption = new InterruptedException("The start was given up");
        interruption.initCause(e);
        throw interruption;
      }
      processes.giveUp();
      throw new StackException(e.getMessage() + "\nWhat had been started is stopped again.", e);
    } catch (InterruptedException e) {
      processes.giveUp();
      throw e;
    }
  }

  /// Whether any part runs.
  boolean isRunning() {
    return Stream.of(Component.values())
        .anyMatch(component -> processes.running(component).isPresent());
  }

  private List<Component> missing() {
    return Stream.of(Component.values())
        .filter(component -> processes.running(component).isEmpty())
        .toList();
  }

  private void start(List<Component> missing, Secrets secrets, Realm realm)
      throws InterruptedException {
    var keycloak = new Keycloak(settings);
    var preparation = new ArrayList<Together.Work>();
    preparation.add(() -> startMariaDb(secrets));
    if (missing.contains(Component.KEYCLOAK)) {
      preparation.add(() -> progress.step("keycloak program", keycloak::prepare));
    }
    Together.run(preparation);

    if (keycloak.hasOlderRealm(realm)) {
      progress.say(
          "  The realm's files have changed since the first start; ./accord down --wipe brings them in.");
    }
    var apps = new Apps(settings, secrets);
    var works = new ArrayList<Together.Work>();
    works.add(() -> startKeycloak(keycloak, secrets, realm));
    Component.APPS.forEach(component -> works.add(() -> startApp(apps, component)));
    Together.run(works);
  }

  private void startMariaDb(Secrets secrets) throws InterruptedException {
    if (runs(Component.MARIADB)) {
      return;
    }
    progress.step(
        Component.MARIADB.partName(),
        () -> {
          new MariaDb(settings, secrets).start(processes);
          return "ready at " + address(Component.MARIADB);
        });
  }

  private void startKeycloak(Keycloak keycloak, Secrets secrets, Realm realm)
      throws InterruptedException {
    if (!runs(Component.KEYCLOAK)) {
      startPart(keycloak.part(secrets, realm));
    }
  }

  private void startApp(Apps apps, Component component) throws InterruptedException {
    var part = apps.part(component);
    var isOfThisBuild =
        processes
            .running(component)
            .filter(running -> running.fingerprint().equals(part.fingerprint()))
            .isPresent();
    if (isOfThisBuild && runs(component)) {
      return;
    }
    processes.stop(component);
    apps.copy(component);
    startPart(part);
  }

  /// Whether a part runs and is ready, or soon becomes so; what runs and does not is stopped.
  private boolean runs(Component component) throws InterruptedException {
    var running = processes.running(component);
    if (running.isEmpty()) {
      return false;
    }
    if (processes.recovers(running.get(), RECOVERY)) {
      return true;
    }
    progress.say("  " + component.partName() + " does not get ready and is started again");
    processes.stop(component);
    return false;
  }

  private void startPart(Part part) throws InterruptedException {
    progress.step(
        part.component().partName(),
        () -> {
          processes.start(part);
          return "ready at " + address(part.component());
        });
  }

  private String address(Component component) {
    return Loopback.ADDRESS + ":" + settings.ports().of(component);
  }

  private void load() throws InterruptedException {
    var stamp = settings.mariaDb().resolve("loaded");
    try (var imports = new ImportClient(settings.gatewayUrl(), Tokens.of(settings)::accessToken)) {
      var loader = new Loader(settings.root(), stamp, imports);
      if (!loader.load(progress::step)) {
        progress.say("  The reference data are in already.");
      }
    } catch (StackException e) {
      var crashes = crashReport();
      var place = crashes.isEmpty() ? "Logs: " + settings.logs() : crashes;
      throw new StackException(e.getMessage() + "\n" + place, e);
    }
  }

  /// The parts that have ended, with the end of each log; empty when all run.
  String crashReport() {
    return Stream.of(Component.values())
        .filter(component -> processes.running(component).isEmpty())
        .map(component ->
            component.partName() + " has ended. " + Processes.logOf(settings.log(component)))
        .collect(Collectors.joining("\n"));
  }

  /// The process of a part that runs.
  Optional<ProcessHandle> process(Component component) {
    return processes.running(component).flatMap(record -> record.process().handle());
  }

  /// Stops one of our own programs and starts it again.
  ///
  /// @return from its start to its readiness
  public Duration restart(Component app) throws InterruptedException {
    var part = new Apps(settings, secrets()).part(app);
    processes.stop(app);
    var begin = Instant.now();
    processes.start(part);
    return Duration.between(begin, Instant.now());
  }

  /// Memory that a running part holds, in bytes; 0 where the system does not tell.
  public long resident(Component component) {
    return processes
        .running(component)
        .map(record -> Memory.resident(record.process().pid()).orElse(0))
        .orElse(0L);
  }

  /// The account that a service runs with.
  public DatabaseAccess dataAccess(Component service) {
    return access(service, service.database());
  }

  /// The account that changes a service's schema.
  public DatabaseAccess schemaAccess(Component service) {
    return access(service, service.schemaAccount());
  }

  private DatabaseAccess access(Component service, String account) {
    return new DatabaseAccess(MariaDb.url(settings, service), account, secrets().of(account));
  }

  private Secrets secrets() {
    return Secrets.existing(settings.secrets(), Realm.load());
  }

  /// The command of a JVM with as little memory as the services have.
  public static List<String> modestJava() {
    return Programs.modestJava();
  }

  /// Takes back what this command has started.
  public void giveUp() {
    processes.giveUp();
  }

  /// Stops all parts, those that use others first.
  public void down() throws InterruptedException {
    if (!Files.exists(settings.state())) {
      return;
    }
    requireOurs();
    try (var _ = exclusively()) {
      for (var stage : STOPPING) {
        Together.run(stage.stream().<Together.Work>map(part -> () -> stop(part)).toList());
      }
    } catch (IOException e) {
      throw new StackException("Cannot lock " + settings.state() + ": " + e.getMessage(), e);
    }
  }

  private void stop(Component component) throws InterruptedException {
    if (processes.running(component).isEmpty()) {
      RunRecord.delete(settings.runFolder(), component);
      return;
    }
    progress.step(
        component.partName(),
        () -> {
          processes.stop(component);
          return "stopped";
        });
  }

  /// Removes all state: data, secrets, logs, unpacked programs.
  public void wipe() {
    var state = settings.state();
    if (!Files.exists(state)) {
      return;
    }
    requireOurs();
    try {
      Folders.delete(state);
    } catch (IOException e) {
      throw new StackException("Cannot delete " + state + ": " + e.getMessage(), e);
    }
  }

  /// Nothing is written into a folder that is not ours, not even a lock.
  private void requireOurs() {
    var state = settings.state();
    if (!isDefaultState() && !Files.exists(state.resolve(MARKER))) {
      throw new StackException(state + " is no state of Accord; it is left as it is");
    }
  }

  /// Every part as it is now.
  List<PartStatus> status() throws InterruptedException {
    var all = new ArrayList<PartStatus>();
    for (var component : Component.values()) {
      all.add(PartStatus.of(component, settings.ports(), processes.running(component)));
    }
    return all;
  }

  /// A folder that is not empty and not ours is left alone: `--wipe` would delete it. Keycloak's
  /// data know the ports, so they stay.
  private void claimState() {
    var state = settings.state();
    var marker = state.resolve(MARKER);
    var ports = settings.ports().toString();
    try {
      if (!Files.exists(marker)) {
        if (!isDefaultState() && !isEmpty(state)) {
          throw new StackException(
              state + " holds other files; name an empty folder in " + StackSettings.STATE);
        }
        Files.createDirectories(state);
        Files.setPosixFilePermissions(state, PosixFilePermissions.fromString("rwx------"));
        Files.writeString(marker, ports);
      } else if (!Files.readString(marker).equals(ports)) {
        throw new StackException(
            "The system in %s was started with other %s; for these, name another folder in %s"
                .formatted(state, Files.readString(marker), StackSettings.STATE));
      }
    } catch (IOException e) {
      throw new StackException("Cannot write to " + state + ": " + e.getMessage(), e);
    }
  }

  private boolean isDefaultState() {
    return settings.state().equals(StackSettings.defaultState(settings.root()));
  }

  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return true;
    }
    try (var files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  private FileChannel exclusively() throws IOException {
    Files.createDirectories(settings.state());
    var channel =
        FileChannel.open(
            settings.state().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      channel.close();
      throw new StackException("Another ./accord is starting or stopping this system; wait for it");
    }
    return channel;
  }
}
