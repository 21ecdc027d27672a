package org.accord.trade.observation;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  private static final List<String> CURRENCIES =
      Currency.availableCurrencies().map(Currency::getCurrencyCode).sorted().toList();

  /// How units are written out, in the singular, and what they are called here.
  private static final Map<String, String> SPELLED =
      Map.ofEntries(
          Map.entry("tonne", "t"),
          Map.entry("ton", "t"),
          Map.entry("metric ton", "t"),
          Map.entry("kilogram", "kg"),
          Map.entry("kilogramme", "kg"),
          Map.entry("gram", "g"),
          Map.entry("gramme", "g"),
          Map.entry("carat", "ct"),
          Map.entry("litre", "l"),
          Map.entry("liter", "l"),
          Map.entry("barrel", "bbl"),
          Map.entry("metre", "m"),
          Map.entry("meter", "m"),
          Map.entry("kilometre", "km"),
          Map.entry("kilometer", "km"),
          Map.entry("square metre", "m2"),
          Map.entry("square meter", "m2"),
          Map.entry("cubic metre", "m3"),
          Map.entry("cubic meter", "m3"),
          Map.entry("hectare", "ha"),
          Map.entry("per cent", "percent"),
          Map.entry("percentage", "percent"),
          Map.entry("dollar", "USD"),
          Map.entry("us dollar", "USD"),
          Map.entry("euro", "EUR"),
          Map.entry("yuan", "CNY"),
          Map.entry("renminbi", "CNY"),
          Map.entry("piece", "unit"));

  /// What is counted rather than what a count is told in.
  private static final Set<String> COUNTED =
      Set.of(
          "companies",
          "contracts",
          "deals",
          "enterprises",
          "exporters",
          "firms",
          "importers",
          "items",
          "organisations",
          "organizations",
          "participants",
          "permits",
          "producers",
          "products",
          "suppliers",
          "transactions");

  private Units() {}

  /// Names the fault when nothing is measured in the unit, and what may be meant.
  static void check(Unit unit, String pointer, Faults faults) {
    if (unit.isCurrency() || KNOWN.contains(unit.value())) return;
    faults.field(
        pointer, "unknown-code", "There is no unit " + unit + "." + suggestion(unit.value()));
  }

  private static String suggestion(String unit) {
    String words = unit.toLowerCase(Locale.ROOT);
    String singular = words.endsWith("s") ? words.substring(0, words.length() - 1) : words;
    String spelled = SPELLED.getOrDefault(words, SPELLED.get(singular));
    if (spelled != null) return " Did you mean " + spelled + "?";
    if (COUNTED.stream().anyMatch(counted -> isOneOf(words, counted)))
      return " The unit of a count is count; the indicator says what is counted";
    String near = Nearest.hint(unit, KNOWN);
    return near.isEmpty() ? currency(unit) : near;
  }

  /// Many currencies differ by few letters, those of the past among them: what the text begins with
  /// is the likeliest.
  private static String currency(String unit) {
    List<String> begun =
        CURRENCIES.stream().filter(code -> unit.toUpperCase(Locale.ROOT).startsWith(code)).toList();
    return Nearest.hint(unit, begun.isEmpty() ? CURRENCIES : begun);
  }

  private static boolean isOneOf(String words, String counted) {
    return words.equals(counted)
        || words.equals(counted.replaceAll("s$", ""))
        || words.equals(counted.replaceAll("ies$", "y"));
  }
}
