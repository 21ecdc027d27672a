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
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.accord.stack.Component;
import org.accord.stack.Ports;
import org.accord.stack.Stack;
import org.accord.stack.StackSettings;
import org.accord.stack.Tokens;
import org.accord.stack.load.ImportClient;
import org.accord.stack.process.Loopback;
import org.accord.stack.terminal.Progress;
import org.accord.stack.terminal.StackException;

/// `./accord bench`: starts a system of its own, measures it and throws it away.
public final class Bench {
  private static final int ROUNDS = 3;
  private static final Duration IDLE = Duration.ofSeconds(5);
  private static final int FILE_ROWS = 200_000;
  private static final int IMPORTED = SyntheticObservations.COUNT + ROUNDS * FILE_ROWS;
  private static final int WRITTEN_AT_ONCE = 2_000;
  private static final String BUFFER_POOL = "4G";

  private final StackSettings settings;
  private final Progress progress;
  private final Stack stack;
  private final Results results;
  private final ListSpeed lists;

  private Bench(StackSettings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
    this.stack = new Stack(settings, progress);
    this.results = new Results(progress);
    this.lists = new ListSpeed(settings, stack, progress, results);
  }

  /// @param arguments the repository's folder; then `--rows` and numbers of observations, to
  ///   measure lists, series and rankings of so many instead of all else
  public static void main(String[] arguments) throws Exception {
    var root = Path.of(arguments[0]);
    var settings =
        new StackSettings(root, root.resolve(".accord/bench"), Ports.free())
            .withDatabaseFlags(
                "--innodb-buffer-pool-size=" + BUFFER_POOL, "--innodb-log-file-size=1G");
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
    results.value("the database's memory for pages", BUFFER_POOL);
    if (sizes.isEmpty()) {
      starts();
      imports();
      lists.measure("BY", "CN", IMPORTED);
      memory("under load");
      exports();
    } else {
      figures(sizes);
    }
    progress.say("\n" + results.table());
    return results.met();
  }

  private void figures(List<Integer> sizes) throws InterruptedException, IOException {
    var figures = figures();
    var analytics = new AnalyticsSpeed(settings, stack, results);
    for (int rows : sizes) {
      figures.fillTo(rows);
      analytics.measure(rows, rows == sizes.getLast());
      lists.measure(ManyObservations.reporter(0), ManyObservations.partner(0), rows);
    }
    memory("after all");
  }

  private ManyObservations figures() throws IOException {
    return new ManyObservations(
        stack.schemaAccess(Component.TRADE), settings.root(), folder(), progress);
  }

  private Path folder() throws IOException {
    return Files.createDirectories(settings.state().resolve("bench"));
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

  /// Files as large as the largest that are common, one after the other, by turns with the
  /// reference. The first one, which the lists are measured with, is the warm-up.
  private void imports() throws InterruptedException, IOException, SQLException {
    var tokens = Tokens.of(settings);
    var service = new ArrayList<Double>();
    var reference = new ArrayList<Double>();
    try (var client = new ImportClient(settings.gatewayUrl(), tokens::accessToken)) {
      load(client, SyntheticObservations.csv(0, SyntheticObservations.COUNT));
      for (int round = 0; round < ROUNDS; round++) {
        var file = ManyObservations.csv(round * FILE_ROWS, FILE_ROWS);
        long begin = System.nanoTime();
        load(client, file);
        service.add(FILE_ROWS / ((System.nanoTime() - begin) / 1e9));
        reference.add(DirectLoad.measure(stack.schemaAccess(Component.TRADE), folder(), FILE_ROWS));
      }
    }
    results.ratio(
        "import of a file of 200,000 rows / LOAD DATA",
        LoadGenerator.median(service),
        LoadGenerator.median(reference),
        " rows/s",
        0.3);
    memory("after imports");
  }

  private void load(ImportClient client, byte[] file) throws InterruptedException {
    progress.step("import of a file", () -> client.load("trade", "trade_figures", file));
  }

  private void exports() throws InterruptedException, IOException, SQLException {
    var data = stack.dataAccess(Component.TRADE);
    int made = ExportSpeed.ROWS - ExportSpeed.present(data);
    figures().fillTo(made);
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
    walk(list, made + IMPORTED);
  }

  /// A walk through all figures while others are entered and changed.
  private void walk(URI list, long before) throws InterruptedException, IOException {
    var tokens = Tokens.of(settings);
    var over = new AtomicBoolean();
    var written = new AtomicInteger();
    try (var client = new ImportClient(settings.gatewayUrl(), tokens::accessToken)) {
      var writer =
          Thread.ofVirtual()
              .start(() -> {
                for (int from = 0; !over.get(); from += WRITTEN_AT_ONCE) {
                  write(client, SyntheticObservations.COUNT + from, ",exact,");
                  write(client, from, ",about,");
                  written.addAndGet(2 * WRITTEN_AT_ONCE);
                }
              });
      var walk = Walk.through(list, tokens::accessToken);
      over.set(true);
      writer.join();
      results.must(
          "walk of 1,000,000 rows while others write",
          walk.seen() == before && walk.seenTwice() == 0 && written.get() > 0,
          "%d of %d once, %d twice, %d written meanwhile"
              .formatted(walk.seen(), before, walk.seenTwice(), written.get()));
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
}
