package org.accord.regions.territory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.accord.kit.importing.Column;
import org.accord.kit.listing.Filter;
import org.accord.kit.listing.Order;
import org.accord.kit.listing.Row;
import org.accord.kit.listing.Sql;
import org.accord.kit.revision.Snapshot;
import org.accord.kit.source.FactListing;

@ApplicationScoped
public class TerritoryListing extends FactListing<TerritoryView> {
  private static final List<String> ORIGINS = List.of("reference", "recorded");

  private final Territories territories;

  TerritoryListing(Territories territories) {
    this.territories = territories;
  }

  @Override
  public String path() {
    return "territories";
  }

  @Override
  public String type() {
    return "territory";
  }

  @Override
  public String table() {
    return "territory";
  }

  @Override
  protected String titleColumn() {
    return "a.name";
  }

  @Override
  protected String columns(Snapshot snapshot) {
    return "a.id, a.`key`, a.version, a.iso_code, a.name, a.name_ru, a.name_zh, a.aliases, a.kind,"
        + " a.parent, a.latitude, a.longitude, a.population, a.population_qualifier, a.origin"
        + SOURCE_COLUMNS;
  }

  @Override
  public TerritoryView row(Row row) {
    return TerritoryView.of(row);
  }

  @Override
  public List<Filter> filters() {
    return List.of(
        Filter.text("a.name", "a.name_ru", "a.name_zh", "a.aliases", "a.`key`"),
        Filter.terms("kind", "The kind of territory", "a.kind", TerritoryKind.class),
        Filter.anyOf(
            "parent", "The code of the enclosing territory", "a.parent", territories::known),
        new Filter(
            "country",
            "ISO 3166-1 code: the country and everything in it",
            List.of(),
            true,
            (values, _) -> country(values)),
        Filter.oneOf("origin", "Code list or recorded", "a.origin", ORIGINS));
  }

  private Sql country(List<String> values) {
    Sql any = Sql.of("(FALSE");
    for (String value : values) {
      String code = territories.known(value).value();
      any.add(" OR a.`key` = ? OR a.`key` LIKE ? OR a.parent = ?", code, code + "-%", code);
    }
    return any.add(")");
  }

  @Override
  public List<Order.Key> orders() {
    return List.of(Order.Key.of("name", "a.name"), Order.Key.of("code", "a.`key`"));
  }

  @Override
  public List<Column> csv() {
    return withProvenance(
        Column.text("id", "/key").mandatory(),
        Column.text("code", "/code").mandatory(),
        Column.text("name", "/names/en").mandatory(),
        Column.list("alt_names", "/aliases"),
        Column.text("kind", "/kind").mandatory(),
        Column.text("parent_code", "/parent"),
        Column.text("iso_code", "/isoCode"),
        Column.text("name_ru", "/names/ru"),
        Column.text("name_zh", "/names/zh"),
        Column.number("latitude", "/location/lat"),
        Column.number("longitude", "/location/lon"),
        Column.number("population", "/population"),
        Column.text("population_qualifier", "/populationQualifier"));
  }
}
