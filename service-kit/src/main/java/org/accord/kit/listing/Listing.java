package org.accord.kit.listing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.accord.kit.format.Dataflow;
import org.accord.kit.format.Format;
import org.accord.kit.importing.Column;
import org.accord.kit.record.RecordRef;
import org.accord.kit.revision.Snapshot;

/// How one kind of record is read: its table, the projection into its representation, its filters
/// and orders. The table is `a` in all conditions.
public abstract class Listing<V> {

  /// The collection's path below the service's base, such as `agreements`.
  public abstract String path();

  /// The record type in events, conflicts and findings, such as `agreement`.
  public abstract String type();

  /// The list as it is read for a query, for rows that tell something else by what is asked, such
  /// as their state on a day.
  ///
  /// @param parameters the filters as given, by name, all of them checked
  public Listing<V> asked(Map<String, List<String>> parameters) {
    return this;
  }

  /// The table, whose rows have `id`, `version`, `row_start` and `row_end`.
  public abstract String table();

  /// Whether the list can be seen as of a past instant.
  public boolean remembersPast() {
    return true;
  }

  /// Whether the list shows the same rows to all who may read: what shows less to some is not
  /// exported by jobs.
  public boolean isPublic() {
    return true;
  }

  /// The select list.
  protected abstract String columns(Snapshot snapshot);

  /// Further tables, each with the snapshot's condition in its ON.
  protected String joins(Snapshot snapshot) {
    return "";
  }

  /// The list's own rows, as `a`.
  protected String from(Snapshot snapshot) {
    return snapshot.table(table(), "a");
  }

  /// The condition that a row belongs to the snapshot.
  protected String holds(Snapshot snapshot) {
    return snapshot.holds("a") + " AND " + membership();
  }

  /// The condition that a row of the table is of this list, for lists that share a table.
  public String membership() {
    return "TRUE";
  }

  /// The representation of a row.
  public abstract V row(Row row);

  /// The representation's class.
  public final Class<?> view() {
    return Arrays.stream(getClass().getMethods())
        .filter(method -> method.getName().equals("row") && !method.isBridge())
        .findFirst()
        .orElseThrow()
        .getReturnType();
  }

  /// The representation of a record that is asked for by itself, which may say more than a row of
  /// the list.
  public V whole(Row row) {
    return row(row);
  }

  /// What a record by itself needs beside the select list; begins with a comma.
  protected String wholeColumns() {
    return "";
  }

  public abstract List<Filter> filters();

  /// What rows can be sorted by beside their ids.
  public List<Order.Key> orders() {
    return List.of();
  }

  /// The columns of the list as a table: those of its import, then what is told beside.
  public abstract List<Column> csv();

  /// Why a list that is the answer to a question has no rows; empty for lists of records.
  ///
  /// @param language en, ru or zh
  protected Optional<String> explanation(Connection connection, Snapshot snapshot, String language)
      throws SQLException {
    return Optional.empty();
  }

  /// What the database has for a column, of the snapshot.
  protected String stored(Column column, Snapshot snapshot) {
    return column.sql();
  }

  /// How a column is told that the database does not have; empty where there is none, or where it
  /// takes the representation.
  ///
  /// @param stored the names of the columns that it has
  protected Optional<Made> made(List<String> stored, String language) {
    return Optional.empty();
  }

  /// What can happen to a record, as the last part of its events' types; empty for lists of what is
  /// no record of its own.
  public List<String> events() {
    return List.of("created", "updated", "deleted");
  }

  /// The formats in which the list is answered.
  public final List<Format> formats() {
    return dataflow().isPresent()
        ? List.of(Format.values())
        : List.of(Format.JSON, Format.CSV, Format.XLSX);
  }

  /// The list as SDMX sees it, if it is of statistics.
  public Optional<Dataflow<V>> dataflow() {
    return Optional.empty();
  }

  /// The column of the human key; empty where records have ids only.
  public Optional<String> keyColumn() {
    return Optional.of("a.`key`");
  }

  /// What a record is called in messages, such as "agreement".
  public String noun() {
    return type().replace('_', ' ');
  }

  /// A record in messages, such as "an agreement".
  public final String one() {
    return ("aeiou".indexOf(noun().charAt(0)) < 0 ? "a " : "an ") + noun();
  }

  /// The ids of the conflicts that the record is a member of, as `conflicts`.
  protected static String conflictsColumn(Snapshot snapshot) {
    return ", (SELECT JSON_ARRAYAGG(m.conflict_id) FROM "
        + snapshot.table("conflict_member", "m")
        + " JOIN "
        + snapshot.table("conflict", "c")
        + " ON c.id = m.conflict_id AND c.state <> 'dissolved' AND "
        + snapshot.holds("c")
        + " WHERE m.record_id = a.id AND "
        + snapshot.holds("m")
        + ") AS conflicts";
  }

  /// The condition that the row is the record that a path names.
  public final Sql is(RecordRef ref) {
    return ref.id()
        .map(id -> Sql.of("a.id = ?", id))
        .orElseGet(() ->
            keyColumn()
                .map(column -> Sql.of(column + " = ?", ref.text()))
                .orElseGet(() -> Sql.of("FALSE")))
        .add(" AND " + membership());
  }

  /// The fields of the representation that tell what other records say of this one; a change of
  /// them is no change of it.
  public List<String> derived() {
    return List.of("conflicts", "preferred");
  }

  /// All versions of one record, with the transactions that wrote and ended each.
  public final Sql versions(UUID id) {
    Snapshot then = new Snapshot.Then();
    return Sql.of("SELECT " + columns(then))
        .add(", a.row_start AS version_start, a.row_end AS version_end FROM ")
        .add(then.table(table(), "a") + joins(then))
        .add(" WHERE a.id = ?", id);
  }

  /// A record by itself.
  public final Sql selectWhole(Snapshot snapshot) {
    return select(snapshot, wholeColumns());
  }

  public final Sql select(Snapshot snapshot, String more) {
    return selectOnly(snapshot, columns(snapshot) + more);
  }

  final Sql selectOnly(Snapshot snapshot, String expressions) {
    return Sql.of("SELECT " + expressions + " FROM ")
        .add(from(snapshot))
        .add(joins(snapshot))
        .add(" WHERE " + holds(snapshot));
  }

  /// How many rows a query finds.
  final Sql count(Snapshot snapshot) {
    return Sql.of("SELECT COUNT(*) FROM ").add(from(snapshot)).add(" WHERE " + holds(snapshot));
  }
}
