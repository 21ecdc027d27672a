package org.accord.trade.rate;

import java.math.BigDecimal;
import java.util.UUID;
import org.accord.facts.Citation;
import org.accord.facts.Confidence;
import org.accord.facts.PartialDate;
import org.accord.facts.Unit;
import org.accord.kit.listing.Row;
import org.accord.kit.source.Provenances;
import org.accord.kit.source.StatedIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A rate as it is shown.
///
/// @param perUsd units of the currency for one US dollar, on average of the month
@Schema
public record ExchangeRateView(
    UUID id,
    String key,
    Unit currency,
    PartialDate month,
    @Nullable BigDecimal perUsd,
    StatedIn source,
    @Nullable Citation cites,
    Confidence confidence,
    @Nullable String note) {
  static ExchangeRateView of(Row row) {
    return new ExchangeRateView(
        row.id("id"),
        row.required("key"),
        Unit.parse(row.required("currency")),
        PartialDate.parse(row.required("month")),
        row.decimal("per_usd"),
        Provenances.source(row),
        Provenances.cites(row),
        Provenances.confidence(row),
        row.text("note"));
  }
}
