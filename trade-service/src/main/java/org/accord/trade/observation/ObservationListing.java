package org.accord.trade.observation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.accord.kit.format.Dataflow;
import org.accord.kit.importing.Column;
import org.accord.kit.listing.Filter;
import org.accord.kit.listing.Made;
import org.accord.kit.listing.Order;
import org.accord.kit.listing.Row;
import org.accord.kit.revision.Snapshot;
import org.accord.kit.source.FactListing;

@ApplicationScoped
public class ObservationListing extends FactListing<ObservationView> {
  private static final String PREFERRED = "preferred";
  private static final String CONFLICTS = "conflicts";
  private static final String CITE = "cite";

  private final ObservationFilters filters;
  private final Citing citing;

  ObservationListing(ObservationFilters filters, Citing citing) {
    this.filters = filters;
    this.citing = citing;
  }

  @Override
  public String path() {
    return "observations";
  }

  @Override
  public String type() {
    return "observation";
  }

  @Override
  public String table() {
    return "observation";
  }

  @Override
  protected String titleColumn() {
    return "CONCAT_WS(', ', a.reporter, a.partner, a.measure, a.indicator,"
        + " COALESCE(a.observed_on, CONCAT(a.period_start, '..', a.period_end)))";
  }

  @Override
  protected String columns(Snapshot snapshot) {
    // In the order in which they are read: the driver goes through a row from its beginning each
    // time that a column is asked for which lies behind
    return "a.value, a.base_start, a.base_end, a.change_ratio"
        + disputesColumn(snapshot)
        + ", a.id, a.`key`, a.version, a.reporter, a.reporter_kind, a.reporter_name, a.partner,"
        + " a.partner_kind, a.partner_name, a.measure, a.indicator, a.scope, a.commodities,"
        + " a.hs_codes, a.period_start, a.period_end, a.observed_on, a.unit, a.qualifier,"
        + " a.direction_from, a.direction_to,"
        + " a.denominator, a.target_of, a.valuation_basis, a.hs_edition, a.observation_status,"
        + " a.same_as"
        + SOURCE_COLUMNS;
  }

  /// The ids of the conflicts, each followed by - where another figure is preferred, else by +: in
  /// a conflict that an editor declared, none is until one is chosen.
  private static String disputesColumn(Snapshot snapshot) {
    return ", (SELECT GROUP_CONCAT(m.conflict_id, IF(c.preferred_id <> m.record_id, '-', '+'))"
        + members(snapshot)
        + " AND m.record_id = a.id) AS disputes";
  }

  private static String members(Snapshot snapshot) {
    return " FROM "
        + snapshot.table("conflict_member", "m")
        + " JOIN "
        + snapshot.table("conflict", "c")
        + " ON c.id = m.conflict_id AND c.state <> 'dissolved' AND "
        + snapshot.holds("c")
        + " WHERE "
        + snapshot.holds("m");
  }

  /// Few figures are in a conflict: the database looks all of these up once, and each row in them.
  @Override
  protected String stored(Column column, Snapshot snapshot) {
    return switch (column.name()) {
      case PREFERRED ->
          "IF(a.linked OR a.id IN (SELECT m.record_id"
              + members(snapshot)
              + " AND c.preferred_id <> m.record_id), 'false', 'true')";
      case CONFLICTS ->
          "IF(a.id IN (SELECT m.record_id"
              + members(snapshot)
              + "), (SELECT GROUP_CONCAT(m.conflict_id SEPARATOR ';')"
              + members(snapshot)
              + " AND m.record_id = a.id), '')";
      default -> super.stored(column, snapshot);
    };
  }

  @Override
  public ObservationView row(Row row) {
    return ObservationView.of(row);
  }

  @Override
  protected String wholeColumns() {
    return ", s.author AS source_author, s.year AS source_published";
  }

  @Override
  public ObservationView whole(Row row) {
    return ObservationView.cited(row, citing);
  }

  @Override
  public Optional<Dataflow<ObservationView>> dataflow() {
    return Optional.of(ObservationDataflow.DATAFLOW);
  }

  @Override
  public List<Filter> filters() {
    return filters.all();
  }

  @Override
  public List<Order.Key> orders() {
    return List.of(Order.Key.date("period", "a.covers_from"), Order.Key.of("key", "a.`key`"));
  }

  /// Told of each figure, so that who adds up a file does not count what is set aside, and who
  /// prints a figure can say where it is from.
  @Override
  public List<Column> csv() {
    return Stream.concat(
            imported().stream(),
            Stream.of(
                Column.told(PREFERRED, "/preferred").from(PREFERRED),
                Column.told(CONFLICTS, "/conflicts").from(CONFLICTS),
                Column.told(CITE, "/cite")))
        .toList();
  }

  @Override
  protected Optional<Made> made(List<String> stored, String language) {
    return Optional.of(citing.column(CITE, stored, language));
  }

  private static List<Column> imported() {
    return withProvenance(
        Column.text("id", "/key").from("a.`key`").mandatory(),
        Column.text("reporter", "/reporter").from("a.reporter").mandatory(),
        Column.text("reporter_kind", "/reporterKind").from("a.reporter_kind"),
        Column.text("reporter_name", "/reporterName").from("a.reporter_name"),
        Column.text("partner", "/partner").from("a.partner").mandatory(),
        Column.text("partner_kind", "/partnerKind").from("a.partner_kind"),
        Column.text("partner_name", "/partnerName").from("a.partner_name"),
        Column.text("measure", "/measure").from("a.measure").mandatory(),
        Column.text("scope", "/scope").from("a.scope").mandatory(),
        Column.list("commodity", "/commodities").from("a.commodities"),
        Column.list("hs_code", "/hsCodes").from("a.hs_codes"),
        Column.text("period_start", "/period/start").from("a.period_start").mandatory(),
        Column.text("period_end", "/period/end").from("a.period_end").mandatory(),
        Column.text("observed_on", "/observedOn").from("a.observed_on"),
        Column.number("value", "/value").from("a.value").mandatory(),
        Column.text("unit", "/unit").from("a.unit").mandatory(),
        Column.text("qualifier", "/qualifier").from("a.qualifier"),
        Column.text("base_period_start", "/basePeriod/start").from("a.base_start"),
        Column.text("base_period_end", "/basePeriod/end").from("a.base_end"),
        Column.number("change_ratio", "/changeRatio").from("a.change_ratio"),
        Column.text("direction_from", "/directionFrom").from("a.direction_from"),
        Column.text("direction_to", "/directionTo").from("a.direction_to"),
        Column.text("indicator", "/indicator").from("a.indicator"),
        Column.text("denominator", "/denominator").from("a.denominator"),
        Column.text("target_of", "/targetOf").from("a.target_of"),
        Column.text("valuation_basis", "/valuationBasis").from("a.valuation_basis"),
        Column.text("hs_edition", "/hsEdition").from("a.hs_edition"),
        Column.text("observation_status", "/observationStatus").from("a.observation_status"),
        Column.list("same_as", "/sameAs").from("a.same_as"));
  }
}
