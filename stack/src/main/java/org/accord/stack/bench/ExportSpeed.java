package org.accord.stack.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.accord.stack.DatabaseAccess;

/// All figures as CSV, from the service and as the batch output of MariaDB's own client for the
/// same query.
final class ExportSpeed {
  static final int ROWS = 1_000_000;

  /// What trade-service asks its database for the same rows and columns.
  private static final String QUERY =
      """
      SELECT a.`key`, a.reporter, a.reporter_kind, a.reporter_name, a.partner, a.partner_kind,
        a.partner_name, a.measure, a.scope, a.commodities, a.hs_codes, a.period_start, a.period_end,
        a.observed_on, a.value, a.unit, a.qualifier, a.base_start, a.base_end, a.change_ratio,
        a.direction_from, a.direction_to, a.indicator, a.denominator, a.target_of, s.`key`,
        a.source_chapter, a.source_note, a.cites_url, a.cites_year, a.confidence, a.note
      FROM observation a LEFT JOIN source s ON s.id = a.source_id ORDER BY a.id\
      """;

  private ExportSpeed() {}

  /// Adds copies of one figure until there are [#ROWS].
  ///
  /// @return how many it added
  static int fill(DatabaseAccess schema) throws SQLException {
    try (var connection =
            DriverManager.getConnection(schema.url(), schema.user(), schema.password());
        var statement = connection.createStatement()) {
      int present = 0;
      try (var count = statement.executeQuery("SELECT COUNT(*) FROM observation")) {
        count.next();
        present = count.getInt(1);
      }
      if (present >= ROWS) {
        return 0;
      }
      var columns = DirectLoad.columns(connection);
      var copied =
          List.of(columns.split(", ")).stream()
              .map(column ->
                  switch (column) {
                    case "`id`" -> "CONCAT('018f0000-0000-7000-8000-', LPAD(HEX(seq), 12, '0'))";
                    case "`key`" -> "CONCAT('copy-', seq)";
                    default -> "o." + column;
                  })
              .collect(Collectors.joining(", "));
      return statement.executeUpdate(
          "INSERT INTO observation (%s) SELECT %s FROM observation o JOIN seq_1_to_%d WHERE o.`key` = 'bench-000000'"
              .formatted(columns, copied, ROWS - present));
    }
  }

  /// Rows a second, up to the last byte.
  static double ofService(URI list, Map<String, String> headers)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(list);
    headers.forEach(request::header);
    request.setHeader("Accept", "text/csv");
    long begin = System.nanoTime();
    long lines = 0;
    try (var http = HttpClient.newHttpClient()) {
      var answer = http.send(request.build(), BodyHandlers.ofInputStream());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(list + " answers " + answer.statusCode());
      }
      try (var body = answer.body()) {
        var buffer = new byte[1 << 16];
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
          for (int i = 0; i < read; i++) {
            if (buffer[i] == '\n') {
              lines++;
            }
          }
        }
      }
    }
    return (lines - 1) / ((System.nanoTime() - begin) / 1e9);
  }

  /// Rows a second.
  ///
  /// @param client the program
  static double ofClient(DatabaseAccess data, Path client)
      throws IOException, InterruptedException {
    var server = URI.create(data.url().substring("jdbc:".length()));
    var output = Files.createTempFile("export-", ".tsv");
    try {
      var command =
          new ProcessBuilder(
                  client.toString(),
                  "--no-defaults",
                  "--skip-ssl",
                  "--batch",
                  "--host=" + server.getHost(),
                  "--port=" + server.getPort(),
                  "--user=" + data.user(),
                  "--execute=" + QUERY,
                  server.getPath().substring(1))
              .redirectOutput(output.toFile())
              .redirectError(Redirect.INHERIT);
      command.environment().put("MYSQL_PWD", data.password());
      long begin = System.nanoTime();
      int status = command.start().waitFor();
      double seconds = (System.nanoTime() - begin) / 1e9;
      if (status != 0) {
        throw new IllegalStateException(client + " ended with " + status);
      }
      try (var lines = Files.lines(output)) {
        return (lines.count() - 1) / seconds;
      }
    } finally {
      Files.deleteIfExists(output);
    }
  }
}
