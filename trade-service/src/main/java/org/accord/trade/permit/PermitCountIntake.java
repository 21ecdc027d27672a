package org.accord.trade.permit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.accord.kit.listing.Listing;
import org.accord.kit.writing.Intake;

@ApplicationScoped
class PermitCountIntake implements Intake<PermitCountDraft, MarketAccess> {
  private final PermitCountListing listing;
  private final MarketAccessRules.Lookup lookup;

  PermitCountIntake(PermitCountListing listing, MarketAccessRules.Lookup lookup) {
    this.listing = listing;
    this.lookup = lookup;
  }

  @Override
  public String name() {
    return "permit_counts";
  }

  @Override
  public Listing<?> listing() {
    return listing;
  }

  @Override
  public Class<PermitCountDraft> draft() {
    return PermitCountDraft.class;
  }

  @Override
  public Class<MarketAccess> entity() {
    return MarketAccess.class;
  }

  @Override
  public Rules<PermitCountDraft, MarketAccess> rules(Set<String> keys) {
    return lookup.now(AccessKind.COUNT, PermitCountDraft::access);
  }
}
