package org.accord.regions.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.accord.facts.Terms;
import org.accord.kit.importing.Column;
import org.accord.kit.listing.Filter;
import org.accord.kit.listing.Order;
import org.accord.kit.listing.Row;
import org.accord.kit.revision.Snapshot;
import org.accord.kit.source.FactListing;
import org.accord.regions.territory.Territories;

@ApplicationScoped
public class AgreementListing extends FactListing<AgreementView> {
  private final Territories territories;

  AgreementListing(Territories territories) {
    this.territories = territories;
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
    return "a.id, a.`key`, a.version, a.parties, a.level, a.kind, a.title, a.signed_on, a.valid_from,"
        + " a.valid_to, a.fields, a.state, a.reported_status, a.supersedes"
        + SOURCE_COLUMNS
        + conflictsColumn(snapshot);
  }

  @Override
  public AgreementView row(Row row) {
    return AgreementView.of(row);
  }

  /// Beside the usual, the states that an agreement moves to.
  @Override
  public List<String> events() {
    return Stream.concat(super.events().stream(), Terms.all(AgreementState.class).stream())
        .toList();
  }

  @Override
  public List<Filter> filters() {
    return List.of(
        Filter.allPosted(
            "party",
            "A territory that is a party; all of them",
            "agreement.party",
            territories::known),
        Filter.anyPosted(
            "territory",
            "A territory that is a party or encloses one",
            "agreement.territory",
            territories::known),
        Filter.anyPosted(
            "country", "The country of a party", "agreement.territory", territories::known),
        Filter.terms("level", "The level", "a.level", AgreementLevel.class),
        Filter.terms("kind", "The kind", "a.kind", AgreementKind.class),
        Filter.terms("state", "The state", "a.state", AgreementState.class),
        field(),
        Filter.from("signedFrom", "Signed then or later", "a.signed_on_asc"),
        Filter.to("signedTo", "Signed then or before", "a.signed_on_asc"),
        Filter.text("a.title", "a.`key`", "a.note"));
  }

  private static Filter field() {
    Filter filter =
        Filter.anyPosted(
            "field",
            "A field of cooperation",
            "agreement.field",
            term -> AgreementField.of(term).term());
    return new Filter(
        filter.name(),
        filter.description(),
        Terms.all(AgreementField.class),
        true,
        filter.condition());
  }

  @Override
  public List<Order.Key> orders() {
    return List.of(
        Order.Key.date("signedOn", "a.signed_on"),
        Order.Key.of("title", "a.title"),
        Order.Key.of("kind", "a.kind"),
        Order.Key.of("state", "a.state"));
  }

  @Override
  public List<Column> csv() {
    return withProvenance(
        Column.text("id", "/key").mandatory(),
        Column.text("party_a", "/parties/0/territory").mandatory(),
        Column.text("party_b", "/parties/1/territory").mandatory(),
        Column.text("party_a_body", "/parties/0/body"),
        Column.text("party_b_body", "/parties/1/body"),
        Column.text("level", "/level").mandatory(),
        Column.text("kind", "/kind").mandatory(),
        Column.text("title", "/title").mandatory(),
        Column.text("signed_on", "/signedOn"),
        Column.text("valid_from", "/validFrom"),
        Column.text("valid_to", "/validTo"),
        Column.list("fields", "/fields"),
        Column.text("status", "/reportedStatus"),
        Column.text("supersedes", "/supersedes"));
  }
}
