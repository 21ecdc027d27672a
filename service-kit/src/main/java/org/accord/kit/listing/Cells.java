package org.accord.kit.listing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accord.kit.format.Dataflow;
import org.accord.kit.importing.Column;
import org.accord.kit.revision.Snapshot;
import org.jspecify.annotations.Nullable;

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
  static <V> Cells of(
      Listing<V> listing, List<Column> columns, String language, ObjectMapper mapper) {
    List<Column> stored = columns.stream().filter(Column::isStored).toList();
    Optional<Made> made = listing.made(stored.stream().map(Column::name).toList(), language);
    return columns.stream()
            .allMatch(column ->
                column.isStored()
                    || made.filter(how -> how.column().equals(column.name())).isPresent())
        ? new Stored(listing, columns, stored, made)
        : new Shown<>(listing, columns, mapper);
  }

  /// Each record as one cell of JSON.
  static <V> Cells whole(Listing<V> listing, ObjectMapper mapper) {
    return new Whole<>(listing, mapper);
  }

  /// Cells that the database has as they are, and what follows from them.
  record Stored(Listing<?> listing, List<Column> columns, List<Column> stored, Optional<Made> made)
      implements Cells {
    @Override
    public Sql select(Snapshot snapshot) {
      return listing.selectOnly(
          snapshot,
          Stream.concat(
                  stored.stream().map(column -> listing.stored(column, snapshot)),
                  made.stream().flatMap(how -> how.needs().stream()))
              .collect(Collectors.joining(", ")));
    }

    @Override
    public String[] of(Row row) {
      @Nullable String[] has =
          new String[stored.size() + made.map(how -> how.needs().size()).orElse(0)];
      for (int i = 0; i < has.length; i++) has[i] = row.text(i + 1);
      String[] cells = new String[columns.size()];
      int next = 0;
      for (int i = 0; i < cells.length; i++) {
        Column column = columns.get(i);
        cells[i] =
            column.storedCell(
                column.isStored() ? has[next++] : made.orElseThrow().cell().apply(has));
      }
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
