package org.accord.trade.permit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.accord.facts.Citation;
import org.accord.facts.Confidence;
import org.accord.facts.HsCode;
import org.accord.facts.PartialDate;
import org.accord.facts.Qualifier;
import org.accord.facts.TerritoryCode;
import org.accord.facts.Unit;
import org.accord.kit.source.FactDraft;
import org.accord.kit.source.SourceRef;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a caller says of a total that a source reports, such as "148 producers".
///
/// @param holder those who are counted, as the source calls them
/// @param market the territory to which the goods may go
/// @param observedOn when the total was true
/// @param qualifier where none is told, that of the count in the note, such as "more than 100"
/// @param recordKind need not be told: a count
@Schema
public record PermitCountDraft(
    @Nullable @Size(max = 120) String key,
    @NotBlank(message = "A count tells who is counted") @Size(max = 300) String holder,
    @Nullable TerritoryCode holderTerritory,
    @NotBlank(message = "A count needs its product") @Size(max = 300) String product,
    @Size(max = 50) List<HsCode> hsCodes,
    @NotNull(message = "A count is for a market") TerritoryCode market,
    @Nullable @Size(max = 60) String reportedStatus,
    @Nullable PartialDate observedOn,
    @Nullable BigDecimal count,
    @Nullable Unit unit,
    @Nullable Qualifier qualifier,
    @Nullable AccessKind recordKind,
    @Valid @NotNull(message = "A source is needed") SourceRef source,
    @Nullable Citation cites,
    @Nullable Confidence confidence,
    @Nullable @Size(max = 2000) String note)
    implements FactDraft {

  public PermitCountDraft {
    if (recordKind == null) recordKind = AccessKind.COUNT;
    if (count != null && qualifier == null) qualifier = NotedQualifier.of(count, note);
    if (confidence == null) confidence = Confidence.MEDIUM;
  }

  MarketAccessDraft access() {
    return new MarketAccessDraft(
        key,
        Objects.requireNonNullElse(recordKind, AccessKind.COUNT),
        null,
        null,
        holder,
        holderTerritory,
        product,
        hsCodes,
        market,
        reportedStatus,
        null,
        null,
        observedOn,
        count,
        unit,
        qualifier,
        source,
        cites,
        confidence,
        note);
  }
}
