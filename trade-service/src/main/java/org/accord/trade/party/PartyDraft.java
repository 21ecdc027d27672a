package org.accord.trade.party;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.accord.facts.Citation;
import org.accord.facts.Confidence;
import org.accord.facts.Slug;
import org.accord.facts.TerritoryCode;
import org.accord.kit.refusal.Faults;
import org.accord.kit.source.FactDraft;
import org.accord.kit.source.SourceRef;
import org.accord.kit.territory.Territories;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a caller says of a party.
///
/// @param key a readable name for it, such as `great-stone`
/// @param country where it is at home; several for a group
/// @param territory where it is seated, as exactly as it is known
/// @param sameAs the fuller records of the same party, as `folder/file:key`
@Schema
public record PartyDraft(
    @NotBlank(message = "A party needs a key") @Size(max = 80) String key,
    @NotBlank(message = "A party needs a name") @Size(max = 200) String name,
    @NotNull(message = "A party needs a kind") PartyKind kind,
    @Size(max = 50) List<TerritoryCode> country,
    @Nullable TerritoryCode territory,
    @Size(max = 50) List<@NotBlank @Size(max = 200) String> aliases,
    @Size(max = 20) List<@NotBlank @Size(max = 200) String> sameAs,
    @Valid @NotNull(message = "A source is needed") SourceRef source,
    @Nullable Citation cites,
    @Nullable Confidence confidence,
    @Nullable @Size(max = 2000) String note)
    implements FactDraft {

  public PartyDraft {
    if (confidence == null) confidence = Confidence.MEDIUM;
  }

  void check(Territories territories, Faults faults) {
    if (key != null && !Slug.isSlug(key))
      faults.field("/key", "invalid-format", "A key is lower-case words joined by -");
    for (int i = 0; i < country.size(); i++)
      territories.check(country.get(i), "/country/" + i, faults);
    if (territory != null) territories.check(territory, "/territory", faults);
  }
}
