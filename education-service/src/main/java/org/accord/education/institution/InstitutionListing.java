package org.accord.education.institution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.accord.facts.CountryCode;
import org.accord.facts.TerritoryCode;
import org.accord.kit.importing.Column;
import org.accord.kit.listing.Filter;
import org.accord.kit.listing.Order;
import org.accord.kit.listing.Row;
import org.accord.kit.listing.Sql;
import org.accord.kit.revision.Snapshot;
import org.accord.kit.source.FactListing;
import org.accord.kit.territory.Territories;

@ApplicationScoped
public class InstitutionListing extends FactListing<InstitutionView> {
  private static final List<String> ORIGINS = List.of("reference", "recorded");

  private final Territories territories;

  InstitutionListing(Territories territories) {
    this.territories = territories;
  }

  @Override
  public String path() {
    return "institutions";
  }

  @Override
  public String type() {
    return "institution";
  }

  @Override
  public String table() {
    return "institution";
  }

  @Override
  protected String titleColumn() {
    return "a.name";
  }

  @Override
  protected String columns(Snapshot snapshot) {
    return "a.id, a.`key`, a.version, a.name, a.name_ru, a.name_zh, a.acronyms, a.aliases, a.kind,"
        + " a.country, a.territory, a.city, a.ror_id, a.website, a.founded_on, a.students,"
        + " a.foreign_students, a.staff, a.ranking, a.ranking_source, a.origin"
        + SOURCE_COLUMNS;
  }

  @Override
  public InstitutionView row(Row row) {
    return InstitutionView.of(row);
  }

  @Override
  public List<Filter> filters() {
    return List.of(
        Filter.text("a.name", "a.name_ru", "a.name_zh", "a.acronyms", "a.aliases", "a.`key`"),
        Filter.anyOf("country", "ISO 3166-1 code", "a.country", CountryCode::parse),
        new Filter(
            "territory",
            "The code of a territory: the institutions there and in what it encloses",
            List.of(),
            true,
            (values, _) -> within(values)),
        Filter.terms("kind", "The kind of institution", "a.kind", InstitutionKind.class),
        Filter.anyOf("rorId", "Id in the Research Organization Registry", "a.ror_id", RorId::parse),
        Filter.oneOf("origin", "Code list or recorded", "a.origin", ORIGINS));
  }

  private Sql within(List<String> values) {
    Sql any = Sql.of("(FALSE");
    for (String value : values) {
      TerritoryCode code = territories.known(value);
      any.add(" OR a.territory = ? OR a.territory LIKE ?", code.value(), code.value() + "/%");
      if (code.kind() == TerritoryCode.Kind.COUNTRY)
        any.add(" OR a.territory LIKE ?", code.value() + "-%");
    }
    return any.add(")");
  }

  @Override
  public List<Order.Key> orders() {
    return List.of(Order.Key.of("name", "a.name"));
  }

  @Override
  public List<Column> csv() {
    return withProvenance(
        Column.text("id", "/key").mandatory(),
        Column.text("name", "/names/en").mandatory(),
        Column.list("acronym", "/acronyms"),
        Column.list("alt_names", "/aliases"),
        Column.text("kind", "/kind").mandatory(),
        Column.text("country", "/country"),
        Column.text("territory", "/territory"),
        Column.text("city", "/city"),
        Column.text("ror_id", "/rorId"),
        Column.text("website", "/website"),
        Column.text("founded_on", "/foundedOn"),
        Column.number("students", "/students"),
        Column.number("foreign_students", "/foreignStudents"),
        Column.number("staff", "/staff"),
        Column.number("ranking", "/ranking"),
        Column.text("ranking_source", "/rankingSource"),
        Column.text("name_ru", "/names/ru"),
        Column.text("name_zh", "/names/zh"));
  }
}
