package org.accord.trade.commodity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.accord.kit.listing.Listing;
import org.accord.kit.source.Sources;
import org.accord.kit.writing.Intake;

@ApplicationScoped
class CommodityIntake implements Intake<CommodityDraft, Commodity> {
  private final CommodityListing listing;
  private final HsCodes hsCodes;
  private final Sources sources;
  private final Commodities commodities;

  CommodityIntake(
      CommodityListing listing, HsCodes hsCodes, Sources sources, Commodities commodities) {
    this.listing = listing;
    this.hsCodes = hsCodes;
    this.sources = sources;
    this.commodities = commodities;
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
  public boolean refersToItself() {
    return true;
  }

  @Override
  public Rules<CommodityDraft, Commodity> rules(Set<String> keys) {
    return new CommodityRules(sources, hsCodes, commodities, keys, Origin.RECORDED);
  }
}
