package org.accord.education.agreement;

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
/// @param state derived from dated acts; see [AgreementState]
/// @param reportedStatus what the source calls its status, verbatim
@Schema
public record AgreementView(
    UUID id,
    @Nullable String key,
    List<Party> parties,
    AgreementKind kind,
    String title,
    @Nullable PartialDate signedOn,
    @Nullable String signedAtEvent,
    @Nullable PartialDate validTo,
    List<String> fields,
    List<AgreementActivity> activities,
    AgreementState state,
    @Nullable String reportedStatus,
    StatedIn source,
    @Nullable Citation cites,
    Confidence confidence,
    @Nullable String note) {
  private static final ObjectReader PARTIES = Json.PLAIN.readerForListOf(Party.class);
  private static final ObjectReader ACTIVITIES =
      Json.PLAIN.readerForListOf(AgreementActivity.class);

  static AgreementView of(Row row) {
    return new AgreementView(
        row.id("id"),
        row.text("key"),
        row.json("parties", PARTIES),
        AgreementKind.of(row.required("kind")),
        row.required("title"),
        row.date("signed_on"),
        row.text("signed_at_event"),
        row.date("valid_to"),
        row.texts("fields"),
        row.json("activities", ACTIVITIES),
        AgreementState.of(row.required("state")),
        row.text("reported_status"),
        Provenances.source(row),
        Provenances.cites(row),
        Provenances.confidence(row),
        row.text("note"));
  }
}
