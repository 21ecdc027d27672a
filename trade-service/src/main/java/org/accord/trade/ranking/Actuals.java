package org.accord.trade.ranking;

import static java.util.stream.Collectors.groupingBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.accord.kit.listing.Sql;
import org.accord.trade.observation.Measure;
import org.accord.trade.series.Figure;
import org.accord.trade.series.SeriesKey;
import org.accord.trade.series.SeriesReader;

/// What was reached in the trade of some pairs of reporter and partner. The targets may be many:
/// those of several pairs are looked up together.
///
/// @param series by pair
/// @param figures by series
record Actuals(Map<Pair, List<SeriesKey>> series, Map<String, List<Figure>> figures) {
  private static final int PAIRS_AT_A_TIME = 50;

  record Pair(String reporter, String partner) {
    static Pair of(SeriesKey key) {
      return new Pair(key.reporter(), key.partner());
    }
  }

  /// The targets in parts that are looked at together, with all of a pair in one.
  static Collection<List<Targets.Aim>> parts(List<Targets.Aim> aims) {
    Map<Integer, List<Targets.Aim>> parts = new LinkedHashMap<>();
    int pairs = 0;
    for (List<Targets.Aim> ofPair :
        aims.stream()
            .collect(groupingBy(aim -> Pair.of(aim.key()), LinkedHashMap::new, Collectors.toList()))
            .values())
      parts.computeIfAbsent(pairs++ / PAIRS_AT_A_TIME, _ -> new ArrayList<>()).addAll(ofPair);
    return parts.values();
  }

  static Actuals beside(List<Targets.Aim> aims, SeriesReader reader) throws SQLException {
    List<Targets.Aim> measured =
        aims.stream().filter(aim -> !aim.key().targetOf().isEmpty()).toList();
    if (measured.isEmpty()) return new Actuals(Map.of(), Map.of());
    Set<Pair> pairs = new LinkedHashSet<>();
    Set<Measure> measures = EnumSet.noneOf(Measure.class);
    for (Targets.Aim aim : measured) {
      pairs.add(Pair.of(aim.key()));
      measures.addAll(measures(aim));
    }
    Map<Pair, List<SeriesKey>> series =
        reader.series(alias -> condition(alias, pairs, measures), Sql.of("NOT r.forecast")).stream()
            .collect(groupingBy(Pair::of));
    Actuals unread = new Actuals(series, Map.of());
    Set<SeriesKey> wanted = new LinkedHashSet<>();
    for (Targets.Aim aim : measured) wanted.addAll(unread.of(aim));
    return new Actuals(series, reader.figures(wanted).stream().collect(groupingBy(Figure::series)));
  }

  private static Sql condition(String alias, Set<Pair> pairs, Set<Measure> measures) {
    return Sql.anyOf(
            pairs.stream()
                .map(pair ->
                    Sql.of(
                        "(%1$s.reporter = ? AND %1$s.partner = ?)".formatted(alias),
                        pair.reporter(),
                        pair.partner()))
                .toList())
        .add(" AND ")
        .add(SeriesReader.measures(alias, measures));
  }

  /// The measure that is aimed at, and those that it follows from.
  private static Set<Measure> measures(Targets.Aim aim) {
    return Measure.of(aim.key().targetOf()).siblings();
  }

  /// Series of what is aimed at, and of what it follows from, in all scopes.
  List<SeriesKey> of(Targets.Aim aim) {
    SeriesKey key = aim.key();
    Set<Measure> measures = measures(aim);
    Set<String> basket = Set.copyOf(key.basket());
    return series.getOrDefault(Pair.of(key), List.of()).stream()
        .filter(one -> measures.contains(one.measure()) && one.level() == key.level())
        .filter(one -> one.indicator().equals(key.indicator()))
        .filter(one -> Set.copyOf(one.basket()).equals(basket))
        .toList();
  }

  /// The figures of series.
  List<Figure> figures(List<SeriesKey> of) {
    return of.stream()
        .map(SeriesKey::series)
        .distinct()
        .flatMap(one -> figures.getOrDefault(one, List.of()).stream())
        .toList();
  }
}
