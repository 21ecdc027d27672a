package org.accord.trade.commodity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.accord.kit.listing.Listing;
import org.accord.kit.listing.Sql;
import org.accord.kit.source.Sources;
import org.accord.kit.writing.Intake;
import org.accord.kit.writing.Referrer;
import org.accord.kit.writing.Referrers;

/// How rows of `harmonized-system.csv` become commodities: those of the code list, each at its
/// place in the tree.
@ApplicationScoped
class HarmonizedSystemIntake implements Intake<CommodityDraft, Commodity>, Referrers {
  private final CommodityListing listing;
  private final Sources sources;
  private final HsCodes hsCodes;
  private final Commodities commodities;

  HarmonizedSystemIntake(
      CommodityListing listing, Sources sources, HsCodes hsCodes, Commodities commodities) {
    this.listing = listing;
    this.sources = sources;
    this.hsCodes = hsCodes;
    this.commodities = commodities;
  }

  @Override
  public String name() {
    return "harmonized_system";
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
    return new CommodityRules(sources, hsCodes, commodities, keys, Origin.REFERENCE);
  }

  @Override
  public List<Referrer> referrers() {
    return List.of(
        new Referrer(
            listing.type(),
            "Other commodities are a part of this one",
            commodity ->
                Sql.of("SELECT 1 FROM commodity WHERE parent = ?", commodity.reference())));
  }
}
