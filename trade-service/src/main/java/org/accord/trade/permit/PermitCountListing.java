package org.accord.trade.permit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.accord.kit.format.Dataflow;
import org.accord.kit.listing.Filter;
import org.accord.kit.listing.Order;
import org.accord.kit.listing.Row;

@ApplicationScoped
public class PermitCountListing extends MarketAccessListing<PermitCountView> {
  private final PermitFilters filters;

  PermitCountListing(PermitFilters filters) {
    this.filters = filters;
  }

  @Override
  public String path() {
    return "permit-counts";
  }

  @Override
  public String type() {
    return "permit_count";
  }

  @Override
  public String membership() {
    return "a.record_kind = 'count'";
  }

  @Override
  public PermitCountView row(Row row) {
    return PermitCountView.of(row);
  }

  @Override
  public List<Filter> filters() {
    return filters.ofCounts();
  }

  @Override
  public List<Order.Key> orders() {
    return List.of(
        Order.Key.date("observedOn", "a.observed_on"),
        Order.Key.of("holder", "a.holder"),
        Order.Key.of("product", "a.product"));
  }

  @Override
  public Optional<Dataflow<PermitCountView>> dataflow() {
    return Optional.of(PermitCountDataflow.DATAFLOW);
  }
}
