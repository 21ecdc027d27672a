package org.accord.stack.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.accord.stack.Component;
import org.accord.stack.DatabaseAccess;
import org.accord.stack.Ports;
import org.accord.stack.Stack;
import org.accord.stack.StackSettings;
import org.accord.stack.Tokens;
import org.accord.stack.load.ImportClient;
import org.accord.stack.process.Detached;
import org.accord.stack.process.Loopback;
import org.accord.stack.terminal.Progress;
import org.accord.stack.terminal.StackException;

/// `./accord bench`: starts a system of its own, measures it and throws it away.
public final class Bench {
  private static final int CONNECTIONS = 16;
  private static final int ROUNDS = 3;
  private static final Duration WARM_UP = Duration.ofSeconds(8);
  private static final Duration ROUND = Duration.ofSeconds(5);
  private static final Duration IDLE = Duration.ofSeconds(5);
  private static final int FILE_ROWS = 50_000;
  private static final int WRITTEN_AT_ONCE = 2_000;
  private static final String LIST =
      "/api/trade/v1/observations?reporter=BY&partner=CN&measure=exports&limit=50";

  private final StackSettings settings;
  private final Progress progress;
  private final Stack stack;
  private final Results results = new Results();

  private Bench(StackSettings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
    this.stack = new Stack(settings, progress);
  }

  /// @param arguments the repository's folder; then `--rows` and numbers of observations, to
  ///   measure series and rankings of so many instead of all else
  public static void main(String[] arguments) throws Exception {
    var root = Path.of(arguments[0]);
    var settings = new StackSettings(root, root.resolve(".accord/bench"), Ports.free());
    try (var progress = new Progress(System.out, false)) {
      System.exit(new Bench(settings, progress).run(sizes(arguments)) ? 0 : 1);
    } catch (StackException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static List<Integer> sizes(String[] arguments) {
    if (arguments.length == 1) {
      return List.of();
    }
    if (!arguments[1].equals("--rows") || arguments.length == 2) {
      throw new StackException("Usage: ./accord bench [--rows <number> ...]");
    }
    try {
      return Arrays.stream(arguments).skip(2).map(Integer::valueOf).sorted().toList();
    } catch (NumberFormatException e) {
      throw new StackException("Not a number of rows: " + e.getMessage(), e);
    }
  }

  private boolean run(List<Integer> sizes) throws InterruptedException, IOException, SQLException {
    var end = new Thread(this::remove, "remove");
    Runtime.getRuntime().addShutdownHook(end);
    stack.down();
    stack.wipe();
    stack.up();
    if (sizes.isEmpty()) {
      starts();
      imports();
      lists();
      exports();
    } else {
      new AnalyticsSpeed(settings, stack, progress, results).measure(sizes);
    }
    progress.say("\n" + results.table());
    return results.met();
  }

  private void remove() {
    try {
      stack.giveUp();
      stack.down();
      stack.wipe();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void starts() throws InterruptedException {
    for (var component : Component.APPS) {
      var seconds = stack.restart(component).toMillis() / 1000.0;
      results.value("start to ready, alone: " + component.partName(), "%.1f s".formatted(seconds));
    }
    Thread.sleep(IDLE);
    memory("idle");
  }

  private void memory(String when) {
    for (var component : Component.values()) {
      results.value(
          "memory " + when + ": " + component.partName(),
          (stack.resident(component) >> 20) + " MiB");
    }
  }

  private void imports() throws InterruptedException, IOException, SQLException {
    var tokens = Tokens.of(settings);
    var speeds = new ArrayList<Double>();
    try (var client = new ImportClient(settings.gatewayUrl(), tokens::accessToken)) {
      for (int from = 0; from < SyntheticObservations.COUNT; from += FILE_ROWS) {
        var file = SyntheticObservations.csv(from, FILE_ROWS);
        long begin = System.nanoTime();
        progress.step(
            "import of " + FILE_ROWS + " observations",
            () -> client.load("trade", "trade_figures", file));
        speeds.add(FILE_ROWS / ((System.nanoTime() - begin) / 1e9));
      }
    }
    var folder = Files.createDirectories(settings.state().resolve("bench"));
    double direct = DirectLoad.measure(stack.schemaAccess(Component.TRADE), folder, FILE_ROWS);
    results.ratio(
        "import of 50,000 rows / LOAD DATA of them",
        LoadGenerator.median(speeds),
        direct,
        " rows/s",
        0);
  }

  private void lists() throws InterruptedException, IOException {
    int port = Loopback.freeRange(settings.ports().gateway() + 10, Set.of(0));
    var plain = startPlainHandler(stack.dataAccess(Component.TRADE), port);
    try {
      var headers =
          Map.of(
              "Authorization",
              "Bearer " + Tokens.of(settings).accessToken("viewer"),
              "Accept",
              "application/json");
      var addresses = new LinkedHashMap<String, URI>();
      addresses.put("plain", at(port));
      addresses.put("service", at(settings.ports().trade()));
      addresses.put("gateway", at(settings.ports().gateway()));
      var speeds = measure(addresses, headers);
      results.ratio(
          "list of 50 of 200,000: service / plain handler",
          speeds.getOrDefault("service", 0.0),
          speeds.getOrDefault("plain", 0.0),
          "/s",
          0.5);
      results.ratio(
          "list of 50 of 200,000: gateway / service",
          speeds.getOrDefault("gateway", 0.0),
          speeds.getOrDefault("service", 0.0),
          "/s",
          0.7);
      memory("under load");
    } finally {
      plain.destroy();
    }
  }

  private void exports() throws InterruptedException, IOException, SQLException {
    int copies = ExportSpeed.fill(stack.schemaAccess(Component.TRADE));
    var data = stack.dataAccess(Component.TRADE);
    var client = settings.programs().resolve("mariadb/bin/mariadb");
    var list =
        URI.create(
            "http://"
                + Loopback.ADDRESS
                + ":"
                + settings.ports().trade()
                + "/api/trade/v1/observations");
    var tokens = Tokens.of(settings);
    var service = new ArrayList<Double>();
    var reference = new ArrayList<Double>();
    for (int round = 1; round <= ROUNDS; round++) {
      var headers = Map.of("Authorization", "Bearer " + tokens.accessToken("viewer"));
      service.add(ExportSpeed.ofService(list, headers));
      reference.add(ExportSpeed.ofClient(data, client));
      progress.say(
          "  CSV of all observations, round %d: %.0f rows/s, the client %.0f rows/s"
              .formatted(round, service.getLast(), reference.getLast()));
    }
    results.ratio(
        "CSV of 1,000,000 rows / the mariadb client",
        LoadGenerator.median(service),
        LoadGenerator.median(reference),
        " rows/s",
        0.5);
    memory("after exports");
    walk(list, copies + SyntheticObservations.COUNT);
  }

  /// A walk through all figures while others are entered and changed.
  private void walk(URI list, long before) throws InterruptedException, IOException {
    var tokens = Tokens.of(settings);
    var over = new AtomicBoolean();
    try (var client = new ImportClient(settings.gatewayUrl(), tokens::accessToken)) {
      var writer =
          Thread.ofVirtual()
              .start(() -> {
                for (int from = 0; !over.get(); from += WRITTEN_AT_ONCE) {
                  write(client, SyntheticObservations.COUNT + from, ",exact,");
                  write(client, from, ",about,");
                }
              });
      var walk = Walk.through(list, tokens::accessToken);
      over.set(true);
      writer.join();
      results.must(
          "walk of 1,000,000 rows while others write",
          walk.seen() == before && walk.seenTwice() == 0,
          "%d of %d once, %d twice".formatted(walk.seen(), before, walk.seenTwice()));
    }
  }

  private static void write(ImportClient client, int from, String qualifier) {
    var rows =
        new String(SyntheticObservations.csv(from, WRITTEN_AT_ONCE), StandardCharsets.UTF_8)
            .replace(",exact,", qualifier);
    try {
      client.load("trade", "trade_figures", rows.getBytes(StandardCharsets.UTF_8));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Rounds by turns, so that what else the machine does strikes all alike.
  private Map<String, Double> measure(Map<String, URI> addresses, Map<String, String> headers)
      throws InterruptedException {
    var generator = new LoadGenerator(CONNECTIONS);
    for (var address : addresses.entrySet()) {
      progress.step(
          "warm-up of " + address.getKey(),
          () -> perSecond(generator.measure(address.getValue(), headers, WARM_UP)));
    }
    var rounds = new LinkedHashMap<String, List<Double>>();
    for (int round = 1; round <= ROUNDS; round++) {
      for (var address : addresses.entrySet()) {
        progress.step(
            "round " + round + " of " + address.getKey(),
            () -> {
              double speed = generator.measure(address.getValue(), headers, ROUND);
              rounds.computeIfAbsent(address.getKey(), _ -> new ArrayList<>()).add(speed);
              return perSecond(speed);
            });
      }
    }
    var medians = new LinkedHashMap<String, Double>();
    rounds.forEach((name, speeds) -> medians.put(name, LoadGenerator.median(speeds)));
    return medians;
  }

  private static String perSecond(double speed) {
    return "%.0f answers/s".formatted(speed);
  }

  private static URI at(int port) {
    return URI.create("http://" + Loopback.ADDRESS + ":" + port + LIST);
  }

  private ProcessHandle startPlainHandler(DatabaseAccess access, int port)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(Stack.modestJava());
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            PlainHandler.class.getName(),
            Integer.toString(port),
            access.url(),
            access.user()));
    var log = settings.state().resolve("logs/plain-handler.log");
    var process =
        Detached.start(
            command, Map.of("DATABASE_PASSWORD", access.password()), settings.root(), log);
    while (Loopback.isFree(port)) {
      if (!process.isAlive()) {
        throw new StackException("The plain handler ended. Its log: " + log);
      }
      Thread.sleep(Duration.ofMillis(100));
    }
    return process;
  }
}
