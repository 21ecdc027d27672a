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

/// What a caller says of the permit of one holder.
///
/// @param number of the permit
/// @param authority that granted it
/// @param holder who may sell, as the source calls it
/// @param hsCodes what the product is in the Harmonized System: the scope of the permit
/// @param market the territory to which the goods may go
/// @param count for how many pieces, where it is limited to some
/// @param recordKind need not be told: a permit
@Schema
public record MarketPermitDraft(
    @Nullable @Size(max = 120) String key,
    @Nullable @Size(max = 120) String number,
    @Nullable @Size(max = 300) String authority,
    @NotBlank(message = "A permit needs its holder") @Size(max = 300) String holder,
    @Nullable TerritoryCode holderTerritory,
    @NotBlank(message = "A permit needs its product") @Size(max = 300) String product,
    @Size(max = 50) List<HsCode> hsCodes,
    @NotNull(message = "A permit is for a market") TerritoryCode market,
    @Nullable @Size(max = 60) String reportedStatus,
    @Nullable PartialDate grantedOn,
    @Nullable PartialDate expiresOn,
    @Nullable BigDecimal count,
    @Nullable Unit unit,
    @Nullable Qualifier qualifier,
    @Nullable AccessKind recordKind,
    @Valid @NotNull(message = "A source is needed") SourceRef source,
    @Nullable Citation cites,
    @Nullable Confidence confidence,
    @Nullable @Size(max = 2000) String note)
    implements FactDraft {

  public MarketPermitDraft {
    if (recordKind == null) recordKind = AccessKind.PERMIT;
    if (count != null && qualifier == null) qualifier = Qualifier.EXACT;
    if (confidence == null) confidence = Confidence.MEDIUM;
  }

  MarketAccessDraft access() {
    return new MarketAccessDraft(
        key,
        Objects.requireNonNullElse(recordKind, AccessKind.PERMIT),
        number,
        authority,
        holder,
        holderTerritory,
        product,
        hsCodes,
        market,
        reportedStatus,
        grantedOn,
        expiresOn,
        null,
        count,
        unit,
        qualifier,
        source,
        cites,
        confidence,
        note);
  }
}
