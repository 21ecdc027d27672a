package org.accord.regions.agreement;

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

/// An agreement as it is shown.
///
/// @param state derived from dated acts, or moved by editors; see [AgreementState]
/// @param reportedStatus what the source calls its status, verbatim
/// @param conflicts the ids of the conflicts that it is a member of
@Schema
public record AgreementView(
    UUID id,
    @Nullable String key,
    List<Party> parties,
    AgreementLevel level,
    AgreementKind kind,
    String title,
    @Nullable PartialDate signedOn,
    @Nullable PartialDate validFrom,
    @Nullable PartialDate validTo,
    List<AgreementField> fields,
    AgreementState state,
    @Nullable String reportedStatus,
    @Nullable String supersedes,
    StatedIn source,
    @Nullable Citation cites,
    Confidence confidence,
    @Nullable String note,
    List<String> conflicts) {
  private static final ObjectReader PARTIES = Json.PLAIN.readerForListOf(Party.class);
  private static final ObjectReader FIELDS = Json.PLAIN.readerForListOf(AgreementField.class);

  static AgreementView of(Row row) {
    return new AgreementView(
        row.id("id"),
        row.text("key"),
        row.json("parties", PARTIES),
        AgreementLevel.of(row.required("level")),
        AgreementKind.of(row.required("kind")),
        row.required("title"),
        row.date("signed_on"),
        row.date("valid_from"),
        row.date("valid_to"),
        row.json("fields", FIELDS),
        AgreementState.of(row.required("state")),
        row.text("reported_status"),
        row.text("supersedes"),
        Provenances.source(row),
        Provenances.cites(row),
        Provenances.confidence(row),
        row.text("note"),
        row.texts("conflicts"));
  }
}
