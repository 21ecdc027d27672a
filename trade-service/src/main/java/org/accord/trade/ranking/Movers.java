package org.accord.trade.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.accord.facts.Period;
import org.accord.facts.Qualified;
import org.accord.facts.Qualifier;
import org.accord.trade.explanation.Explanation;
import org.accord.trade.series.Quantity;
import org.accord.trade.series.Ratio;
import org.accord.trade.series.SeriesPoint;
import org.accord.trade.series.SeriesReader;
import org.jspecify.annotations.Nullable;

/// Answers what changed most against the same months a year before.
@ApplicationScoped
class Movers {
  private final SeriesReader.Opener readers;
  private final Rankings rankings;

  Movers(SeriesReader.Opener readers, Rankings rankings) {
    this.readers = readers;
    this.rankings = rankings;
  }

  /// By what movers are ordered: the difference or the ratio, whatever the direction.
  enum Sort {
    ABSOLUTE,
    RELATIVE
  }

  MoversAnswer answer(Field field, Period base, Sort sort, int top, @Nullable Instant asOf) {
    return readers.read(asOf, reader -> answer(field, base, sort, top, reader));
  }

  private MoversAnswer answer(Field field, Period base, Sort sort, int top, SeriesReader reader)
      throws SQLException {
    List<Standings> now = rankings.standings(field, reader);
    List<Standings> then = rankings.standings(field.in(base), reader);
    List<Pair> pairs =
        now.stream()
            .map(one -> new Pair(one, of(one.key(), then)))
            .sorted(
                Comparator.comparing((Pair pair) -> !field.wants(pair.now().key()))
                    .thenComparing(pair -> pair.both().isEmpty())
                    .thenComparing(pair -> pair.now().key().kind() != Kind.COUNTRY)
                    .thenComparing(pair -> -pair.both().size()))
            .toList();
    if (pairs.isEmpty()
        || pairs.getFirst().both().isEmpty()
        || !field.wants(pairs.getFirst().now().key()))
      return new MoversAnswer(
          null,
          base,
          now.stream().mapToInt(one -> one.values().size()).sum(),
          then.stream().mapToInt(one -> one.values().size()).sum(),
          now.stream().map(Rankings::other).toList(),
          List.of(),
          reader.told(Explanation.NO_MOVERS),
          null);
    Pair chosen = pairs.getFirst();
    return new MoversAnswer(
        Rankings.ranked(field, chosen.now()),
        base,
        chosen.now().values().size() - chosen.both().size(),
        chosen.then().values().size() - chosen.both().size(),
        pairs.stream().skip(1).map(pair -> Rankings.other(pair.now())).toList(),
        items(chosen, sort, top),
        null,
        null);
  }

  private static Standings of(Standings.Class key, List<Standings> all) {
    return all.stream()
        .filter(standings -> standings.key().equals(key))
        .findFirst()
        .orElseGet(() -> new Standings(key, java.util.Map.of()));
  }

  private static List<MoversAnswer.Mover> items(Pair pair, Sort sort, int top) {
    List<Moved> moved = new ArrayList<>();
    for (String entity : pair.both()) {
      Quantity now = pair.now().values().get(entity);
      Quantity then = pair.then().values().get(entity);
      if (now != null && then != null) moved.add(Moved.of(entity, now, then));
    }
    moved.sort(
        Comparator.comparing((Moved one) -> one.size(sort))
            .reversed()
            .thenComparing(Moved::entity));
    List<MoversAnswer.Mover> items = new ArrayList<>();
    for (Moved one : moved.subList(0, Math.min(top, moved.size())))
      items.add(one.view(items.size() + 1, pair.now().key().unit()));
    return items;
  }

  /// The same class in both periods.
  private record Pair(Standings now, Standings then) {
    Set<String> both() {
      Set<String> both = new HashSet<>(now.values().keySet());
      both.retainAll(then.values().keySet());
      return both;
    }
  }

  private record Moved(
      String entity,
      Quantity now,
      Quantity then,
      Optional<Qualified> change,
      Optional<Qualified> ratio) {
    static Moved of(String entity, Quantity now, Quantity then) {
      return new Moved(
          entity,
          now,
          then,
          now.number().minus(then.number()).told(),
          Ratio.of(now.number(), then.number()));
    }

    /// How far it moved, up or down: a third less is as far as half as much again.
    BigDecimal size(Sort sort) {
      return switch (sort) {
        case ABSOLUTE -> now.value().value().subtract(then.value().value()).abs();
        case RELATIVE ->
            ratio
                .map(Qualified::value)
                .filter(value -> value.signum() > 0)
                .map(value -> BigDecimal.valueOf(Math.abs(Math.log(value.doubleValue()))))
                .orElse(BigDecimal.ZERO);
      };
    }

    MoversAnswer.Mover view(int rank, String unit) {
      return new MoversAnswer.Mover(
          rank,
          entity,
          unit,
          now.value().value(),
          now.value().qualifier(),
          then.value().value(),
          then.value().qualifier(),
          change.map(Qualified::value).orElse(null),
          change.<Qualifier>map(Qualified::qualifier).orElse(null),
          change.isPresent() ? null : MoversAnswer.NoChange.NOT_BOUNDED,
          ratio.map(Qualified::value).orElse(null),
          ratio.<Qualifier>map(Qualified::qualifier).orElse(null),
          ratio.isPresent() ? null : noRatio(),
          now.rule() != null || then.rule() != null,
          SeriesPoint.DerivedFrom.of(now),
          SeriesPoint.DerivedFrom.of(then),
          now.status(),
          then.status());
    }

    private MoversAnswer.NoChange noRatio() {
      BigDecimal most = then.number().bounds().upper();
      return most != null && most.signum() <= 0
          ? MoversAnswer.NoChange.BASE_NOT_POSITIVE
          : MoversAnswer.NoChange.NOT_BOUNDED;
    }
  }
}
