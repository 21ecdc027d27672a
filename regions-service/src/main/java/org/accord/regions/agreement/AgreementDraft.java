package org.accord.regions.agreement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.accord.facts.Citation;
import org.accord.facts.Confidence;
import org.accord.facts.PartialDate;
import org.accord.facts.Slug;
import org.accord.kit.refusal.Faults;
import org.accord.kit.source.FactDraft;
import org.accord.kit.source.SourceRef;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a caller says of an agreement.
///
/// @param key a readable name for it, such as `agr-by-ma-cn-ha-2004-friendship`
/// @param signedOn as precisely as it is known
/// @param reportedStatus what the source calls its status, verbatim
/// @param supersedes the key or id of the agreement that it follows on
@Schema
public record AgreementDraft(
    @Nullable String key,
    @NotEmpty(message = "An agreement needs its parties") @Size(max = 20)
        List<@Valid Party> parties,
    @NotNull(message = "An agreement needs a level") AgreementLevel level,
    @NotNull(message = "An agreement needs a kind") AgreementKind kind,
    @NotBlank(message = "An agreement needs a title") @Size(max = 500) String title,
    @Nullable PartialDate signedOn,
    @Nullable PartialDate validFrom,
    @Nullable PartialDate validTo,
    List<AgreementField> fields,
    @Nullable @Size(max = 40) String reportedStatus,
    @Nullable @Size(max = 120) String supersedes,
    @Valid @NotNull(message = "A source is needed") SourceRef source,
    @Nullable Citation cites,
    @Nullable Confidence confidence,
    @Nullable @Size(max = 2000) String note)
    implements FactDraft {

  public AgreementDraft {
    if (confidence == null) confidence = Confidence.MEDIUM;
  }

  /// Names what no record may have, however it comes in.
  void check(Faults faults, LocalDate today) {
    if (key != null && !Slug.isSlug(key))
      faults.field("/key", "invalid-format", "A key is lower-case words joined by -");
    if (signedOn != null && signedOn.earliest().isAfter(today))
      faults.field("/signedOn", "out-of-range", "The signing lies in the future");
    if (validFrom != null && validTo != null && validTo.latest().isBefore(validFrom.earliest()))
      faults.field("/validTo", "out-of-range", "The validity ends before it begins");
  }

  /// Names what the workflow forbids for agreements that are entered in Accord; imported records
  /// that break it are kept and listed as findings.
  void checkWorkflow(Faults faults) {
    if (!faults.touches("/parties")
        && parties.stream().map(Party::territory).distinct().count() < 2
        && parties.stream().distinct().count() < 2)
      faults.field("/parties", "out-of-range", "An agreement has two or more parties");
    if (signedOn != null && validFrom != null && validFrom.latest().isBefore(signedOn.earliest()))
      faults.field("/validFrom", "out-of-range", "It is in force before it is signed");
  }
}
