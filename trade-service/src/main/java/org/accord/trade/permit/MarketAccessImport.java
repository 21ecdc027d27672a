package org.accord.trade.permit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.accord.kit.importing.ImportKind;
import org.accord.kit.listing.Filter;
import org.accord.kit.listing.Listing;
import org.accord.kit.listing.Order;
import org.accord.kit.listing.Row;
import org.accord.kit.refusal.Faults;
import org.accord.kit.source.Sources;
import org.accord.trade.commodity.HsCodes;
import org.accord.trade.party.Territories;

/// How rows of `market_access.csv` become permits and counts: one file brings both, and its column
/// `record_kind` tells them apart.
@ApplicationScoped
class MarketAccessImport implements ImportKind<MarketAccessDraft, MarketAccess> {
  private final Sources sources;
  private final Territories territories;
  private final HsCodes hsCodes;
  private final Both both = new Both();

  MarketAccessImport(Sources sources, Territories territories, HsCodes hsCodes) {
    this.sources = sources;
    this.territories = territories;
    this.hsCodes = hsCodes;
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
  public Rows<MarketAccessDraft, MarketAccess> rows(Set<String> keys) {
    Map<String, UUID> sourceIds = sources.byReference();
    LocalDate today = LocalDate.now(Clock.systemUTC());
    return new Rows<>() {
      @Override
      public void check(MarketAccessDraft draft, Faults faults) {
        if (draft.key() == null) faults.field("/key", "required", "A row needs an id");
        draft.check(faults, today);
        Sources.check(draft, sourceIds, faults);
        if (draft.holderTerritory() != null)
          territories.check(draft.holderTerritory(), "/holderTerritory", faults);
        if (draft.market() != null) territories.check(draft.market(), "/market", faults);
        for (int i = 0; i < draft.hsCodes().size(); i++)
          hsCodes.check(draft.hsCodes().get(i), "/hsCodes/" + i, faults);
      }

      @Override
      public MarketAccess create(MarketAccessDraft draft) {
        return new MarketAccess(draft, source(draft));
      }

      @Override
      public void revise(MarketAccess stored, MarketAccessDraft draft) {
        stored.revise(draft, source(draft));
      }

      private UUID source(MarketAccessDraft draft) {
        return Objects.requireNonNull(sourceIds.get(draft.source().key()));
      }
    };
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

    @Override
    public List<Order.Key> orders() {
      return List.of();
    }
  }
}
