package org.accord.stack.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.accord.stack.terminal.Progress;

/// Millions of made-up figures: a thousand pairs of reporter and partner, up to a hundred HS
/// headings, twelve years of months, written straight into the table in the order of the months.
/// The series and sums are then built by the product's own statements.
final class ManyObservations {
  static final String REPORTER = "AD";
  static final String PARTNER = "CI";

  private static final List<String> COUNTRIES =
      List.of(
          ("AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA"
                  + " CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DO DZ EC EE EG ES ET FI FJ"
                  + " FR GA GB GE GH GM GN GR GT GW GY HN HR HT HU")
              .split(" "));
  private static final int REPORTERS = 20;
  private static final int PAIRS = 1000;
  private static final int MONTHS = 144;
  private static final int HEADINGS = 100;
  private static final YearMonth FIRST = YearMonth.of(2012, 1);
  private static final Path STATEMENTS =
      Path.of("trade-service/src/main/resources/org/accord/trade/series/sums.sql");
  private static final Pattern SECTION = Pattern.compile("(?m)^-- ([a-z ]+)\n");
  private static final String COLUMNS =
      "(id, `key`, version, reporter, partner, measure, scope, commodities, hs_codes, period_start,"
          + " period_end, covers_from, covers_to, value, unit, qualifier, subject, source_id,"
          + " confidence)";

  private final Connection connection;
  private final Path root;
  private final Path folder;
  private final Progress progress;
  private int headings;

  ManyObservations(Connection connection, Path root, Path folder, Progress progress) {
    this.connection = connection;
    this.root = root;
    this.folder = folder;
    this.progress = progress;
  }

  /// Adds figures until there are about so many.
  void fillTo(int rows) throws InterruptedException, IOException, SQLException {
    int wanted = Math.max(1, Math.min(HEADINGS, Math.round((float) rows / (PAIRS * MONTHS))));
    var source = source();
    for (int month = 0; month < MONTHS; month += 12) {
      int year = month;
      progress.step(
          "figures of " + FIRST.plusMonths(year).getYear(),
          () -> load(year, wanted, source) + " rows");
    }
    headings = wanted;
    progress.step("series and sums", this::build);
  }

  private String source() throws SQLException {
    try (var statement = connection.createStatement();
        var result = statement.executeQuery("SELECT id FROM source LIMIT 1")) {
      result.next();
      return result.getString(1);
    }
  }

  private int load(int firstMonth, int wanted, String source) {
    var file = folder.resolve("many.tsv");
    int rows = 0;
    try {
      try (var out = Files.newBufferedWriter(file);
          var statement = connection.createStatement()) {
        for (int month = firstMonth; month < firstMonth + 12; month++) {
          for (int pair = 0; pair < PAIRS; pair++) {
            for (int heading = headings; heading < wanted; heading++) {
              out.append(row(month, pair, heading, source));
              rows++;
            }
          }
        }
        out.flush();
        statement.execute("SET unique_checks = 0");
        statement.execute(
            "LOAD DATA LOCAL INFILE '%s' INTO TABLE observation %s".formatted(file, COLUMNS));
      }
      Files.delete(file);
    } catch (IOException | SQLException e) {
      throw new IllegalStateException(e);
    }
    return rows;
  }

  private static String row(int month, int pair, int heading, String source) {
    var reporter = COUNTRIES.get(pair / (PAIRS / REPORTERS));
    var partner = COUNTRIES.get(REPORTERS + pair % (PAIRS / REPORTERS));
    var code = "%04d".formatted(100 * (1 + heading / 10) + 1 + (pair + heading) % 10);
    var months = FIRST.plusMonths(month);
    long number = ((long) month * PAIRS + pair) * HEADINGS + heading;
    return String.format(
        Locale.ROOT,
        "019aa8d0-0000-7000-8000-%012x\tmany-%d\t0\t%s\t%s\texports\tgoods\t[]\t[\"%s\"]\t%s\t%s"
            + "\t%s\t%s\t%d\tUSD\texact\t%s|%s|exports|goods|commodity=%s|unit=USD|%s..%s\t%s\thigh\n",
        number,
        number,
        reporter,
        partner,
        code,
        months,
        months,
        months.atDay(1),
        months.atEndOfMonth(),
        1000 + number * 7919 % 99991,
        reporter,
        partner,
        code,
        months,
        months,
        source);
  }

  private String build() {
    try (var statement = connection.createStatement()) {
      statement.execute("DELETE FROM series");
      statement.execute("DELETE FROM series_sum");
      var sections = sections();
      for (var name : List.of("series", "sum series", "sums of months", "sums of codes")) {
        statement.execute(
            section(sections, name)
                .replace("{bounds}", section(sections, "bounds"))
                .replace("{counted}", section(sections, "counted"))
                .replace("{add}", section(sections, "add"))
                .replace("{rows}", "observation a WHERE TRUE")
                .replace("{sign}", "1")
                .replace("{set_aside}", "set_aside s")
                .replace("{holds}", "TRUE"));
      }
      statement.execute("ANALYZE TABLE observation, series, series_sum");
      return "built";
    } catch (IOException | SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String section(Map<String, String> sections, String name) {
    return Objects.requireNonNull(sections.get(name), name);
  }

  private Map<String, String> sections() throws IOException {
    var text = Files.readString(root.resolve(STATEMENTS));
    var headings = SECTION.matcher(text).results().toList();
    Map<String, String> sections = new HashMap<>();
    for (int i = 0; i < headings.size(); i++) {
      int end = i + 1 < headings.size() ? headings.get(i + 1).start() : text.length();
      var body = text.substring(headings.get(i).end(), end).strip();
      sections.put(
          headings.get(i).group(1),
          body.endsWith(";") ? body.substring(0, body.length() - 1) : body);
    }
    return sections;
  }
}
