package org.accord.trade.commodity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.accord.facts.FactFormatException;
import org.accord.kit.importing.Column;
import org.accord.kit.listing.Filter;
import org.accord.kit.listing.Order;
import org.accord.kit.listing.Row;
import org.accord.kit.revision.Snapshot;
import org.accord.kit.source.FactListing;

@ApplicationScoped
public class CommodityListing extends FactListing<CommodityView> {
  private static final List<String> ORIGINS = List.of("reference", "recorded");

  private final HsCodes hsCodes;

  CommodityListing(HsCodes hsCodes) {
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
        + " a.origin"
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
        Filter.anyOf("origin", "Code list or recorded", "a.origin", CommodityListing::origin));
  }

  private static String origin(String value) {
    if (ORIGINS.contains(value)) return value;
    throw new FactFormatException("invalid-code", "origin is one of " + String.join(", ", ORIGINS));
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
        Column.text("name_zh", "/names/zh"));
  }
}
