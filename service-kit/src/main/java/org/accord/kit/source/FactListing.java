package org.accord.kit.source;

import java.util.ArrayList;
import java.util.List;
import org.accord.kit.importing.Column;
import org.accord.kit.listing.Listing;
import org.accord.kit.revision.Snapshot;

/// A listing of records that rest on a source: its table has the provenance columns.
///
/// @param <V> the representation
public abstract class FactListing<V> extends Listing<V> {
  /// The columns that [Provenances] reads.
  protected static final String SOURCE_COLUMNS =
      ", s.`key` AS source_key, s.title AS source_title, a.source_chapter, a.source_note,"
          + " a.cites_title, a.cites_url, a.cites_year, a.confidence, a.note";

  /// The column that tells a reader which record it is, such as `a.title`.
  protected abstract String titleColumn();

  @Override
  protected String joins(Snapshot snapshot) {
    return " LEFT JOIN "
        + snapshot.table("source", "s")
        + " ON s.id = a.source_id AND "
        + snapshot.holds("s");
  }

  /// The columns of a file of facts: their own, then those of their provenance.
  protected static List<Column> withProvenance(Column... own) {
    List<Column> columns = new ArrayList<>(List.of(own));
    columns.add(Column.text("source_doc", "/source/key").from("s.`key`").mandatory());
    columns.add(Column.text("source_chapter", "/source/chapter").from("a.source_chapter"));
    columns.add(Column.text("source_note", "/source/note").from("a.source_note"));
    columns.add(Column.text("source_url", "/cites/url").from("a.cites_url"));
    columns.add(Column.number("source_year", "/cites/year").from("a.cites_year"));
    columns.add(Column.text("confidence", "/confidence").from("a.confidence"));
    columns.add(Column.text("note", "/note").from("a.note"));
    return List.copyOf(columns);
  }
}
