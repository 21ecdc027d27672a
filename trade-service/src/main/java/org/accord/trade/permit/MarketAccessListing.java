package org.accord.trade.permit;

import java.util.List;
import org.accord.facts.PartialDate;
import org.accord.kit.importing.Column;
import org.accord.kit.revision.Snapshot;
import org.accord.kit.source.FactListing;

/// What the lists of permits and of counts have in common: the table and the columns of its file.
///
/// @param <V> the representation
abstract class MarketAccessListing<V> extends FactListing<V> {
  static final String TABLE = "market_access";

  @Override
  public String table() {
    return TABLE;
  }

  /// When the state of a record is told.
  PartialDate stateAt(Snapshot snapshot) {
    return PartialDate.of(snapshot.day());
  }

  @Override
  protected String titleColumn() {
    return "CONCAT_WS(', ', a.holder, a.product, a.market)";
  }

  @Override
  protected String columns(Snapshot snapshot) {
    return "a.id, a.`key`, a.version, a.record_kind, a.number, a.authority, a.holder,"
        + " a.holder_territory, a.product, a.hs_codes, a.market, a.reported_status, a.granted_on,"
        + " a.expires_on, a.observed_on, a.amount, a.unit, a.qualifier, "
        + PermitState.at(stateAt(snapshot))
        + " AS state"
        + SOURCE_COLUMNS
        + conflictsColumn(snapshot);
  }

  @Override
  public List<Column> csv() {
    return withProvenance(
        Column.text("id", "/key").mandatory(),
        Column.text("holder_name", "/holder").mandatory(),
        Column.text("holder_territory", "/holderTerritory"),
        Column.text("product", "/product").mandatory(),
        Column.list("hs_code", "/hsCodes"),
        Column.text("market_country", "/market").mandatory(),
        Column.text("status", "/reportedStatus"),
        Column.text("granted_on", "/grantedOn"),
        Column.number("count", "/count"),
        Column.text("unit", "/unit"),
        Column.text("record_kind", "/recordKind").mandatory(),
        Column.text("number", "/number"),
        Column.text("authority", "/authority"),
        Column.text("expires_on", "/expiresOn"),
        Column.text("observed_on", "/observedOn"),
        Column.text("qualifier", "/qualifier"));
  }
}
