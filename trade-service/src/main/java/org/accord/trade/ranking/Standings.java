package org.accord.trade.ranking;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.accord.trade.observation.Scope;
import org.accord.trade.series.Basis;
import org.accord.trade.series.Level;
import org.accord.trade.series.Quantity;
import org.accord.trade.series.SeriesKey;
import org.jspecify.annotations.Nullable;

/// The values of one field that may be compared: of one scope, unit, level, basis and kind.
///
/// @param values by entity: the partner, the commodity or the reporter
record Standings(Class key, Map<String, Quantity> values) {
  private static final Set<Level> OVERLAPPING = EnumSet.of(Level.NAMED, Level.BASKET);

  /// What is never mixed.
  ///
  /// @param kind of reporters or partners; null for commodities
  record Class(Scope scope, String unit, Level level, Basis basis, @Nullable Kind kind) {}

  /// Those of countries first, then those with the most entities; reported ones before sums,
  /// baskets last.
  ///
  /// @param kind of whom; null for commodities
  static List<Standings> of(
      By by, Map<SeriesKey, Quantity> values, Function<String, @Nullable Kind> kind) {
    return values.entrySet().stream()
        .collect(
            groupingBy(value -> classOf(value.getKey(), kind.apply(by.entity(value.getKey())))))
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
            Comparator.comparing((Standings standings) -> standings.key.kind() != Kind.COUNTRY)
                .thenComparing(standings -> standings.key.level() == Level.BASKET)
                .thenComparingInt(standings -> -standings.values.size())
                .thenComparing(standings -> standings.key.level())
                .thenComparing(standings -> standings.key.scope())
                .thenComparing(standings -> standings.key.unit())
                .thenComparing(standings -> standings.key.basis()))
        .toList();
  }

  /// Entities of which the whole trade is reported stand beside those of which HS codes are.
  private static Class classOf(SeriesKey series, @Nullable Kind kind) {
    boolean sum = series.level().isSum();
    return new Class(
        series.scope(),
        series.unit(),
        sum ? Level.ALL : series.level(),
        sum ? series.basis().ofTotals() : series.basis(),
        kind);
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

  /// The highest value first; of equal ones what is more than it, and what is almost it last.
  List<Map.Entry<String, Quantity>> ranked() {
    return values.entrySet().stream()
        .sorted(
            Comparator.comparing(
                    (Map.Entry<String, Quantity> entry) -> entry.getValue().value().value())
                .thenComparing(entry -> PossibleRanks.End.least(entry.getValue().number().bounds()))
                .reversed()
                .thenComparing(Map.Entry::getKey))
        .toList();
  }

  /// Whether the values do not overlap, so that their sum is a total: those of countries, or of HS
  /// codes of one level.
  boolean areParts() {
    return key.kind() == null ? !OVERLAPPING.contains(key.level()) : key.kind() == Kind.COUNTRY;
  }
}
