package org.accord.trade.party;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.accord.kit.importing.ImportKind;
import org.accord.kit.listing.Listing;
import org.accord.kit.refusal.Faults;
import org.accord.kit.source.Sources;

@ApplicationScoped
class PartyImport implements ImportKind<PartyDraft, Party> {
  private final PartyListing listing;
  private final Territories territories;
  private final Sources sources;

  PartyImport(PartyListing listing, Territories territories, Sources sources) {
    this.listing = listing;
    this.territories = territories;
    this.sources = sources;
  }

  @Override
  public String name() {
    return "parties";
  }

  @Override
  public Listing<?> listing() {
    return listing;
  }

  @Override
  public Class<PartyDraft> draft() {
    return PartyDraft.class;
  }

  @Override
  public Class<Party> entity() {
    return Party.class;
  }

  @Override
  public Rows<PartyDraft, Party> rows(Set<String> keys) {
    Map<String, UUID> sourceIds = sources.byReference();
    return new Rows<>() {
      @Override
      public void check(PartyDraft draft, Faults faults) {
        Sources.check(draft, sourceIds, faults);
        draft.check(territories, faults);
      }

      @Override
      public Party create(PartyDraft draft) {
        return new Party(draft, source(draft));
      }

      @Override
      public void revise(Party stored, PartyDraft draft) {
        stored.revise(draft, source(draft));
      }

      private UUID source(PartyDraft draft) {
        return Objects.requireNonNull(sourceIds.get(draft.source().key()));
      }
    };
  }
}
