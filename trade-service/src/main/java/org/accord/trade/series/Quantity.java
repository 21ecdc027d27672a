package org.accord.trade.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.accord.facts.Bounded;
import org.accord.facts.Qualified;
import org.accord.trade.observation.Measure;
import org.accord.trade.observation.ObservationStatus;
import org.jspecify.annotations.Nullable;

/// A number for a period: reported, or derived from others.
///
/// @param value the number as it is told; what is calculated further rests on the number itself
/// @param number with its bounds, which are never widened on the way
/// @param rule how it is derived; null when it is reported
/// @param from the figures that it rests on; sums over many do not list theirs
/// @param parts how many figures it rests on
/// @param uncertain how many of these are estimated, provisional or otherwise not normal
public record Quantity(
    Qualified value,
    Bounded number,
    @Nullable Rule rule,
    List<Figure> from,
    int parts,
    int uncertain) {

  /// How a number follows from others.
  public enum Rule {
    EXPORTS_PLUS_IMPORTS,
    TURNOVER_MINUS_IMPORTS,
    TURNOVER_MINUS_EXPORTS,
    EXPORTS_MINUS_IMPORTS,
    EXPORTS_TWICE_MINUS_TURNOVER,
    TURNOVER_MINUS_IMPORTS_TWICE,
    EXPORTS_MINUS_BALANCE,
    IMPORTS_PLUS_BALANCE,
    FOUR_QUARTERS,
    TWELVE_MONTHS,
    /// The value of the base period times the ratio aimed at.
    BASE_TIMES_RATIO,
    /// Of figures of single HS codes; what is traded is at least that.
    SUM_OF_CODES
  }

  /// What a figure reports.
  public static Quantity reported(Figure figure, Qualified value, Measure measure) {
    Bounded number = Bounded.of(value);
    return new Quantity(
        value,
        measure.mayBeNegative() ? number : number.notBelowZero().orElse(number),
        null,
        List.of(figure),
        1,
        figure.status() == null ? 0 : 1);
  }

  /// What follows; empty when nothing is known of it. A flow below zero tells that its parts
  /// disagree, not what it is.
  public static Optional<Quantity> derived(
      Measure measure, Bounded number, Rule rule, List<Quantity> parts) {
    List<Figure> from = new ArrayList<>();
    for (Quantity part : parts) from.addAll(part.from);
    return derived(
        measure,
        number,
        rule,
        List.copyOf(from),
        parts.stream().mapToInt(Quantity::parts).sum(),
        parts.stream().mapToInt(Quantity::uncertain).sum());
  }

  static Optional<Quantity> derived(
      Measure measure, Bounded number, Rule rule, List<Figure> from, int parts, int uncertain) {
    Optional<Bounded> possible =
        measure.mayBeNegative() ? Optional.of(number) : number.notBelowZero();
    return possible.flatMap(known ->
        (measure.mayBeNegative() ? known.told() : known.toldAsNotBelowZero())
            .map(told -> new Quantity(told, known, rule, from, parts, uncertain)));
  }

  /// The status of the figure that reports it, where that is not normal.
  public @Nullable ObservationStatus status() {
    return rule == null ? from.getFirst().status() : null;
  }
}
