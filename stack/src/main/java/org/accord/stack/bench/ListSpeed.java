package org.accord.stack.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accord.stack.Component;
import org.accord.stack.Stack;
import org.accord.stack.StackSettings;
import org.accord.stack.Tokens;
import org.accord.stack.process.Detached;
import org.accord.stack.process.Loopback;
import org.accord.stack.terminal.Progress;
import org.accord.stack.terminal.StackException;

/// A page of 50 observations by a hand-written handler, by trade-service and through the gateway.
/// Nothing of it is remembered between calls; the database has the rows in its memory.
final class ListSpeed {
  private static final int CONNECTIONS = 16;
  private static final int ROUNDS = 3;
  private static final Duration WARM_UP = Duration.ofSeconds(8);
  private static final Duration ROUND = Duration.ofSeconds(5);

  private final StackSettings settings;
  private final Stack stack;
  private final Progress progress;
  private final Results results;

  ListSpeed(StackSettings settings, Stack stack, Progress progress, Results results) {
    this.settings = settings;
    this.stack = stack;
    this.progress = progress;
    this.results = results;
  }

  /// @param rows how many observations there are
  void measure(String reporter, String partner, int rows) throws InterruptedException, IOException {
    int port = Loopback.freeRange(settings.ports().gateway() + 10, Set.of(0));
    var plain = startPlainHandler(port, reporter, partner);
    try {
      var path =
          "/api/trade/v1/observations?reporter=%s&partner=%s&measure=exports&limit=50"
              .formatted(reporter, partner);
      var headers =
          Map.of(
              "Authorization",
              "Bearer " + Tokens.of(settings).accessToken("viewer"),
              "Accept",
              "application/json");
      var addresses = new LinkedHashMap<String, URI>();
      addresses.put("plain", at(port, path));
      addresses.put("service", at(settings.ports().trade(), path));
      addresses.put("gateway", at(settings.ports().gateway(), path));
      var speeds = measure(addresses, headers);
      results.ratio(
          "list of 50 of %,d: service / plain handler".formatted(rows),
          speeds.getOrDefault("service", 0.0),
          speeds.getOrDefault("plain", 0.0),
          "/s",
          0.7);
      results.ratio(
          "list of 50 of %,d: gateway / service".formatted(rows),
          speeds.getOrDefault("gateway", 0.0),
          speeds.getOrDefault("service", 0.0),
          "/s",
          0.7);
    } finally {
      plain.destroy();
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

  private static URI at(int port, String path) {
    return URI.create("http://" + Loopback.ADDRESS + ":" + port + path);
  }

  private ProcessHandle startPlainHandler(int port, String reporter, String partner)
      throws IOException, InterruptedException {
    var access = stack.dataAccess(Component.TRADE);
    var command = new ArrayList<>(Stack.modestJava());
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            PlainHandler.class.getName(),
            Integer.toString(port),
            access.url(),
            access.user(),
            reporter,
            partner));
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
