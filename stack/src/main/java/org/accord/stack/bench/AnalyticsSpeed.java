package org.accord.stack.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.accord.stack.Component;
import org.accord.stack.DatabaseAccess;
import org.accord.stack.Stack;
import org.accord.stack.StackSettings;
import org.accord.stack.Tokens;
import org.accord.stack.process.Loopback;
import org.accord.stack.terminal.Progress;

/// Series and rankings of millions of observations against the plain GROUP BY over their table, on
/// the same server. Caches are warm for both: each is asked before it is measured.
final class AnalyticsSpeed {
  private static final int CONNECTIONS = 16;
  private static final int SINGLE_CALLS = 300;
  private static final Duration WARM_UP = Duration.ofSeconds(5);
  private static final Duration ROUND = Duration.ofSeconds(10);
  private static final double WANTED = 50;
  private static final double STEADY = 1 / 1.5;
  private static final String WHERE =
      " FROM observation WHERE reporter = '%s' AND measure = 'exports' AND "
          .formatted(ManyObservations.REPORTER);

  private final StackSettings settings;
  private final DatabaseAccess schema;
  private final DatabaseAccess data;
  private final Progress progress;
  private final Results results;
  private final Map<String, Double> medians = new HashMap<>();

  AnalyticsSpeed(StackSettings settings, Stack stack, Progress progress, Results results) {
    this.settings = settings;
    this.schema = stack.schemaAccess(Component.TRADE);
    this.data = stack.dataAccess(Component.TRADE);
    this.progress = progress;
    this.results = results;
  }

  /// A question, as the service and as the database are asked.
  private record Question(String name, String path, String sql) {}

  private static final List<Question> QUESTIONS =
      List.of(
          new Question(
              "series by year",
              "series?reporter=%s&partner=%s&measure=exports&frequency=year"
                  .formatted(ManyObservations.REPORTER, ManyObservations.PARTNER),
              "SELECT YEAR(covers_from), SUM(value)"
                  + WHERE
                  + "partner = '"
                  + ManyObservations.PARTNER
                  + "' GROUP BY 1"),
          new Question(
              "partners of a year",
              "rankings?by=partner&reporter=%s&measure=exports&period=2020"
                  .formatted(ManyObservations.REPORTER),
              "SELECT partner, SUM(value) AS total"
                  + WHERE
                  + "covers_from >= '2020-01-01' AND covers_to <= '2020-12-31'"
                  + " GROUP BY partner ORDER BY total DESC LIMIT 10"),
          new Question(
              "commodities of a year",
              "rankings?by=commodity&reporter=%s&partner=%s&measure=exports&period=2020"
                  .formatted(ManyObservations.REPORTER, ManyObservations.PARTNER),
              "SELECT hs_codes, SUM(value) AS total"
                  + WHERE
                  + "partner = '"
                  + ManyObservations.PARTNER
                  + "' AND covers_from >= '2020-01-01' AND covers_to <= '2020-12-31'"
                  + " GROUP BY hs_codes ORDER BY total DESC LIMIT 10"));

  /// @param sizes how many observations, ascending
  void measure(List<Integer> sizes) throws InterruptedException, IOException, SQLException {
    var folder = settings.state().resolve("bench");
    Files.createDirectories(folder);
    try (var connection =
        DriverManager.getConnection(
            schema.url() + "?allowLocalInfile=true", schema.user(), schema.password())) {
      var figures = new ManyObservations(connection, settings.root(), folder, progress);
      for (int rows : sizes) {
        figures.fillTo(rows);
        for (var question : QUESTIONS) {
          measure(question, rows);
        }
      }
    }
  }

  private void measure(Question question, int rows) throws InterruptedException, IOException {
    var address =
        URI.create(
            "http://"
                + Loopback.ADDRESS
                + ":"
                + settings.ports().trade()
                + "/api/trade/v1/"
                + question.path());
    var headers = Map.of("Authorization", "Bearer " + Tokens.of(settings).accessToken("viewer"));
    var generator = new LoadGenerator(CONNECTIONS);
    generator.measure(address, headers, WARM_UP);
    double service = generator.measure(address, headers, ROUND);
    groupBys(question.sql(), WARM_UP);
    double plain = groupBys(question.sql(), ROUND);
    var what = "%s of %,d".formatted(question.name(), rows);
    results.ratio(what + ": service / GROUP BY", service, plain, "/s", WANTED);
    double median = median(address, headers);
    results.value(what + ": median of one caller", "%.2f ms".formatted(median));
    Double before = medians.put(question.name(), median);
    if (before != null) {
      results.ratio(what + ": median of fewer / median", before, median, " ms", STEADY);
    }
  }

  private static double median(URI address, Map<String, String> headers)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(address);
    headers.forEach(request::header);
    var times = new ArrayList<Double>();
    try (var client = HttpClient.newHttpClient()) {
      for (int i = 0; i < SINGLE_CALLS; i++) {
        long begin = System.nanoTime();
        client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        times.add((System.nanoTime() - begin) / 1e6);
      }
    }
    return LoadGenerator.median(times);
  }

  /// @return how often a second the database answers it to as many connections
  private double groupBys(String sql, Duration duration) throws InterruptedException {
    long begin = System.nanoTime();
    long end = begin + duration.toNanos();
    Callable<Integer> caller =
        () -> {
          int answers = 0;
          try (var connection = connect();
              var statement = connection.createStatement()) {
            do {
              statement.executeQuery(sql).close();
              answers++;
            } while (System.nanoTime() < end);
          }
          return answers;
        };
    int answers = 0;
    try (var executor = Executors.newFixedThreadPool(CONNECTIONS)) {
      List<Future<Integer>> counts = new ArrayList<>();
      for (int i = 0; i < CONNECTIONS; i++) {
        counts.add(executor.submit(caller));
      }
      for (var count : counts) {
        answers += count.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("A query failed", e.getCause());
    }
    return answers / ((System.nanoTime() - begin) / 1e9);
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(data.url(), data.user(), data.password());
  }
}
