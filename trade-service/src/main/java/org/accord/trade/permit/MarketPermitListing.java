package org.accord.trade.permit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.accord.kit.listing.Filter;
import org.accord.kit.listing.Order;
import org.accord.kit.listing.Row;

@ApplicationScoped
public class MarketPermitListing extends MarketAccessListing<MarketPermitView> {
  private final PermitFilters filters;

  MarketPermitListing(PermitFilters filters) {
    this.filters = filters;
  }

  @Override
  public String path() {
    return "market-permits";
  }

  @Override
  public String type() {
    return "market_permit";
  }

  @Override
  public String membership() {
    return "a.record_kind = 'permit'";
  }

  @Override
  public MarketPermitView row(Row row) {
    return MarketPermitView.of(row);
  }

  @Override
  public List<Filter> filters() {
    return filters.ofPermits();
  }

  @Override
  public List<Order.Key> orders() {
    return List.of(
        Order.Key.date("expiresOn", "a.expires_on"),
        Order.Key.date("grantedOn", "a.granted_on"),
        Order.Key.of("holder", "a.holder"),
        Order.Key.of("product", "a.product"));
  }
}
