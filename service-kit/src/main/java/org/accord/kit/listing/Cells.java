package org.accord.kit.listing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import org.accord.kit.format.Dataflow;
import org.accord.kit.importing.Column;
import org.accord.kit.revision.Snapshot;

/// How rows of a list become the cells of its columns.
sealed interface Cells {

  /// The rows, before any condition.
  Sql select(Snapshot snapshot);

  /// The cells of the result's present row.
  String[] of(Row row);

  /// The components of a list of statistics.
  static <V> Cells of(Listing<V> listing, Dataflow<V> dataflow) {
    return new Statistics<>(listing, dataflow);
  }

  /// Columns of a list: straight from the database where all of them allow it, as that is several
  /// times as fast, else by its representation.
  static <V> Cells of(Listing<V> listing, List<Column> columns, ObjectMapper mapper) {
    return columns.stream().allMatch(Column::isStored)
        ? new Stored(listing, columns)
        : new Shown<>(listing, columns, mapper);
  }

  /// Each record as one cell of JSON.
  static <V> Cells whole(Listing<V> listing, ObjectMapper mapper) {
    return new Whole<>(listing, mapper);
  }

  /// Cells that the database has as they are.
  record Stored(Listing<?> listing, List<Column> columns) implements Cells {
    @Override
    public Sql select(Snapshot snapshot) {
      return listing.selectOnly(
          snapshot,
          columns.stream()
              .map(column -> listing.stored(column, snapshot))
              .collect(Collectors.joining(", ")));
    }

    @Override
    public String[] of(Row row) {
      String[] cells = new String[columns.size()];
      for (int i = 0; i < cells.length; i++) cells[i] = columns.get(i).storedCell(row.text(i + 1));
      return cells;
    }
  }

  /// Cells of the record as it is shown.
  record Shown<V>(Listing<V> listing, List<Column> columns, ObjectMapper mapper) implements Cells {
    @Override
    public Sql select(Snapshot snapshot) {
      return listing.selectWhole(snapshot);
    }

    @Override
    public String[] of(Row row) {
      ObjectNode view = mapper.valueToTree(listing.whole(row));
      return columns.stream().map(column -> column.cell(view)).toArray(String[]::new);
    }
  }

  /// The record as it is shown, as a whole.
  record Whole<V>(Listing<V> listing, ObjectMapper mapper) implements Cells {
    @Override
    public Sql select(Snapshot snapshot) {
      return listing.select(snapshot, "");
    }

    @Override
    public String[] of(Row row) {
      try {
        return new String[] {mapper.writeValueAsString(listing.row(row))};
      } catch (JsonProcessingException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /// Components of the record as it is shown.
  record Statistics<V>(Listing<V> listing, Dataflow<V> dataflow) implements Cells {
    @Override
    public Sql select(Snapshot snapshot) {
      return listing.selectWhole(snapshot);
    }

    @Override
    public String[] of(Row row) {
      return dataflow.row(listing.whole(row));
    }
  }
}
