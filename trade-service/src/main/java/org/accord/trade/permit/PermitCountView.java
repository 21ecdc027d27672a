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

/// A reported total of holders or of goods that have access to a market, such as "148 producers".
/// It is what a source reports, never a count of the permits on record.
///
/// @param holder those who are counted, as the source calls them
/// @param market the territory to which the goods may go
/// @param reportedStatus the status that is counted, verbatim
/// @param observedOn when the total was true
/// @param qualifier how the count bounds the true one
/// @param conflicts the ids of the conflicts that it is a member of
@Schema
public record PermitCountView(
    UUID id,
    @Nullable String key,
    AccessKind recordKind,
    String holder,
    @Nullable String holderTerritory,
    String product,
    List<String> hsCodes,
    String market,
    @Nullable String reportedStatus,
    @Nullable PartialDate observedOn,
    @Nullable BigDecimal count,
    @Nullable String unit,
    @Nullable Qualifier qualifier,
    StatedIn source,
    @Nullable Citation cites,
    Confidence confidence,
    @Nullable String note,
    List<String> conflicts)
    implements MarketAccessView {

  static PermitCountView of(Row row) {
    return new PermitCountView(
        row.id("id"),
        row.text("key"),
        AccessKind.COUNT,
        row.required("holder"),
        row.text("holder_territory"),
        row.required("product"),
        row.texts("hs_codes"),
        row.required("market"),
        row.text("reported_status"),
        row.date("observed_on"),
        row.decimal("amount"),
        row.text("unit"),
        row.term("qualifier", Qualifier::of),
        Provenances.source(row),
        Provenances.cites(row),
        Provenances.confidence(row),
        row.text("note"),
        row.texts("conflicts"));
  }
}
