package org.accord.stack.bench;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

/// Made-up trade figures, no two of the same quantity: partner × measure × HS chapter × month.
public final class SyntheticObservations {
  static final int COUNT = 200_000;

  private static final List<String> PARTNERS =
      List.of(
          "CN", "RU", "KZ", "UZ", "TR", "IN", "PK", "MN", "VN", "ID", "AE", "SA", "IR", "AZ", "GE",
          "AM", "KG", "TJ", "TM", "JP");
  private static final List<String> MEASURES = List.of("exports", "imports");
  private static final int CHAPTERS = 50;
  private static final int MONTHS = 100;
  private static final YearMonth FIRST = YearMonth.of(2015, 1);

  private static final String HEADER =
      "id,reporter,partner,measure,scope,hs_code,period_start,period_end,value,unit,qualifier,"
          + "source_doc,source_chapter,confidence\n";

  private SyntheticObservations() {}

  /// @return the figures `from` to `from + count` as a CSV file
  public static byte[] csv(int from, int count) {
    var text = new StringBuilder(HEADER);
    for (int number = from; number < from + count; number++) {
      int rest = number;
      var month = FIRST.plusMonths(rest % MONTHS);
      rest /= MONTHS;
      int chapter = 1 + rest % CHAPTERS;
      rest /= CHAPTERS;
      var measure = MEASURES.get(rest % MEASURES.size());
      rest /= MEASURES.size();
      var partner = PARTNERS.get(rest % PARTNERS.size());
      text.append(
          String.format(
              Locale.ROOT,
              "bench-%06d,BY,%s,%s,goods,%02d,%s,%s,%d,USD,exact,S1,Benchmark,high\n",
              number,
              partner,
              measure,
              chapter,
              month,
              month,
              1_000_000 + number));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
