package org.accord.education.agreement;

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
import org.jspecify.annotations.Nullable;

/// What a caller says of an agreement.
///
/// @param key a readable name for it, such as `agr-bsu-pku-2019`
/// @param parties in the order in which the agreement names them
/// @param signedOn as precisely as it is known
/// @param signedAtEvent the forum, visit or fair at which it was signed
/// @param fields the fields of study and work, in the source's words
/// @param reportedStatus what the source calls its status, verbatim
public record AgreementDraft(
    @Nullable String key,
    @NotEmpty(message = "An agreement needs its parties") @Size(max = 100)
        List<@Valid Party> parties,
    @NotNull(message = "An agreement needs a kind") AgreementKind kind,
    @NotBlank(message = "An agreement needs a title") @Size(max = 500) String title,
    @Nullable PartialDate signedOn,
    @Nullable @Size(max = 300) String signedAtEvent,
    @Nullable PartialDate validTo,
    List<@NotBlank @Size(max = 100) String> fields,
    List<AgreementActivity> activities,
    @Nullable @Size(max = 40) String reportedStatus,
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
    if (signedOn != null && validTo != null && validTo.latest().isBefore(signedOn.earliest()))
      faults.field("/validTo", "out-of-range", "The validity ends before the signing");
    for (int i = 0; i < parties.size(); i++)
      if (parties.indexOf(parties.get(i)) < i)
        faults.field(
            "/parties/" + i + "/institution",
            "duplicate",
            parties.get(i).institution() + " is a party already");
  }
}
