package org.accord.trade.discrepancy;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.accord.trade.observation.Measure;
import org.accord.trade.observation.Scope;
import org.accord.trade.series.Basis;
import org.accord.trade.series.Level;
import org.accord.trade.series.SeriesKey;
import org.junit.jupiter.api.Test;

class DiscrepancyPartsTest {
  private static final List<Measure> FLOWS =
      List.of(Measure.TURNOVER, Measure.EXPORTS, Measure.IMPORTS);

  private static SeriesKey series(String partner, Scope scope, Measure measure, long figures) {
    return new SeriesKey(
        partner + scope + measure,
        "USD",
        "BY",
        partner,
        measure,
        "",
        "",
        "",
        "",
        scope,
        Level.ALL,
        new Basis("", "", false),
        List.of(),
        figures);
  }

  @Test
  void allSeriesAreLookedAtWithThoseThatTheyAreComparedWith() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<SeriesKey> series = new ArrayList<>();
    for (int partner = 0; partner < 3000; partner++)
      for (Scope scope : List.of(Scope.GOODS, Scope.SERVICES))
        for (Measure measure : FLOWS)
          series.add(series("P" + partner, scope, measure, 1 + random.nextInt(40)));
    Collections.shuffle(series, random);
    List<List<SeriesKey>> parts = Discrepancies.parts(series);
    assertEquals(
        Set.copyOf(series), parts.stream().flatMap(List::stream).collect(toSet()), "seed " + seed);
    assertEquals(series.size(), parts.stream().mapToInt(List::size).sum(), "seed " + seed);
    Set<String> seen = new HashSet<>();
    for (List<SeriesKey> part : parts) {
      Set<String> trades = part.stream().map(key -> key.partner() + key.scope()).collect(toSet());
      for (String trade : trades) assertTrue(seen.add(trade), "seed " + seed);
      assertTrue(
          part.stream().mapToLong(SeriesKey::facts).sum() <= Discrepancies.FIGURES_AT_A_TIME,
          "seed " + seed);
    }
  }

  @Test
  void aTradeOfMoreFiguresThanThatIsAPartOfItsOwn() {
    List<SeriesKey> series =
        List.of(
            series("CN", Scope.GOODS, Measure.EXPORTS, Discrepancies.FIGURES_AT_A_TIME),
            series("CN", Scope.GOODS, Measure.IMPORTS, 7),
            series("KZ", Scope.GOODS, Measure.IMPORTS, 7));
    assertEquals(
        Set.of(2, 1), Discrepancies.parts(series).stream().map(List::size).collect(toSet()));
  }
}
