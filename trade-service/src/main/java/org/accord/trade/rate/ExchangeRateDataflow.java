package org.accord.trade.rate;

import java.util.List;
import java.util.stream.Stream;
import org.accord.kit.format.Component;
import org.accord.kit.format.Dataflow;
import org.accord.trade.observation.TradeCodes;
import org.accord.trade.observation.TradeComponents;

/// The monthly rates as an SDMX dataflow.
public final class ExchangeRateDataflow {
  private static final TradeComponents<ExchangeRateView> COMMON = new TradeComponents<>();

  public static final Dataflow<ExchangeRateView> DATAFLOW =
      new Dataflow<>(
          "RATES",
          "Exchange rates",
          List.of(
              Component.coded("FREQ", "Frequency", TradeCodes.FREQ, _ -> "M"),
              Component.text("CURRENCY", "Currency", view -> view.currency().value()),
              Component.text(
                  "CURRENCY_DENOM", "The currency of which one unit costs that much", _ -> "USD"),
              COMMON.fact(ExchangeRateView::key).whichIsUnique(),
              COMMON.time(_ -> null, ExchangeRateView::month)),
          COMMON.value(ExchangeRateView::perUsd),
          Stream.of(
                  List.of(COMMON.status(ExchangeRateView::perUsd, _ -> null)),
                  COMMON.source(ExchangeRateView::source),
                  List.of(
                      COMMON.confidence(ExchangeRateView::confidence),
                      COMMON.note(ExchangeRateView::note)))
              .flatMap(List::stream)
              .toList());

  private ExchangeRateDataflow() {}
}
