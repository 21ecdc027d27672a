package org.accord.trade.permit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.accord.facts.PartialDate;
import org.accord.kit.listing.Filter;
import org.accord.kit.listing.Order;
import org.accord.kit.listing.Row;
import org.accord.kit.revision.Snapshot;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class MarketPermitListing extends MarketAccessListing<MarketPermitView> {
  private final PermitFilters filters;
  private final @Nullable PartialDate asked;

  @Inject
  MarketPermitListing(PermitFilters filters) {
    this(filters, null);
  }

  /// @param asked when the permits are asked to be valid; null where they are not
  private MarketPermitListing(PermitFilters filters, @Nullable PartialDate asked) {
    this.filters = filters;
    this.asked = asked;
  }

  @Override
  public MarketPermitListing asked(Map<String, List<String>> parameters) {
    List<String> validOn = parameters.get(PermitFilters.VALID_ON);
    return validOn == null
        ? this
        : new MarketPermitListing(filters, PartialDate.parse(validOn.getFirst()));
  }

  @Override
  PartialDate stateAt(Snapshot snapshot) {
    return asked == null ? super.stateAt(snapshot) : asked;
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
    return filters.ofPermits(this::stateAt);
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
