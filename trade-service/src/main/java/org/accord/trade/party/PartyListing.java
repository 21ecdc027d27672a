package org.accord.trade.party;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.accord.kit.importing.Column;
import org.accord.kit.listing.Filter;
import org.accord.kit.listing.Order;
import org.accord.kit.listing.Row;
import org.accord.kit.revision.Snapshot;
import org.accord.kit.source.FactListing;
import org.accord.kit.territory.Territories;

@ApplicationScoped
public class PartyListing extends FactListing<PartyView> {
  private final Territories territories;

  PartyListing(Territories territories) {
    this.territories = territories;
  }

  @Override
  public String path() {
    return "parties";
  }

  @Override
  public String type() {
    return "party";
  }

  @Override
  public String table() {
    return "party";
  }

  @Override
  protected String titleColumn() {
    return "a.name";
  }

  @Override
  protected String columns(Snapshot snapshot) {
    return "a.id, a.`key`, a.version, a.name, a.kind, a.countries, a.territory, a.aliases, a.same_as"
        + SOURCE_COLUMNS;
  }

  @Override
  public PartyView row(Row row) {
    return PartyView.of(row);
  }

  @Override
  public List<Filter> filters() {
    return List.of(
        Filter.text("a.name", "a.aliases", "a.`key`"),
        Filter.terms("kind", "The kind of party", "a.kind", PartyKind.class),
        Filter.anyPosted(
            "country", "The country of the party", "party.country", territories::known));
  }

  @Override
  public List<Order.Key> orders() {
    return List.of(Order.Key.of("name", "a.name"), Order.Key.of("key", "a.`key`"));
  }

  @Override
  public List<Column> csv() {
    return withProvenance(
        Column.text("id", "/key").mandatory(),
        Column.text("name", "/name").mandatory(),
        Column.text("kind", "/kind").mandatory(),
        Column.list("country", "/country"),
        Column.text("territory", "/territory"),
        Column.list("alt_names", "/aliases"),
        Column.list("same_as", "/sameAs"));
  }
}
