package org.accord.regions.territory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.accord.kit.importing.ImportKind;
import org.accord.kit.listing.Listing;
import org.accord.kit.refusal.Faults;
import org.accord.kit.source.Sources;

@ApplicationScoped
class TerritoryImport implements ImportKind<TerritoryDraft, Territory> {
  private final TerritoryListing listing;
  private final Territories territories;
  private final Sources sources;

  TerritoryImport(TerritoryListing listing, Territories territories, Sources sources) {
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
  public Rows<TerritoryDraft, Territory> rows(Set<String> keys) {
    Map<String, UUID> sourceIds = sources.byReference();
    Set<String> known = new HashSet<>(territories.codes());
    known.addAll(keys);
    return new Rows<>() {
      @Override
      public void check(TerritoryDraft draft, Faults faults) {
        Sources.check(draft, sourceIds, faults);
        if (draft.code() != null && !draft.code().value().equals(draft.key()))
          faults.field("/code", "invalid-code", "The code of a territory is its key");
        if (draft.parent() != null && !known.contains(draft.parent().value())) {
          var unknown = Territories.unknown(draft.parent().value(), known);
          faults.field("/parent", unknown.code(), unknown.getMessage());
        }
      }

      @Override
      public Territory create(TerritoryDraft draft) {
        return new Territory(draft, source(draft));
      }

      @Override
      public void revise(Territory stored, TerritoryDraft draft) {
        stored.revise(draft, source(draft));
      }

      private UUID source(TerritoryDraft draft) {
        return Objects.requireNonNull(sourceIds.get(draft.source().key()));
      }
    };
  }
}
