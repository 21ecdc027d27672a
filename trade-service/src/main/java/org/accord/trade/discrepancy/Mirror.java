package org.accord.trade.discrepancy;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.accord.facts.Period;
import org.accord.facts.Qualified;
import org.accord.facts.Qualifier;
import org.accord.kit.listing.Sql;
import org.accord.trade.explanation.Explanation;
import org.accord.trade.observation.HsEdition;
import org.accord.trade.observation.Measure;
import org.accord.trade.observation.Scope;
import org.accord.trade.series.Figure;
import org.accord.trade.series.Quantity;
import org.accord.trade.series.Ratio;
import org.accord.trade.series.SeriesKey;
import org.accord.trade.series.SeriesPoint;
import org.accord.trade.series.SeriesReader;
import org.jspecify.annotations.Nullable;

/// Sets what one side reports of a trade beside what the other side does.
@ApplicationScoped
class Mirror {

  private final SeriesReader.Opener readers;

  Mirror(SeriesReader.Opener readers) {
    this.readers = readers;
  }

  /// @param scope any when null
  /// @param commodity the whole trade when null
  record Question(
      String reporter,
      String partner,
      @Nullable Scope scope,
      @Nullable String commodity,
      @Nullable String unit) {}

  MirrorAnswer answer(Question question, @Nullable Instant asOf) {
    return readers.read(asOf, reader -> answer(question, reader));
  }

  private static MirrorAnswer answer(Question question, SeriesReader reader) throws SQLException {
    Map<Trade, Ledger> own = side(question, question.reporter(), question.partner(), reader);
    Map<Trade, Ledger> other = side(question, question.partner(), question.reporter(), reader);
    List<MirrorAnswer.Reflection> items = new ArrayList<>();
    Set<Trade> trades = new LinkedHashSet<>(own.keySet());
    trades.addAll(other.keySet());
    for (Trade trade : trades) {
      Ledger one = own.getOrDefault(trade, new Ledger(Map.of()));
      Ledger two = other.getOrDefault(trade, new Ledger(Map.of()));
      new Faces(question.reporter(), question.partner(), trade, one, two).addTo(items);
    }
    items.sort(
        Comparator.comparing(MirrorAnswer.Reflection::scope)
            .thenComparing(MirrorAnswer.Reflection::unit)
            .thenComparing(MirrorAnswer.Reflection::period)
            .thenComparing(MirrorAnswer.Reflection::from));
    boolean both = items.stream().anyMatch(item -> item.agree() != null);
    Explanation lack = items.isEmpty() ? Explanation.NO_MIRROR : Explanation.ONE_SIDE_ONLY;
    return new MirrorAnswer(
        reader.told(Explanation.VALUATION), items, both ? null : reader.told(lack), null);
  }

  /// What one side reports, by what can be set against the other.
  private static Map<Trade, Ledger> side(
      Question question, String reporter, String partner, SeriesReader reader) throws SQLException {
    Sql more =
        Sql.of("r.indicator = '' AND r.unit <> '' AND NOT r.forecast AND ")
            .add(
                question.commodity() == null
                    ? Sql.of("r.level = 'all'")
                    : Sql.of("r.basket = ?", "[\"" + question.commodity() + "\"]"));
    if (question.unit() != null) more.add(" AND r.unit = ?", question.unit());
    List<SeriesKey> series =
        reader.series(
            alias -> {
              Sql pair =
                  Sql.of(
                          "%1$s.reporter = ? AND %1$s.partner = ? AND ".formatted(alias),
                          reporter,
                          partner)
                      .add(SeriesReader.measures(alias, Measure.flows()));
              if (question.scope() != null)
                pair.add(" AND " + alias + ".scope = ?", question.scope().term());
              return pair;
            },
            more);
    Map<String, SeriesKey> bySeries = new HashMap<>();
    series.forEach(key -> bySeries.putIfAbsent(key.series(), key));
    Map<Trade, Map<String, Map<Measure, List<Figure>>>> figures = new HashMap<>();
    for (Figure figure : reader.figures(series)) {
      SeriesKey key = bySeries.get(figure.series());
      if (key == null || figure.unit() == null) continue;
      figures
          .computeIfAbsent(
              new Trade(key.scope(), key.basket(), key.basis().hsEdition(), figure.unit()),
              _ -> new TreeMap<>())
          .computeIfAbsent(key.basis().valuation(), _ -> new EnumMap<>(Measure.class))
          .computeIfAbsent(key.measure(), _ -> new ArrayList<>())
          .add(figure);
    }
    return figures.entrySet().stream()
        .collect(toMap(Map.Entry::getKey, entry -> Ledger.of(entry.getValue())));
  }

  private record Trade(
      Scope scope, List<String> commodities, @Nullable HsEdition edition, String unit) {}

  /// Both faces of one trade.
  private record Faces(String reporter, String partner, Trade trade, Ledger own, Ledger other) {

    void addTo(List<MirrorAnswer.Reflection> items) {
      reflect(reporter, partner, own, Measure.EXPORTS, other, Measure.IMPORTS, items);
      reflect(partner, reporter, other, Measure.EXPORTS, own, Measure.IMPORTS, items);
      reflect(reporter, partner, own, Measure.TURNOVER, other, Measure.TURNOVER, items);
    }

    private void reflect(
        String from,
        String to,
        Ledger sender,
        Measure sent,
        Ledger receiver,
        Measure received,
        List<MirrorAnswer.Reflection> items) {
      Map<Period, Ledger.Entry> sending = sender.of(sent);
      Map<Period, Ledger.Entry> receiving = receiver.of(received);
      Set<Period> periods = new TreeSet<>(sending.keySet());
      periods.addAll(receiving.keySet());
      for (Period period : periods)
        if (sent != Measure.TURNOVER || tells(sending.get(period), receiving.get(period)))
          items.add(
              reflection(
                  from, to, sent, received, period, sending.get(period), receiving.get(period)));
    }

    /// A turnover that follows on one side alone says no more than its parts do.
    private static boolean tells(Ledger.@Nullable Entry one, Ledger.@Nullable Entry other) {
      return (one != null && (one.reported() || other != null))
          || (other != null && other.reported());
    }

    private MirrorAnswer.Reflection reflection(
        String from,
        String to,
        Measure sent,
        Measure received,
        Period period,
        Ledger.@Nullable Entry sending,
        Ledger.@Nullable Entry receiving) {
      Optional<Both> both =
          sending != null && receiving != null
              ? Optional.of(new Both(sending, receiving))
              : Optional.empty();
      Optional<Qualified> difference = both.flatMap(Both::difference);
      Optional<Qualified> ratio = both.flatMap(Both::ratio);
      return new MirrorAnswer.Reflection(
          from,
          to,
          trade.scope(),
          trade.commodities(),
          trade.edition(),
          trade.unit(),
          period,
          side(from, sent, sending),
          side(to, received, receiving),
          difference.map(Qualified::value).orElse(null),
          difference.<Qualifier>map(Qualified::qualifier).orElse(null),
          ratio.map(Qualified::value).orElse(null),
          ratio.<Qualifier>map(Qualified::qualifier).orElse(null),
          both.map(Both::agree).orElse(null),
          both.map(Both::valued).orElse(null));
    }

    private static MirrorAnswer.@Nullable Side side(
        String reporter, Measure measure, Ledger.@Nullable Entry entry) {
      if (entry == null) return null;
      Quantity quantity = entry.quantity();
      Figure figure = entry.reported() ? quantity.from().getFirst() : null;
      return new MirrorAnswer.Side(
          reporter,
          measure,
          entry.basis(),
          SeriesPoint.Amount.of(quantity),
          figure == null ? null : figure.key(),
          figure == null ? null : figure.source());
    }
  }

  /// What both sides report of the same months.
  private record Both(Ledger.Entry sending, Ledger.Entry receiving) {
    Optional<Qualified> difference() {
      return receiving.quantity().number().minus(sending.quantity().number()).told();
    }

    Optional<Qualified> ratio() {
      return Ratio.of(receiving.quantity().number(), sending.quantity().number());
    }

    boolean agree() {
      return !sending
          .quantity()
          .number()
          .bounds()
          .disjointFrom(receiving.quantity().number().bounds());
    }

    MirrorAnswer.Valued valued() {
      if (sending.basis() == null || receiving.basis() == null) return MirrorAnswer.Valued.UNKNOWN;
      return sending.basis() == receiving.basis()
          ? MirrorAnswer.Valued.SAME
          : MirrorAnswer.Valued.DIFFERENT;
    }
  }
}
