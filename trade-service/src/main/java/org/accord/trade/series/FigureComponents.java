package org.accord.trade.series;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.accord.kit.format.Codelist;
import org.accord.kit.format.Component;
import org.accord.trade.observation.TradeCodes;
import org.accord.trade.observation.TradeComponents;
import org.accord.trade.rate.Conversion;
import org.jspecify.annotations.Nullable;

/// What the SDMX dataflows of computed answers tell of a figure beside its value: how it follows
/// from others, and how it came into the currency asked for.
public final class FigureComponents {
  private static final Codelist DERIVATION =
      Codelist.terms("CL_DERIVATION", "Derivation", Quantity.Rule.class);
  public static final Codelist DERIVATION_OR_NONE =
      Codelist.terms("CL_OTHER_DERIVATION", "Derivation of what is compared", Quantity.Rule.class)
          .and(TradeCodes.NOT_APPLICABLE, "Reported, or not known");
  private static final Codelist REASON =
      Codelist.terms(
          "CL_CONVERSION_REASON", "Reason without a conversion", Conversion.Reason.class);

  private FigureComponents() {}

  public static <V> List<Component<V>> derivation(
      Function<V, SeriesPoint.@Nullable DerivedFrom> derived) {
    TradeComponents<V> common = new TradeComponents<>();
    return List.of(
        Component.coded(
            "DERIVATION",
            "How the value follows from others; none where it is reported",
            DERIVATION,
            TradeComponents.of(derived, SeriesPoint.DerivedFrom::rule)),
        common.count(
            "PARTS",
            "How many figures a derived value rests on",
            TradeComponents.of(derived, SeriesPoint.DerivedFrom::parts)),
        common.count(
            "UNCERTAIN_PARTS",
            "How many of these are estimated, provisional or otherwise not normal",
            TradeComponents.of(derived, SeriesPoint.DerivedFrom::uncertain)));
  }

  /// Of a value that is converted, from what and by which rate; of one that is not, why.
  public static <V> List<Component<V>> conversion(Function<V, @Nullable Conversion> conversion) {
    TradeComponents<V> common = new TradeComponents<>();
    return List.of(
        Component.text(
            "CONVERTED_FROM",
            "The currency of which the value is converted",
            TradeComponents.of(conversion, told -> told.converted() ? told.from() : null)),
        common.number(
            "RATE",
            "Units of the currency for one of that of which the value is converted",
            TradeComponents.of(conversion, Conversion::rate)),
        common.count(
            "RATE_MONTHS",
            "How many months the rate is the average of",
            TradeComponents.of(conversion, Conversion::months)),
        common.term(
            "CONVERSION_REASON",
            "Why there is no value in the currency",
            REASON,
            TradeComponents.of(conversion, Conversion::reason)));
  }

  public static <V> Component<V> original(Function<V, @Nullable BigDecimal> value) {
    return new TradeComponents<V>()
        .number("ORIGINAL_VALUE", "The value as it is reported, where it is converted", value);
  }
}
