package org.accord.trade.commodity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.accord.kit.listing.Listing;
import org.accord.kit.refusal.Faults;
import org.accord.kit.source.FactRules;
import org.accord.kit.source.Sources;
import org.accord.kit.writing.Intake;

@ApplicationScoped
class CommodityIntake implements Intake<CommodityDraft, Commodity> {
  private final CommodityListing listing;
  private final HsCodes hsCodes;
  private final Sources sources;

  CommodityIntake(CommodityListing listing, HsCodes hsCodes, Sources sources) {
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
  public Rules<CommodityDraft, Commodity> rules(Set<String> keys) {
    return new FactRules<>(sources) {
      @Override
      public void check(CommodityDraft draft, Faults faults) {
        super.check(draft, faults);
        draft.check(hsCodes, faults);
      }

      @Override
      protected Commodity create(CommodityDraft draft, UUID source) {
        return new Commodity(draft, source);
      }

      @Override
      protected void revise(Commodity stored, CommodityDraft draft, UUID source) {
        stored.revise(draft, source);
      }
    };
  }
}
