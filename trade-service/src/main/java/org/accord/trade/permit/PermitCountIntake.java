package org.accord.trade.permit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.accord.kit.conflict.Conflicts;
import org.accord.kit.listing.Listing;
import org.accord.kit.writing.Effect;
import org.accord.kit.writing.Intake;

@ApplicationScoped
class PermitCountIntake implements Intake<PermitCountDraft, MarketAccess> {
  private final PermitCountListing listing;
  private final MarketAccessRules.Lookup lookup;
  private final Conflicts conflicts;
  private final PermitCountValue rule;

  PermitCountIntake(
      PermitCountListing listing,
      MarketAccessRules.Lookup lookup,
      Conflicts conflicts,
      PermitCountValue rule) {
    this.listing = listing;
    this.lookup = lookup;
    this.conflicts = conflicts;
    this.rule = rule;
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
  public List<Effect<MarketAccess>> effects() {
    return List.of(conflicts.review(rule, MarketAccess::subject));
  }

  @Override
  public Rules<PermitCountDraft, MarketAccess> rules(Set<String> keys) {
    return lookup.now(AccessKind.COUNT, PermitCountDraft::access);
  }
}
