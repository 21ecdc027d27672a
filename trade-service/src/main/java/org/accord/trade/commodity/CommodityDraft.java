package org.accord.trade.commodity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.stream.Stream;
import org.accord.facts.Citation;
import org.accord.facts.Confidence;
import org.accord.facts.HsCode;
import org.accord.facts.Names;
import org.accord.facts.Slug;
import org.accord.facts.Unit;
import org.accord.kit.refusal.Faults;
import org.accord.kit.source.FactDraft;
import org.accord.kit.source.SourceRef;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a caller says of a commodity.
///
/// @param key a readable name for it, such as `sawn-timber`
/// @param hsCode the chapter, heading or subheading that covers it
/// @param unit what it is usually measured in
/// @param parent the key of the commodity that it is a part of
/// @param level its level in the tree of the Harmonized System, of a row of that list
@Schema
public record CommodityDraft(
    @NotBlank(message = "A commodity needs a key") @Size(max = 80) String key,
    @NotNull(message = "A commodity needs a name") Names names,
    @Nullable HsCode hsCode,
    @Nullable CommoditySection section,
    @Nullable Unit unit,
    @Nullable @Size(max = 80) String parent,
    @Nullable HsLevel level,
    @Valid @NotNull(message = "A source is needed") SourceRef source,
    @Nullable Citation cites,
    @Nullable Confidence confidence,
    @Nullable @Size(max = 2000) String note)
    implements FactDraft {
  private static final int LONGEST_NAME = 500;

  public CommodityDraft {
    if (confidence == null) confidence = Confidence.MEDIUM;
  }

  void check(HsCodes codes, Faults faults) {
    if (key != null && !Slug.isSlug(key))
      faults.field("/key", "invalid-format", "A key is lower-case words joined by -");
    if (names != null) checkLength(faults);
    if (hsCode != null) codes.check(hsCode, "/hsCode", faults);
  }

  private void checkLength(Faults faults) {
    Stream.of("en", "ru", "zh")
        .filter(language -> names.in(language).length() > LONGEST_NAME)
        .forEach(language ->
            faults.field(
                "/names/" + language,
                "too-long",
                "A name has at most " + LONGEST_NAME + " characters"));
  }
}
