package org.accord.stack.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.accord.stack.DatabaseAccess;
import org.accord.stack.terminal.Progress;

/// Millions of made-up figures, uniform over a thousand pairs of reporter and partner, a hundred HS
/// headings and the months of twelve years, written straight into the table by several connections.
/// They come in rounds, in each of which every pair reports one heading for all months. The series
/// and sums are then brought up to date by the product's own statements.
final class ManyObservations {
  static final int REPORTERS = 20;
  static final int PARTNERS = 50;
  static final int FIRST_YEAR = 2012;
  static final int YEARS = 12;

  private static final List<String> COUNTRIES =
      List.of(
          ("AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA"
                  + " CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DO DZ EC EE EG ES ET FI FJ"
                  + " FR GA GB GE GH GM GN GR GT GW GY HN HR HT HU")
              .split(" "));

  /// Chapters whose headings are numbered from 01 to 10 at least.
  private static final List<String> CHAPTERS =
      List.of("02", "04", "07", "08", "09", "12", "25", "26", "27", "28");

  private static final int PAIRS = REPORTERS * PARTNERS;
  private static final int ROUND = PAIRS * YEARS * 12;
  private static final int HEADINGS = 100;
  private static final int CONNECTIONS = 4;
  private static final String COLUMNS =
      "(id, `key`, version, reporter, partner, measure, scope, commodities, hs_codes, period_start,"
          + " period_end, covers_from, covers_to, value, unit, qualifier, subject, source_id,"
          + " confidence)";

  private final DatabaseAccess schema;
  private final Path root;
  private final Path folder;
  private final Progress progress;
  private int present;

  /// @param schema the account that changes the schema
  /// @param folder takes the files of rows
  ManyObservations(DatabaseAccess schema, Path root, Path folder, Progress progress) {
    this.schema = schema;
    this.root = root;
    this.folder = folder;
    this.progress = progress;
  }

  static String reporter(int number) {
    return COUNTRIES.get(number % REPORTERS);
  }

  static String partner(int number) {
    return COUNTRIES.get(REPORTERS + number % PARTNERS);
  }

  /// Figures of the same kind as a file to import: imports, so that none of them is of a quantity
  /// of which a figure was made.
  static byte[] csv(int from, int count) {
    var text =
        new StringBuilder(
            "id,reporter,partner,measure,scope,hs_code,period_start,period_end,value,unit,"
                + "qualifier,source_doc,source_chapter,confidence\n");
    for (int number = from; number < from + count; number++) {
      var month = month(number);
      text.append("uniform-%08d,".formatted(number));
      text.append(reporter(number % PAIRS / PARTNERS)).append(',');
      text.append(partner(number % PAIRS)).append(",imports,goods,").append(code(number));
      text.append(',').append(month).append(',').append(month).append(',').append(value(number));
      text.append(",USD,exact,S1,Benchmark,high\n");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static YearMonth month(int number) {
    return YearMonth.of(FIRST_YEAR, 1).plusMonths(number / PAIRS % (YEARS * 12));
  }

  private static String code(int number) {
    int heading = (number / ROUND + number % PAIRS * 37) % HEADINGS;
    return CHAPTERS.get(heading / 10) + (heading % 10 == 9 ? "10" : "0" + (1 + heading % 10));
  }

  private static long value(int number) {
    return 1000 + number * 7919L % 99991;
  }

  /// Adds figures until it has made so many.
  void fillTo(int rows) throws InterruptedException {
    var what = "%,d figures".formatted(rows);
    progress.step(what, () -> load(rows));
    progress.step(what + ": series, sums", () -> build(rows));
    present = rows;
  }

  private String load(int rows) throws InterruptedException {
    var source = "";
    try (var connection = connect();
        var statement = connection.createStatement();
        var result = statement.executeQuery("SELECT id FROM source LIMIT 1")) {
      result.next();
      source = result.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    var known = source;
    together(
        IntStream.rangeClosed(present / ROUND, (rows - 1) / ROUND)
            .<Callable<Void>>mapToObj(round ->
                () ->
                    load(
                        Math.max(present, round * ROUND),
                        Math.min(rows, (round + 1) * ROUND),
                        known))
            .toList());
    return "loaded";
  }

  private Void load(int from, int to, String source) throws IOException, SQLException {
    var file = folder.resolve("many-" + from + ".tsv");
    try (var out = Files.newBufferedWriter(file)) {
      for (int number = from; number < to; number++) {
        write(number, source, out);
      }
    }
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute("SET unique_checks = 0");
      statement.execute(
          "LOAD DATA LOCAL INFILE '%s' INTO TABLE observation %s".formatted(file, COLUMNS));
    } finally {
      Files.delete(file);
    }
    return null;
  }

  private static void write(int number, String source, Appendable out) throws IOException {
    int pair = number % PAIRS;
    var reporter = reporter(pair / PARTNERS);
    var partner = partner(pair);
    var code = code(number);
    var months = month(number);
    var digits = Integer.toHexString(number);
    var subject = reporter + "|" + partner + "|exports|goods|commodity=" + code + "|unit=USD|";
    out.append("019aa8d0-0000-7000-8000-").append("0".repeat(12 - digits.length())).append(digits);
    out.append("\tmany-").append(Integer.toString(100_000_000 + number).substring(1));
    out.append("\t0\t").append(reporter).append('\t').append(partner);
    out.append("\texports\tgoods\t[]\t[\"").append(code).append("\"]\t");
    out.append(months.toString()).append('\t').append(months.toString()).append('\t');
    out.append(months.atDay(1).toString()).append('\t').append(months.atEndOfMonth().toString());
    out.append('\t').append(Long.toString(value(number))).append("\tUSD\texact\t");
    out.append(subject).append(months.toString()).append("..").append(months.toString());
    out.append('\t').append(source).append("\thigh\n");
  }

  private String build(int rows) throws InterruptedException {
    together(
        IntStream.range(0, REPORTERS)
            .<Callable<Void>>mapToObj(number -> () -> add(reporter(number), rows))
            .toList());
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute("ANALYZE TABLE observation, series, series_sum");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return "in step";
  }

  /// Series belong to one reporter each, so that those of several can be written at once.
  private Void add(String reporter, int rows) throws IOException, SQLException {
    var added =
        ("observation a FORCE INDEX (observation_flow) WHERE a.reporter = '%s'"
                + " AND a.`key` >= 'many-%08d' AND a.`key` < 'many-%08d'")
            .formatted(reporter, present, rows);
    try (var connection = connect();
        var statement = connection.createStatement()) {
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
      for (var sql : SeriesStatements.of(root, added)) {
        statement.execute(sql);
      }
    }
    return null;
  }

  private static void together(List<Callable<Void>> works) throws InterruptedException {
    try (var executor = Executors.newFixedThreadPool(CONNECTIONS)) {
      for (Future<Void> done : executor.invokeAll(works)) {
        done.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        schema.url() + "?allowLocalInfile=true", schema.user(), schema.password());
  }
}
