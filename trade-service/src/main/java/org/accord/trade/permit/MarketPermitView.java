package org.accord.trade.permit;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.accord.facts.Citation;
import org.accord.facts.Confidence;
import org.accord.facts.PartialDate;
import org.accord.facts.Qualifier;
import org.accord.kit.listing.Row;
import org.accord.kit.source.Provenances;
import org.accord.kit.source.StatedIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A permit as it is shown.
///
/// @param holder as the source calls it
/// @param hsCodes the scope of the permit in the Harmonized System
/// @param market the territory to which the goods may go
/// @param state at the asked `validOn`, else on the day of the answer; see [PermitState]
/// @param reportedStatus what the source calls its status, verbatim
/// @param count for how many pieces, where the source tells it
@Schema
public record MarketPermitView(
    UUID id,
    @Nullable String key,
    AccessKind recordKind,
    @Nullable String number,
    @Nullable String authority,
    String holder,
    @Nullable String holderTerritory,
    String product,
    List<String> hsCodes,
    String market,
    PermitState state,
    @Nullable String reportedStatus,
    @Nullable PartialDate grantedOn,
    @Nullable PartialDate expiresOn,
    @Nullable BigDecimal count,
    @Nullable String unit,
    @Nullable Qualifier qualifier,
    StatedIn source,
    @Nullable Citation cites,
    Confidence confidence,
    @Nullable String note)
    implements MarketAccessView {

  static MarketPermitView of(Row row) {
    return new MarketPermitView(
        row.id("id"),
        row.text("key"),
        AccessKind.PERMIT,
        row.text("number"),
        row.text("authority"),
        row.required("holder"),
        row.text("holder_territory"),
        row.required("product"),
        row.texts("hs_codes"),
        row.required("market"),
        PermitState.of(row.required("state")),
        row.text("reported_status"),
        row.date("granted_on"),
        row.date("expires_on"),
        row.decimal("amount"),
        row.text("unit"),
        row.term("qualifier", Qualifier::of),
        Provenances.source(row),
        Provenances.cites(row),
        Provenances.confidence(row),
        row.text("note"));
  }
}
