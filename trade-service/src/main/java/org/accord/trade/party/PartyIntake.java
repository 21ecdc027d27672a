package org.accord.trade.party;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.accord.kit.listing.Listing;
import org.accord.kit.refusal.Faults;
import org.accord.kit.source.FactRules;
import org.accord.kit.source.Sources;
import org.accord.kit.territory.Territories;
import org.accord.kit.writing.Intake;

@ApplicationScoped
class PartyIntake implements Intake<PartyDraft, Party> {
  private final PartyListing listing;
  private final Territories territories;
  private final Sources sources;

  PartyIntake(PartyListing listing, Territories territories, Sources sources) {
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
  public Rules<PartyDraft, Party> rules(Set<String> keys) {
    return new FactRules<>(sources) {
      @Override
      public void check(PartyDraft draft, Faults faults) {
        super.check(draft, faults);
        draft.check(territories, faults);
      }

      @Override
      protected Party create(PartyDraft draft, UUID source) {
        return new Party(draft, source);
      }

      @Override
      protected void revise(Party stored, PartyDraft draft, UUID source) {
        stored.revise(draft, source);
      }
    };
  }
}
