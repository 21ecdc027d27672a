package org.accord.trade.instrument;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.accord.facts.Terms;
import org.accord.kit.importing.Column;
import org.accord.kit.listing.Filter;
import org.accord.kit.listing.Order;
import org.accord.kit.listing.Row;
import org.accord.kit.listing.Sql;
import org.accord.kit.listing.UsedTerms;
import org.accord.kit.revision.Snapshot;
import org.accord.kit.source.FactListing;
import org.accord.kit.source.Sources;
import org.accord.kit.territory.Territories;
import org.accord.trade.instrument.InstrumentKind.Form;

@ApplicationScoped
public class InstrumentListing extends FactListing<InstrumentView> {
  private final List<Filter> filters;

  InstrumentListing(Territories territories, Sources sources, UsedTerms used) {
    filters =
        List.of(
            Filter.allPosted(
                "party",
                "A territory that is a party, or whose body is one; all of them",
                TradeInstrument.PARTIES,
                territories::known),
            Filter.terms("kind", "The kind", "a.kind", InstrumentKind.class),
            form(),
            state(),
            Filter.from("signedFrom", "Signed, adopted or held then or later", "a.signed_on_asc"),
            Filter.to("signedTo", "Signed, adopted or held then or before", "a.signed_on_asc"),
            body(used),
            Filter.anyOf("source", "The key of the source", "a.source_id", sources::known),
            Filter.text("a.title", "a.subject", "a.parties", "a.`key`", "a.note"));
  }

  @Override
  public String path() {
    return "trade-instruments";
  }

  @Override
  public String type() {
    return "trade_instrument";
  }

  @Override
  public String table() {
    return "trade_instrument";
  }

  @Override
  protected String titleColumn() {
    return "a.title";
  }

  @Override
  protected String columns(Snapshot snapshot) {
    return "a.id, a.`key`, a.version, a.title, a.kind, a.parties, a.signed_on, a.valid_from,"
        + " a.valid_to, a.subject, a.reported_status, a.item_count, a.parent, a.same_as, "
        + InstrumentState.on(snapshot.day())
        + " AS state, "
        + bodyOf(snapshot)
        + " AS body"
        + SOURCE_COLUMNS;
  }

  /// The key of the body whose meeting a row `a` is: its parent, or the body with the longest name
  /// that the title gives in full.
  private static String bodyOf(Snapshot snapshot) {
    return "IF(a.kind NOT IN "
        + InstrumentState.quoted(InstrumentKind.of(Form.MEETING).stream())
        + ", NULL, COALESCE(a.parent, (SELECT b.`key` FROM "
        + snapshot.table("trade_instrument", "b")
        + " WHERE CONCAT(b.kind, '_meeting') = a.kind AND a.title LIKE CONCAT('% ', b.title)"
        + " AND "
        + snapshot.holds("b")
        + " ORDER BY CHAR_LENGTH(b.title) DESC, b.id LIMIT 1)))";
  }

  @Override
  public InstrumentView row(Row row) {
    return InstrumentView.of(row);
  }

  @Override
  public List<Filter> filters() {
    return filters;
  }

  private static Filter form() {
    return new Filter(
        "form",
        "What the kind is a kind of",
        Terms.all(Form.class),
        true,
        (values, _) -> {
          Object[] kinds =
              values.stream()
                  .map(Form::of)
                  .flatMap(form -> InstrumentKind.of(form).stream())
                  .toArray();
          return Sql.of("a.kind IN " + Sql.places(kinds.length), kinds);
        });
  }

  private static Filter state() {
    return new Filter(
        "state",
        "The state on the day of the answer",
        Terms.all(InstrumentState.class),
        true,
        (values, snapshot) ->
            Sql.of(
                "(" + InstrumentState.on(snapshot.day()) + ") IN " + Sql.places(values.size()),
                values.stream().map(InstrumentState::of).map(InstrumentState::term).toArray()));
  }

  private static Filter body(UsedTerms used) {
    return new Filter(
        "body",
        "The key of a standing body: its meetings",
        List.of(),
        true,
        (values, snapshot) ->
            Sql.of(
                bodyOf(snapshot) + " IN " + Sql.places(values.size()),
                values.stream()
                    .map(key -> used.known("trade_instrument", "`key`", "key", key))
                    .toArray()));
  }

  @Override
  public List<Order.Key> orders() {
    return List.of(
        Order.Key.date("signedOn", "a.signed_on"),
        Order.Key.of("title", "a.title"),
        Order.Key.of("kind", "a.kind"));
  }

  @Override
  public List<Column> csv() {
    return withProvenance(
        Column.text("id", "/key").mandatory(),
        Column.text("title", "/title").mandatory(),
        Column.text("kind", "/kind").mandatory(),
        Column.rest("parties", "/parties/0/name").mandatory(),
        Column.text("signed_on", "/signedOn"),
        Column.text("valid_from", "/validFrom"),
        Column.text("valid_to", "/validTo"),
        Column.text("subject", "/subject"),
        Column.text("status", "/reportedStatus"),
        Column.number("count_of_items", "/itemCount"),
        Column.list("same_as", "/sameAs"),
        Column.text("parent", "/parent"));
  }
}
