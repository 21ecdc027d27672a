package org.accord.trade.rate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.accord.facts.PartialDate;
import org.accord.facts.Unit;
import org.accord.kit.format.Dataflow;
import org.accord.kit.importing.Column;
import org.accord.kit.listing.Filter;
import org.accord.kit.listing.Order;
import org.accord.kit.listing.Row;
import org.accord.kit.listing.Sql;
import org.accord.kit.listing.UsedTerms;
import org.accord.kit.revision.Snapshot;
import org.accord.kit.source.FactListing;

@ApplicationScoped
public class ExchangeRateListing extends FactListing<ExchangeRateView> {
  private final UsedTerms used;

  ExchangeRateListing(UsedTerms used) {
    this.used = used;
  }

  @Override
  public String path() {
    return "rates";
  }

  @Override
  public String type() {
    return "exchange_rate";
  }

  @Override
  public String table() {
    return "exchange_rate";
  }

  @Override
  protected String titleColumn() {
    return "CONCAT('USD in ', a.currency, ', ', a.month)";
  }

  @Override
  protected String columns(Snapshot snapshot) {
    return "a.id, a.`key`, a.version, a.currency, a.month, a.per_usd" + SOURCE_COLUMNS;
  }

  @Override
  public ExchangeRateView row(Row row) {
    return ExchangeRateView.of(row);
  }

  @Override
  public List<Filter> filters() {
    return List.of(
        Filter.anyOf(
            "currency",
            "The currency",
            "a.currency",
            currency ->
                used.known(
                    "exchange_rate", "currency", "currency", Unit.currency(currency).value())),
        bound("from", "Of that month or later", " >= ?", false),
        bound("to", "Of that month or before", " <= ?", true));
  }

  private static Filter bound(String name, String description, String comparison, boolean last) {
    return new Filter(
        name,
        description,
        List.of(),
        false,
        (values, _) -> {
          PartialDate date = PartialDate.parse(values.getFirst());
          return Sql.of(
              "a.month" + comparison,
              YearMonth.from(last ? date.latest() : date.earliest()).toString());
        });
  }

  @Override
  public List<Order.Key> orders() {
    return List.of(Order.Key.of("month", "a.month"), Order.Key.of("key", "a.`key`"));
  }

  @Override
  public List<Column> csv() {
    return withProvenance(
        Column.text("id", "/key").mandatory(),
        Column.text("currency", "/currency").mandatory(),
        Column.text("month", "/month").mandatory(),
        Column.number("per_usd", "/perUsd").mandatory());
  }

  @Override
  public Optional<Dataflow<ExchangeRateView>> dataflow() {
    return Optional.of(ExchangeRateDataflow.DATAFLOW);
  }
}
