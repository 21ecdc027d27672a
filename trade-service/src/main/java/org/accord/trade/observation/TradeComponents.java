package org.accord.trade.observation;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.accord.facts.Confidence;
import org.accord.facts.PartialDate;
import org.accord.facts.Period;
import org.accord.facts.Terms;
import org.accord.kit.format.Codelist;
import org.accord.kit.format.Component;
import org.accord.kit.source.StatedIn;
import org.jspecify.annotations.Nullable;

/// The components that the SDMX dataflows of trade have in common: by whatever resource a figure is
/// answered, its parts have the same ids and codes.
///
/// @param <V> what a row is made of
public final class TradeComponents<V> {

  /// The kind of the period; that of a stock for none.
  public Component<V> frequency(Function<V, @Nullable Period> period) {
    return Component.coded(
        "FREQ", "Frequency", TradeCodes.FREQ, row -> TradeCodes.frequency(period.apply(row)));
  }

  public Component<V> reporter(Function<V, @Nullable String> reporter) {
    return Component.text("REPORTER", "Reporter", reporter);
  }

  public Component<V> partner(Function<V, @Nullable String> partner) {
    return Component.text("PARTNER", "Partner", partner);
  }

  public Component<V> measure(Function<V, @Nullable Measure> measure) {
    return term("MEASURE", "Measure", TradeCodes.MEASURE, measure);
  }

  public Component<V> indicator(Function<V, @Nullable String> indicator) {
    return Component.text("INDICATOR", "Indicator", orNone(indicator));
  }

  public Component<V> scope(Function<V, @Nullable Scope> scope) {
    return term("SCOPE", "Scope", TradeCodes.SCOPE, scope);
  }

  /// The commodities of a basket, or the whole trade for none.
  public Component<V> commodities(Function<V, List<String>> commodities) {
    return Component.text(
        "COMMODITY",
        "Commodity",
        row -> {
          List<String> basket = commodities.apply(row);
          return basket.isEmpty() ? TradeCodes.TOTAL : String.join("+", basket);
        });
  }

  public Component<V> valuation(Function<V, @Nullable ValuationBasis> valuation) {
    return Component.coded(
        "VALUATION",
        "Up to where the value includes the cost of transport",
        TradeCodes.VALUATION,
        orNone(term(valuation)));
  }

  public Component<V> hsEdition(Function<V, @Nullable HsEdition> edition) {
    return Component.coded(
        "HS_EDITION",
        "Edition of the Harmonized System",
        TradeCodes.HS_EDITION,
        orNone(term(edition)));
  }

  public Component<V> unit(Function<V, @Nullable String> unit) {
    return Component.text("UNIT_MEASURE", "Unit of measure", orNone(unit));
  }

  /// The period of a flow, or the date of a stock as precisely as it is known.
  public Component<V> time(
      Function<V, @Nullable Period> period, Function<V, @Nullable PartialDate> observedOn) {
    return Component.time(
        "Time period",
        row -> {
          Period months = period.apply(row);
          if (months != null) return TradeCodes.time(months);
          PartialDate day = observedOn.apply(row);
          return day == null ? "" : day.toString();
        });
  }

  public Component<V> value(Function<V, @Nullable BigDecimal> value) {
    return number("OBS_VALUE", "Value", value);
  }

  public Component<V> status(
      Function<V, @Nullable BigDecimal> value, Function<V, @Nullable ObservationStatus> status) {
    return status("OBS_STATUS", "Status", value, status);
  }

  /// @param status of what has a value; null where it is normal
  public Component<V> status(
      String id,
      String name,
      Function<V, @Nullable BigDecimal> value,
      Function<V, @Nullable ObservationStatus> status) {
    return Component.coded(
        id,
        name,
        TradeCodes.OBS_STATUS,
        row -> {
          if (value.apply(row) == null) return "O";
          ObservationStatus told = status.apply(row);
          return told == null ? "A" : told.code();
        });
  }

  /// What bounds the number of another component.
  public Component<V> qualifier(
      String id, String name, Function<V, ? extends @Nullable Enum<?>> qualifier) {
    return term(id, name, TradeCodes.QUALIFIER, qualifier);
  }

  public Component<V> qualifier(Function<V, ? extends @Nullable Enum<?>> qualifier) {
    return qualifier("QUALIFIER", "How the value bounds the true one", qualifier);
  }

  /// The key of the figure that reports the value.
  public Component<V> fact(Function<V, @Nullable String> key) {
    return Component.text("FACT", "Key of the fact", key);
  }

  /// Where the value stands.
  public List<Component<V>> source(Function<V, @Nullable StatedIn> source) {
    return List.of(
        Component.text("SOURCE", "Source", of(source, StatedIn::key)),
        Component.text("SOURCE_TITLE", "Title of the source", of(source, StatedIn::title)),
        Component.text("SOURCE_CHAPTER", "Chapter", of(source, StatedIn::chapter)),
        Component.text("SOURCE_NOTE", "Footnote", of(source, StatedIn::note)));
  }

  public Component<V> confidence(Function<V, @Nullable Confidence> confidence) {
    return term("CONFIDENCE", "Confidence", TradeCodes.CONFIDENCE, confidence);
  }

  public Component<V> note(Function<V, @Nullable String> note) {
    return Component.text("NOTE", "Note", note);
  }

  public Component<V> number(String id, String name, Function<V, @Nullable BigDecimal> number) {
    return Component.number(id, name, of(number, BigDecimal::toPlainString));
  }

  public Component<V> count(String id, String name, Function<V, @Nullable Integer> count) {
    return Component.number(id, name, of(count, String::valueOf));
  }

  /// A term out of those of an enum.
  public Component<V> term(
      String id, String name, Codelist codelist, Function<V, ? extends @Nullable Enum<?>> term) {
    return Component.coded(id, name, codelist, term(term));
  }

  /// What a part says, where there is one.
  public static <V, T, R> Function<V, @Nullable R> of(
      Function<V, @Nullable T> part, Function<T, @Nullable R> value) {
    return row -> {
      T known = part.apply(row);
      return known == null ? null : value.apply(known);
    };
  }

  private static <V> Function<V, @Nullable String> term(
      Function<V, ? extends @Nullable Enum<?>> constant) {
    return row -> {
      Enum<?> known = constant.apply(row);
      return known == null ? null : Terms.term(known);
    };
  }

  /// What is not applicable where nothing is told.
  public static <V> Function<V, @Nullable String> orNone(Function<V, @Nullable String> value) {
    return row -> {
      String known = value.apply(row);
      return known == null ? TradeCodes.NOT_APPLICABLE : known;
    };
  }
}
