package org.accord.trade.series;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.accord.facts.PartialDate;
import org.accord.facts.Terms;
import org.accord.trade.observation.Measure;
import org.accord.trade.observation.Scope;
import org.jspecify.annotations.Nullable;

/// Which series is asked for, and what of it.
///
/// @param scope one scope; the one with the most figures when none is given
/// @param everyScope whether all scopes are wanted side by side
/// @param currency into which values are converted; as they are reported when null
/// @param basket the commodities; none for all that is traded
record SeriesQuestion(
    String reporter,
    String partner,
    Measure measure,
    @Nullable Scope scope,
    boolean everyScope,
    List<String> basket,
    @Nullable String unit,
    @Nullable String indicator,
    @Nullable Measure targetOf,
    Basis.Wanted basis,
    Kind kind,
    @Nullable PartialDate from,
    @Nullable PartialDate to,
    boolean withBalance,
    boolean withShare,
    @Nullable String currency) {
  private static final Set<String> EXTRAS = Set.of("balance", "share");

  /// A kind of period, or stocks.
  enum Kind {
    YEAR,
    HALF_YEAR,
    QUARTER,
    MONTH,
    NINE_MONTHS,
    OTHER,
    STOCK,
    ALL
  }

  boolean wants(SeriesPoint point) {
    if (kind != Kind.ALL && !point.frequency().equals(Terms.term(kind))) return false;
    var first =
        point.period() != null ? PartialDate.of(point.period().start()) : point.observedOn();
    var last = point.period() != null ? PartialDate.of(point.period().end()) : point.observedOn();
    return (from == null || (first != null && !first.earliest().isBefore(from.earliest())))
        && (to == null || (last != null && !last.latest().isAfter(to.latest())));
  }

  static boolean extra(Reading reading, @Nullable List<String> given, String name) {
    boolean found = false;
    for (String value : given == null ? List.<String>of() : given)
      for (String one : Arrays.asList(value.split(","))) {
        if (!EXTRAS.contains(one))
          reading.fault("with", "invalid-code", "with is one of balance, share");
        found |= one.equals(name);
      }
    return found;
  }
}
