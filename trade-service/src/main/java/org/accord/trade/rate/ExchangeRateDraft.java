package org.accord.trade.rate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Locale;
import org.accord.facts.Citation;
import org.accord.facts.Confidence;
import org.accord.facts.PartialDate;
import org.accord.facts.Unit;
import org.accord.kit.refusal.Faults;
import org.accord.kit.source.FactDraft;
import org.accord.kit.source.SourceRef;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a source says a US dollar costs.
///
/// @param key `usd-cny-2022-05`: a currency has one rate a month
/// @param month such as `2022-05`
/// @param perUsd units of the currency for one US dollar, for the euro as for all others
@Schema
public record ExchangeRateDraft(
    @NotBlank(message = "A rate needs a key") @Size(max = 120) String key,
    @NotNull(message = "A rate needs its currency") Unit currency,
    @NotNull(message = "A rate needs its month") PartialDate month,
    @NotNull(message = "A rate needs its number") BigDecimal perUsd,
    @Valid @NotNull(message = "A source is needed") SourceRef source,
    @Nullable Citation cites,
    @Nullable Confidence confidence,
    @Nullable @Size(max = 2000) String note)
    implements FactDraft {
  private static final BigDecimal HIGHEST = BigDecimal.valueOf(100_000_000_000L);

  void check(Faults faults) {
    if (currency != null && (!currency.isCurrency() || currency.value().equals("USD")))
      faults.field("/currency", "invalid-code", "A rate is of a currency other than USD");
    if (month != null && month.precision() != PartialDate.Precision.MONTH)
      faults.field("/month", "invalid-date", "A rate is of a month, such as 2022-05");
    if (perUsd != null
        && (perUsd.signum() <= 0
            || perUsd.compareTo(HIGHEST) > 0
            || perUsd.stripTrailingZeros().scale() > 6))
      faults.field(
          "/perUsd", "out-of-range", "A rate is above zero and has at most 6 decimal places");
    if (faults.any() || key == null) return;
    String expected = "usd-" + currency.value().toLowerCase(Locale.ROOT) + "-" + month;
    if (!key.equals(expected))
      faults.field("/key", "invalid-format", "The key of this rate is " + expected);
  }
}
