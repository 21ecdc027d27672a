package org.accord.stack.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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
import java.util.function.IntFunction;
import org.accord.stack.Component;
import org.accord.stack.DatabaseAccess;
import org.accord.stack.Stack;
import org.accord.stack.StackSettings;
import org.accord.stack.Tokens;
import org.accord.stack.load.ImportClient;
import org.accord.stack.process.Loopback;

/// Series and rankings of millions of observations against the plain GROUP BY over their table, on
/// the same server. Both are asked for a while before they are measured: what is asked again and
/// again is answered from trade-service's memory, first calls are computed from the database.
final class AnalyticsSpeed {
  private static final int CONNECTIONS = 16;
  private static final int SINGLE_CALLS = 160;
  private static final int CALLS_BEFORE = 60;
  private static final int WRITES = 20;
  private static final Duration WARM_UP = Duration.ofSeconds(5);
  private static final Duration ROUND = Duration.ofSeconds(10);
  private static final double WANTED = 50;
  private static final double STEADY = 1 / 1.5;
  private static final String HEADER =
      "id,reporter,partner,measure,scope,period_start,period_end,value,unit,source_doc\n";

  private final StackSettings settings;
  private final DatabaseAccess data;
  private final Results results;
  private final Map<String, Double> medians = new HashMap<>();

  AnalyticsSpeed(StackSettings settings, Stack stack, Results results) {
    this.settings = settings;
    this.data = stack.dataAccess(Component.TRADE);
    this.results = results;
  }

  /// A question, as the service and as the database are asked.
  ///
  /// @param path by number: the same question of other countries or years
  /// @param sql of the number 0
  private record Question(String name, IntFunction<String> path, String sql) {}

  private static final String WHERE =
      " FROM observation WHERE reporter = '%s' AND measure = 'exports' AND "
          .formatted(ManyObservations.reporter(0));
  private static final String PARTNER = "partner = '%s'".formatted(ManyObservations.partner(0));
  private static final String YEAR =
      "covers_from >= '%1$d-01-01' AND covers_to <= '%1$d-12-31'".formatted(year(0));

  private static final List<Question> QUESTIONS =
      List.of(
          new Question(
              "series by year",
              number ->
                  "series?reporter=%s&partner=%s&measure=exports&frequency=year"
                      .formatted(ManyObservations.reporter(number), partner(number)),
              "SELECT YEAR(covers_from), SUM(value)" + WHERE + PARTNER + " GROUP BY 1"),
          new Question(
              "partners of a year",
              number ->
                  "rankings?by=partner&reporter=%s&measure=exports&period=%d"
                      .formatted(ManyObservations.reporter(number), year(number)),
              "SELECT partner, SUM(value) AS total"
                  + WHERE
                  + YEAR
                  + " GROUP BY partner ORDER BY total DESC LIMIT 10"),
          new Question(
              "commodities of a year",
              number ->
                  "rankings?by=commodity&reporter=%s&partner=%s&measure=exports&period=%d"
                      .formatted(ManyObservations.reporter(number), partner(number), year(number)),
              "SELECT hs_codes, SUM(value) AS total"
                  + WHERE
                  + PARTNER
                  + " AND "
                  + YEAR
                  + " GROUP BY hs_codes ORDER BY total DESC LIMIT 10"));

  /// Another partner for each round of the reporters.
  private static String partner(int number) {
    return ManyObservations.partner(number / ManyObservations.REPORTERS);
  }

  /// Another year for each round of the reporters.
  private static int year(int number) {
    return ManyObservations.FIRST_YEAR
        + number / ManyObservations.REPORTERS % ManyObservations.YEARS;
  }

  /// @param last whether these are the most, of which the ratio to the GROUP BY is wanted
  void measure(int rows, boolean last) throws InterruptedException, IOException {
    writesAreSeen(rows);
    for (var question : QUESTIONS) {
      measure(question, rows, last);
    }
  }

  private void measure(Question question, int rows, boolean last)
      throws InterruptedException, IOException {
    var what = "%s of %,d".formatted(question.name(), rows);
    double first = firstCalls(question);
    var address = address(question.path().apply(0));
    var headers = headers();
    var generator = new LoadGenerator(CONNECTIONS);
    generator.measure(address, headers, WARM_UP);
    double service = generator.measure(address, headers, ROUND);
    groupBys(question.sql(), WARM_UP);
    double plain = groupBys(question.sql(), ROUND);
    results.ratio(what + ": service / GROUP BY", service, plain, "/s", last ? WANTED : 0);
    compare(question.name() + ", asked again", rows, median(List.of(address), SINGLE_CALLS));
    compare(question.name() + ", first calls", rows, first);
  }

  /// One caller's times for questions that were not asked before.
  private double firstCalls(Question question) throws InterruptedException, IOException {
    var addresses = new ArrayList<URI>();
    for (int number = 1; number <= CALLS_BEFORE + SINGLE_CALLS; number++) {
      addresses.add(address(question.path().apply(number)));
    }
    median(addresses.subList(0, CALLS_BEFORE), CALLS_BEFORE);
    return median(addresses.subList(CALLS_BEFORE, addresses.size()), SINGLE_CALLS);
  }

  private void compare(String what, int rows, double median) {
    results.value(
        "%s of %,d: median of one caller".formatted(what, rows), "%.2f ms".formatted(median));
    Double before = medians.put(what, median);
    if (before != null) {
      results.ratio(what + ": median of fewer / of more", before, median, " ms", STEADY);
    }
  }

  private double median(List<URI> addresses, int calls) throws IOException, InterruptedException {
    var headers = headers();
    var times = new ArrayList<Double>();
    try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      for (int i = 0; i < calls; i++) {
        var request = HttpRequest.newBuilder(addresses.get(i % addresses.size()));
        headers.forEach(request::header);
        long begin = System.nanoTime();
        var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        times.add((System.nanoTime() - begin) / 1e6);
        require(answer);
      }
    }
    return LoadGenerator.median(times);
  }

  /// Figures of one year are entered again and again with other values; each must be in the series
  /// and the ranking that are asked for right after.
  private void writesAreSeen(int rows) throws InterruptedException, IOException {
    var series = address(QUESTIONS.getFirst().path().apply(0));
    int year = ManyObservations.FIRST_YEAR + ManyObservations.YEARS;
    var ranking =
        address(
            "rankings?by=partner&reporter=%s&measure=exports&period=%d"
                .formatted(ManyObservations.reporter(0), year));
    var tokens = Tokens.of(settings);
    int seen = 0;
    try (var client = new ImportClient(settings.gatewayUrl(), tokens::accessToken);
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      for (int write = 1; write <= WRITES; write++) {
        int value = rows / 1000 + write;
        client.load("trade", "trade_figures", figure(year, value));
        for (var address : List.of(series, ranking)) {
          var request = HttpRequest.newBuilder(address);
          headers().forEach(request::header);
          var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
          require(answer);
          seen += answer.body().contains("\"value\":" + value + ",") ? 1 : 0;
        }
      }
    }
    results.must(
        "writes seen at once, of %,d".formatted(rows),
        seen == 2 * WRITES,
        "%d of %d".formatted(seen, 2 * WRITES));
  }

  private static byte[] figure(int year, int value) {
    return (HEADER
            + "bench-at-once,%s,%s,exports,goods,%d-01,%d-12,%d,USD,S1\n"
                .formatted(
                    ManyObservations.reporter(0), ManyObservations.partner(0), year, year, value))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void require(HttpResponse<String> answer) {
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.uri() + " answers " + answer.body());
    }
  }

  private URI address(String path) {
    return URI.create(
        "http://%s:%d/api/trade/v1/%s".formatted(Loopback.ADDRESS, settings.ports().trade(), path));
  }

  private Map<String, String> headers() throws InterruptedException {
    return Map.of("Authorization", "Bearer " + Tokens.of(settings).accessToken("viewer"));
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
