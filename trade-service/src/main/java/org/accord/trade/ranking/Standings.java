package org.accord.trade.ranking;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accord.facts.Qualified;
import org.accord.trade.observation.Scope;
import org.accord.trade.series.Basis;
import org.accord.trade.series.Level;
import org.accord.trade.series.Quantity;
import org.accord.trade.series.SeriesKey;

/// The values of one field that may be compared: of one scope, unit, level and basis.
///
/// @param values by entity: the partner, the commodity or the reporter
record Standings(Class key, Map<String, Quantity> values) {

  /// What is never mixed.
  record Class(Scope scope, String unit, Level level, Basis basis) {}

  /// The standings with the most entities first; reported ones before sums.
  static List<Standings> of(By by, Map<SeriesKey, Quantity> values) {
    return values.entrySet().stream()
        .collect(groupingBy(value -> classOf(value.getKey())))
        .entrySet()
        .stream()
        .map(group -> {
          Map<String, Quantity> byEntity = new HashMap<>();
          group
              .getValue()
              .forEach(value ->
                  byEntity.merge(by.entity(value.getKey()), value.getValue(), Standings::better));
          return new Standings(group.getKey(), Map.copyOf(byEntity));
        })
        .sorted(
            Comparator.comparingInt((Standings standings) -> -standings.values.size())
                .thenComparing(standings -> standings.key.level())
                .thenComparing(standings -> standings.key.scope())
                .thenComparing(standings -> standings.key.unit())
                .thenComparing(standings -> standings.key.basis()))
        .toList();
  }

  /// Entities of which the whole trade is reported stand beside those of which HS codes are.
  private static Class classOf(SeriesKey series) {
    boolean sum = series.level().isSum();
    return new Class(
        series.scope(),
        series.unit(),
        sum ? Level.ALL : series.level(),
        sum ? series.basis().ofTotals() : series.basis());
  }

  /// What is reported before what follows, the exact before what is bounded, the higher bound
  /// first.
  private static Quantity better(Quantity one, Quantity other) {
    Comparator<Quantity> order =
        Comparator.comparing((Quantity quantity) -> quantity.rule() != null)
            .thenComparingInt(quantity -> quantity.value().qualifier().rank())
            .thenComparing(quantity -> quantity.value().value(), Comparator.reverseOrder());
    return order.compare(one, other) <= 0 ? one : other;
  }

  List<Map.Entry<String, Quantity>> ranked() {
    return values.entrySet().stream()
        .sorted(
            Comparator.comparing(
                    (Map.Entry<String, Quantity> entry) -> entry.getValue().value().value())
                .reversed()
                .thenComparing(Map.Entry::getKey))
        .toList();
  }

  /// The sum of what does not overlap: of countries, or of HS codes of one level.
  Optional<Qualified> sum(By by) {
    List<Qualified> parts =
        values.entrySet().stream()
            .filter(entry -> by == By.COMMODITY || entry.getKey().length() == 2)
            .map(entry -> entry.getValue().value())
            .toList();
    if (parts.isEmpty() || (by == By.COMMODITY && key.level() == Level.NAMED))
      return Optional.empty();
    return Qualified.sum(parts);
  }
}
