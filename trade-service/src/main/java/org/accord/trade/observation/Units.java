package org.accord.trade.observation;

import java.util.Set;
import org.accord.facts.Nearest;
import org.accord.facts.Unit;
import org.accord.kit.refusal.Faults;

/// The units that figures are told in: currencies, the units of quantity in which customs count
/// goods, and those of what is not goods. Whatever brings a figure, a unit that is none of them is
/// a slip: values of different units are never added, so a slip would hide the figure from every
/// sum.
final class Units {
  private static final Set<String> KNOWN =
      Set.of(
          "t", "kg", "g", "ct", "l", "hl", "bbl", "m", "km", "m2", "m3", "ha", "kW", "MW", "kWh",
          "MWh", "GWh", "GJ", "TJ", "TEU", "head", "pair", "dozen", "unit", "count", "percent",
          "ratio", "rank");

  private Units() {}

  /// Names the fault when nothing is measured in the unit.
  static void check(Unit unit, String pointer, Faults faults) {
    if (unit.isCurrency() || KNOWN.contains(unit.value())) return;
    faults.field(
        pointer,
        "unknown-code",
        "There is no unit " + unit + "." + Nearest.hint(unit.value(), KNOWN));
  }
}
