package org.accord.education.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.accord.education.institution.Institutions;
import org.accord.facts.CountryCode;
import org.accord.kit.importing.Column;
import org.accord.kit.listing.Filter;
import org.accord.kit.listing.Order;
import org.accord.kit.listing.Row;
import org.accord.kit.listing.Sql;
import org.accord.kit.revision.Snapshot;
import org.accord.kit.source.FactListing;

@ApplicationScoped
public class AgreementListing extends FactListing<AgreementView> {
  private final Institutions institutions;

  AgreementListing(Institutions institutions) {
    this.institutions = institutions;
  }

  @Override
  public String path() {
    return "agreements";
  }

  @Override
  public String type() {
    return "agreement";
  }

  @Override
  public String table() {
    return "agreement";
  }

  @Override
  protected String titleColumn() {
    return "a.title";
  }

  @Override
  protected String columns(Snapshot snapshot) {
    return "a.id, a.`key`, a.version, a.parties, a.kind, a.title, a.signed_on, a.signed_at_event,"
        + " a.valid_to, a.fields, a.activities, a.state, a.reported_status"
        + SOURCE_COLUMNS;
  }

  @Override
  public AgreementView row(Row row) {
    return AgreementView.of(row);
  }

  @Override
  public List<Filter> filters() {
    return List.of(
        Filter.allPosted(
            "institution",
            "The id or key of an institution that is a party; all of them",
            "agreement.institution",
            institutions::known),
        new Filter(
            "country",
            "ISO 3166-1 code of the country of a party",
            List.of(),
            true,
            AgreementListing::partyFrom),
        Filter.terms("kind", "The kind", "a.kind", AgreementKind.class),
        Filter.terms("state", "The state", "a.state", AgreementState.class),
        Filter.from("signedFrom", "Signed then or later", "a.signed_on_asc"),
        Filter.to("signedTo", "Signed then or before", "a.signed_on_asc"),
        Filter.text("a.title", "a.`key`", "a.signed_at_event", "a.fields", "a.note"));
  }

  private static Sql partyFrom(List<String> countries, Snapshot snapshot) {
    return Sql.of("EXISTS (SELECT 1 FROM ")
        .add(snapshot.table("posting", "p"))
        .add(" JOIN " + snapshot.table("institution", "i") + " ON i.`key` = p.value")
        .add(" WHERE p.field = 'agreement.institution' AND p.record_id = a.id")
        .add(
            " AND i.country IN " + Sql.places(countries.size()),
            countries.stream().map(CountryCode::parse).map(CountryCode::value).toArray())
        .add(" AND " + snapshot.holds("p") + " AND " + snapshot.holds("i") + ")");
  }

  @Override
  public List<Order.Key> orders() {
    return List.of(Order.Key.date("signedOn", "a.signed_on"), Order.Key.of("title", "a.title"));
  }

  @Override
  public List<Column> csv() {
    return withProvenance(
        Column.text("id", "/key").mandatory(),
        Column.text("party_a", "/parties/0/institution").mandatory(),
        Column.text("party_b", "/parties/1/institution").mandatory(),
        Column.rest("parties_more", "/parties/2/institution"),
        Column.text("kind", "/kind").mandatory(),
        Column.text("title", "/title").mandatory(),
        Column.text("signed_on", "/signedOn"),
        Column.text("signed_at_event", "/signedAtEvent"),
        Column.list("fields", "/fields"),
        Column.list("activities", "/activities"),
        Column.text("valid_to", "/validTo"),
        Column.text("status", "/reportedStatus"));
  }
}
