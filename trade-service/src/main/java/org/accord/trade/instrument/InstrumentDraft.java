package org.accord.trade.instrument;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
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
import org.accord.trade.instrument.InstrumentKind.Form;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a caller says of a trade instrument.
///
/// @param signedOn when it was signed or adopted; of a meeting, when it was held
/// @param itemCount how many measures, projects or documents it holds
/// @param parent the key or id of the body whose meeting, or of the document whose part it is
/// @param sameAs the fuller records of the same instrument, as `folder/file:key`
@Schema
public record InstrumentDraft(
    @Nullable @Size(max = 120) String key,
    @NotBlank(message = "An instrument needs a title") @Size(max = 500) String title,
    @NotNull(message = "An instrument needs a kind") InstrumentKind kind,
    @NotEmpty(message = "An instrument needs its parties") @Size(max = 50)
        List<@Valid InstrumentParty> parties,
    @Nullable PartialDate signedOn,
    @Nullable PartialDate validFrom,
    @Nullable PartialDate validTo,
    @Nullable @Size(max = 1000) String subject,
    @Nullable @Size(max = 60) String reportedStatus,
    @Nullable @Min(value = 0, message = "A count is 0 or more") Integer itemCount,
    @Nullable @Size(max = 120) String parent,
    @Size(max = 20) List<@NotBlank @Size(max = 200) String> sameAs,
    @Valid @NotNull(message = "A source is needed") SourceRef source,
    @Nullable Citation cites,
    @Nullable Confidence confidence,
    @Nullable @Size(max = 2000) String note)
    implements FactDraft {

  public InstrumentDraft {
    if (confidence == null) confidence = Confidence.MEDIUM;
  }

  /// Names what no record may say, however it comes in.
  void check(Faults faults, LocalDate today) {
    if (key != null && !Slug.isSlug(key))
      faults.field("/key", "invalid-format", "A key is lower-case words joined by -");
    if (signedOn != null && signedOn.earliest().isAfter(today))
      faults.field("/signedOn", "out-of-range", "It lies in the future");
    if (validFrom != null && validTo != null && validTo.latest().isBefore(validFrom.earliest()))
      faults.field("/validTo", "out-of-range", "The validity ends before it begins");
    if (parent != null && parent.equals(key))
      faults.field("/parent", "out-of-range", "An instrument is no part of itself");
  }

  /// Names what the domain forbids for instruments that are entered in Accord; imported ones that
  /// break it are kept and listed as findings.
  void checkEntered(Faults faults) {
    if (kind != null && kind.form() == Form.DOCUMENT && parties.size() == 1)
      faults.field("/parties", "out-of-range", "A document is of two or more parties");
    if (signedOn != null && validFrom != null && validFrom.latest().isBefore(signedOn.earliest()))
      faults.field("/validFrom", "out-of-range", "It is in force before it is signed");
  }
}
