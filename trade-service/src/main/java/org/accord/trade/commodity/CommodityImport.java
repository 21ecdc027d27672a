package org.accord.trade.commodity;

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
class CommodityImport implements ImportKind<CommodityDraft, Commodity> {
  private final CommodityListing listing;
  private final HsCodes hsCodes;
  private final Sources sources;

  CommodityImport(CommodityListing listing, HsCodes hsCodes, Sources sources) {
    this.listing = listing;
    this.hsCodes = hsCodes;
    this.sources = sources;
  }

  @Override
  public String name() {
    return "commodities";
  }

  @Override
  public Listing<?> listing() {
    return listing;
  }

  @Override
  public Class<CommodityDraft> draft() {
    return CommodityDraft.class;
  }

  @Override
  public Class<Commodity> entity() {
    return Commodity.class;
  }

  @Override
  public Rows<CommodityDraft, Commodity> rows(Set<String> keys) {
    Map<String, UUID> sourceIds = sources.byReference();
    return new Rows<>() {
      @Override
      public void check(CommodityDraft draft, Faults faults) {
        Sources.check(draft, sourceIds, faults);
        draft.check(hsCodes, faults);
      }

      @Override
      public Commodity create(CommodityDraft draft) {
        return new Commodity(draft, source(draft));
      }

      @Override
      public void revise(Commodity stored, CommodityDraft draft) {
        stored.revise(draft, source(draft));
      }

      private UUID source(CommodityDraft draft) {
        return Objects.requireNonNull(sourceIds.get(draft.source().key()));
      }
    };
  }
}
