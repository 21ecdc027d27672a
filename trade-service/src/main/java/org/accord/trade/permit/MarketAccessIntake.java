package org.accord.trade.permit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.accord.kit.conflict.Conflicts;
import org.accord.kit.listing.Filter;
import org.accord.kit.listing.Listing;
import org.accord.kit.listing.Row;
import org.accord.kit.writing.Effect;
import org.accord.kit.writing.Intake;

/// How rows of `market_access.csv` become permits and counts: one file brings both, and its column
/// `record_kind` tells them apart.
@ApplicationScoped
class MarketAccessIntake implements Intake<MarketAccessDraft, MarketAccess> {
  private final MarketAccessRules.Lookup lookup;
  private final Conflicts conflicts;
  private final PermitCountValue rule;
  private final Both both = new Both();

  MarketAccessIntake(MarketAccessRules.Lookup lookup, Conflicts conflicts, PermitCountValue rule) {
    this.lookup = lookup;
    this.conflicts = conflicts;
    this.rule = rule;
  }

  @Override
  public String name() {
    return "market_access";
  }

  @Override
  public Listing<?> listing() {
    return both;
  }

  @Override
  public String type(MarketAccess record) {
    return record.type();
  }

  @Override
  public Class<MarketAccessDraft> draft() {
    return MarketAccessDraft.class;
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
  public Rules<MarketAccessDraft, MarketAccess> rules(Set<String> keys) {
    return lookup.now(null, access -> access);
  }

  /// The rows of both lists, by which a file's rows are compared with what is stored.
  private static final class Both extends MarketAccessListing<MarketAccessView> {
    @Override
    public String path() {
      return "market-access";
    }

    @Override
    public String type() {
      return TABLE;
    }

    @Override
    public MarketAccessView row(Row row) {
      return switch (AccessKind.of(row.required("record_kind"))) {
        case PERMIT -> MarketPermitView.of(row);
        case COUNT -> PermitCountView.of(row);
      };
    }

    @Override
    public List<Filter> filters() {
      return List.of();
    }
  }
}
