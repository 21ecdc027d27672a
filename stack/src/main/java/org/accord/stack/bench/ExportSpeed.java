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
import java.util.Map;
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
        a.direction_from, a.direction_to, a.indicator, a.denominator, a.target_of, a.valuation_basis,
        a.hs_edition, a.observation_status, a.same_as, s.`key`, a.source_chapter, a.source_note,
        a.cites_url, a.cites_year, a.confidence, a.note,
        IF(a.id IN (SELECT m.record_id FROM conflict_member m JOIN conflict c
            ON c.id = m.conflict_id AND c.state <> 'dissolved'
            WHERE c.preferred_id <> m.record_id), 'false', 'true'),
        IF(a.id IN (SELECT m.record_id FROM conflict_member m JOIN conflict c
            ON c.id = m.conflict_id AND c.state <> 'dissolved'),
          (SELECT GROUP_CONCAT(m.conflict_id SEPARATOR ';') FROM conflict_member m JOIN conflict c
            ON c.id = m.conflict_id AND c.state <> 'dissolved' WHERE m.record_id = a.id), ''),
        s.title, s.author, s.year, a.cites_title
      FROM observation a LEFT JOIN source s ON s.id = a.source_id ORDER BY a.id\
      """;

  private ExportSpeed() {}

  /// How many figures there are.
  static int present(DatabaseAccess data) throws SQLException {
    try (var connection = DriverManager.getConnection(data.url(), data.user(), data.password());
        var statement = connection.createStatement();
        var count = statement.executeQuery("SELECT COUNT(*) FROM observation")) {
      count.next();
      return count.getInt(1);
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
    try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
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
    double seconds = (System.nanoTime() - begin) / 1e9;
    if (lines - 1 != ROWS) {
      throw new IllegalStateException(list + " answers " + (lines - 1) + " rows");
    }
    return ROWS / seconds;
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
