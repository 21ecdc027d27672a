package org.accord.trade.instrument;

import com.fasterxml.jackson.databind.ObjectReader;
import java.util.List;
import java.util.UUID;
import org.accord.facts.Citation;
import org.accord.facts.Confidence;
import org.accord.facts.PartialDate;
import org.accord.kit.listing.Row;
import org.accord.kit.record.Json;
import org.accord.kit.source.Provenances;
import org.accord.kit.source.StatedIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A trade instrument as it is shown.
///
/// @param form what its kind is a kind of
/// @param signedOn when it was signed or adopted; of a meeting, when it was held
/// @param state on the day of the answer; see [InstrumentState]
/// @param reportedStatus what the source calls its status, verbatim
/// @param itemCount how many measures, projects or documents it holds
/// @param parent the body whose meeting, or the document whose part it is, as stated
/// @param body the key of the standing body whose meeting it is: its parent, else the one whose
///   name its own title gives
/// @param sameAs the fuller records of the same instrument, as `folder/file:key`
@Schema
public record InstrumentView(
    UUID id,
    @Nullable String key,
    String title,
    InstrumentKind kind,
    InstrumentKind.Form form,
    List<InstrumentParty> parties,
    @Nullable PartialDate signedOn,
    @Nullable PartialDate validFrom,
    @Nullable PartialDate validTo,
    @Nullable String subject,
    InstrumentState state,
    @Nullable String reportedStatus,
    @Nullable Integer itemCount,
    @Nullable String parent,
    @Nullable String body,
    List<String> sameAs,
    StatedIn source,
    @Nullable Citation cites,
    Confidence confidence,
    @Nullable String note) {
  private static final ObjectReader PARTIES = Json.PLAIN.readerForListOf(InstrumentParty.class);

  static InstrumentView of(Row row) {
    InstrumentKind kind = InstrumentKind.of(row.required("kind"));
    return new InstrumentView(
        row.id("id"),
        row.text("key"),
        row.required("title"),
        kind,
        kind.form(),
        row.json("parties", PARTIES),
        row.date("signed_on"),
        row.date("valid_from"),
        row.date("valid_to"),
        row.text("subject"),
        InstrumentState.of(row.required("state")),
        row.text("reported_status"),
        row.optionalInteger("item_count"),
        row.text("parent"),
        row.text("body"),
        row.texts("same_as"),
        Provenances.source(row),
        Provenances.cites(row),
        Provenances.confidence(row),
        row.text("note"));
  }
}
