package org.accord.trade.permit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.accord.kit.listing.Listing;
import org.accord.kit.writing.Intake;

@ApplicationScoped
class MarketPermitIntake implements Intake<MarketPermitDraft, MarketAccess> {
  private final MarketPermitListing listing;
  private final MarketAccessRules.Lookup lookup;

  MarketPermitIntake(MarketPermitListing listing, MarketAccessRules.Lookup lookup) {
    this.listing = listing;
    this.lookup = lookup;
  }

  @Override
  public String name() {
    return "market_permits";
  }

  @Override
  public Listing<?> listing() {
    return listing;
  }

  @Override
  public Class<MarketPermitDraft> draft() {
    return MarketPermitDraft.class;
  }

  @Override
  public Class<MarketAccess> entity() {
    return MarketAccess.class;
  }

  @Override
  public Rules<MarketPermitDraft, MarketAccess> rules(Set<String> keys) {
    return lookup.now(AccessKind.PERMIT, MarketPermitDraft::access);
  }
}
