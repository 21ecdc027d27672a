package org.accord.trade.commodity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.accord.kit.importing.Column;
import org.accord.kit.listing.Filter;
import org.accord.kit.listing.Order;
import org.accord.kit.listing.Row;
import org.accord.kit.revision.Snapshot;
import org.accord.kit.source.FactListing;

@ApplicationScoped
public class CommodityListing extends FactListing<CommodityView> {
  private final HsCodes hsCodes;
  private final Commodities commodities;

  CommodityListing(HsCodes hsCodes, Commodities commodities) {
    this.commodities = commodities;
    this.hsCodes = hsCodes;
  }

  @Override
  public String path() {
    return "commodities";
  }

  @Override
  public String type() {
    return "commodity";
  }

  @Override
  public String table() {
    return "commodity";
  }

  @Override
  protected String titleColumn() {
    return "a.name";
  }

  @Override
  protected String columns(Snapshot snapshot) {
    return "a.id, a.`key`, a.version, a.name, a.name_ru, a.name_zh, a.hs_code, a.section, a.unit,"
        + " a.parent, a.level, a.origin"
        + SOURCE_COLUMNS;
  }

  @Override
  public CommodityView row(Row row) {
    return CommodityView.of(row);
  }

  @Override
  public List<Filter> filters() {
    return List.of(
        Filter.text("a.name", "a.name_ru", "a.name_zh", "a.`key`"),
        Filter.prefix("hsCode", "An HS code, or what one begins with", "a.hs_code", hsCodes::known),
        Filter.terms("section", "The section of the exchange", "a.section", CommoditySection.class),
        Filter.terms("origin", "Code list or recorded", "a.origin", Origin.class),
        Filter.anyOf("parent", "The key of what it is a part of", "a.parent", commodities::known),
        Filter.terms("level", "The level in the Harmonized System", "a.level", HsLevel.class));
  }

  @Override
  public List<Order.Key> orders() {
    return List.of(Order.Key.of("name", "a.name"), Order.Key.of("key", "a.`key`"));
  }

  @Override
  public List<Column> csv() {
    return withProvenance(
        Column.text("id", "/key").mandatory(),
        Column.text("name", "/names/en").mandatory(),
        Column.text("hs_code", "/hsCode"),
        Column.text("exchange_section", "/section"),
        Column.text("unit", "/unit"),
        Column.text("name_ru", "/names/ru"),
        Column.text("name_zh", "/names/zh"),
        Column.text("parent", "/parent"),
        Column.text("level", "/level"));
  }
}
