package org.accord.regions.territory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.accord.kit.listing.Listing;
import org.accord.kit.record.Lineage;
import org.accord.kit.refusal.Faults;
import org.accord.kit.source.FactRules;
import org.accord.kit.source.Sources;
import org.accord.kit.writing.Intake;

@ApplicationScoped
class TerritoryIntake implements Intake<TerritoryDraft, Territory> {
  private final TerritoryListing listing;
  private final Territories territories;
  private final Sources sources;

  TerritoryIntake(TerritoryListing listing, Territories territories, Sources sources) {
    this.listing = listing;
    this.territories = territories;
    this.sources = sources;
  }

  @Override
  public String name() {
    return "territories";
  }

  @Override
  public Listing<?> listing() {
    return listing;
  }

  @Override
  public Class<TerritoryDraft> draft() {
    return TerritoryDraft.class;
  }

  @Override
  public Class<Territory> entity() {
    return Territory.class;
  }

  @Override
  public boolean refersToItself() {
    return true;
  }

  @Override
  public Rules<TerritoryDraft, Territory> rules(Set<String> keys) {
    Set<String> known = territories.codes();
    Lineage tree = territories.tree();
    return new FactRules<>(sources) {
      @Override
      public void check(TerritoryDraft draft, Faults faults) {
        super.check(draft, faults);
        if (draft.code() != null && !draft.code().value().equals(draft.key()))
          faults.field("/code", "invalid-code", "The code of a territory is its key");
        if (draft.parent() != null
            && !known.contains(draft.parent().value())
            && !keys.contains(draft.parent().value())) {
          var unknown = Territories.unknown(draft.parent().value(), known);
          faults.field("/parent", unknown.code(), unknown.getMessage());
        }
        if (draft.key() != null
            && !faults.touches("/parent")
            && !tree.put(draft.key(), draft.parent() == null ? null : draft.parent().value()))
          faults.field(
              "/parent", "out-of-range", draft.parent() + " lies in " + draft.key() + " itself");
      }

      @Override
      protected Territory create(TerritoryDraft draft, UUID source) {
        return new Territory(draft, source);
      }

      @Override
      protected void revise(Territory stored, TerritoryDraft draft, UUID source) {
        stored.revise(draft, source);
      }
    };
  }
}
