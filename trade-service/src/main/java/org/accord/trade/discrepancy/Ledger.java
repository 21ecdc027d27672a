package org.accord.trade.discrepancy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.accord.facts.Period;
import org.accord.trade.observation.Measure;
import org.accord.trade.observation.ValuationBasis;
import org.accord.trade.series.Derivation;
import org.accord.trade.series.Figure;
import org.accord.trade.series.Quantity;
import org.jspecify.annotations.Nullable;

/// What one side reports of a trade and what follows from it, by valuation.
record Ledger(Map<String, Derivation> byValuation) {
  static Ledger of(Map<String, Map<Measure, List<Figure>>> figures) {
    Map<String, Derivation> byValuation = new TreeMap<>();
    figures.forEach((valuation, own) -> byValuation.put(valuation, new Derivation(own)));
    return new Ledger(byValuation);
  }

  /// One number for each period: a reported one before what follows, and by the valuation that is
  /// usual for the measure before others.
  Map<Period, Entry> of(Measure measure) {
    Map<Period, Entry> entries = new TreeMap<>();
    byValuation.forEach((valuation, derivation) ->
        derivation
            .of(measure)
            .forEach((period, quantity) ->
                entries.merge(
                    period,
                    new Entry(quantity, valuation),
                    BinaryOperator.minBy(usualFirst(measure)))));
    return entries;
  }

  private static Comparator<Entry> usualFirst(Measure measure) {
    String usual =
        switch (measure) {
          case EXPORTS -> ValuationBasis.FOB.term();
          case IMPORTS -> ValuationBasis.CIF.term();
          default -> "";
        };
    return Comparator.comparing((Entry entry) -> entry.quantity().rule() != null)
        .thenComparing(entry -> !entry.valuation().equals(usual))
        .thenComparing(Entry::valuation);
  }

  /// @param valuation empty where it is not told
  record Entry(Quantity quantity, String valuation) {
    @Nullable ValuationBasis basis() {
      return valuation.isEmpty() ? null : ValuationBasis.of(valuation);
    }

    boolean reported() {
      return quantity.rule() == null;
    }
  }
}
