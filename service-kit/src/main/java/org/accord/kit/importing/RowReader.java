package org.accord.kit.importing;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.accord.facts.FactFormatException;
import org.accord.kit.draft.Binder;
import org.accord.kit.draft.Draft;
import org.accord.kit.refusal.Faults;
import org.accord.problem.Fault;
import org.jspecify.annotations.Nullable;

/// Reads a file's rows in chunks, turns each into a draft and checks it.
final class RowReader<D extends Draft> {
  static final int MOST_ROWS = 2_000_000;
  static final int MOST_FAULTS = 1000;
  private static final int ROWS_AT_A_TIME = 1000;
  private static final int CHARACTERS_AT_A_TIME = 4 << 20;

  private final ImportFile file;
  private final ImportKind<D, ?> kind;
  private final ImportKind.Rows<D, ?> rules;
  private final Binder binder;
  private final ObjectMapper mapper;
  private final @Nullable Set<String> rowsAbove;
  private final SeenKeys keys = new SeenKeys();
  private long read;
  private long found;

  /// @param rowsAbove gathers the keys of the rows that are right, where others may refer to them
  /// @param found how many faults there are in the rows that were read before
  RowReader(
      ImportFile file,
      ImportKind<D, ?> kind,
      ImportKind.Rows<D, ?> rules,
      @Nullable Set<String> rowsAbove,
      long found,
      Binder binder,
      ObjectMapper mapper) {
    this.file = file;
    this.kind = kind;
    this.rules = rules;
    this.rowsAbove = rowsAbove;
    this.found = found;
    this.binder = binder;
    this.mapper = mapper;
  }

  /// Goes past rows that were done before, remembering their keys.
  void skip(long rows) {
    int column = keyColumn(file);
    for (ImportRow row; read < rows && (row = file.next()) != null; read++)
      if (column < row.cells().size()) keys.add(row.cells().get(column));
  }

  /// Where the key stands; -1 where rows have none.
  static int keyColumn(ImportFile file) {
    return file.columns().stream().map(c -> c.pointer().toString()).toList().indexOf("/key");
  }

  /// The next rows, or null after the last.
  @Nullable Chunk<D> next() {
    List<Chunk.Keyed<D>> drafts = new ArrayList<>();
    List<RowFault> kept = new ArrayList<>();
    long before = read;
    long foundBefore = found;
    long rejected = 0;
    int characters = 0;
    for (ImportRow row;
        read - before < ROWS_AT_A_TIME
            && characters < CHARACTERS_AT_A_TIME
            && (row = file.next()) != null; ) {
      if (++read > MOST_ROWS)
        throw Header.unreadable(
            row.number(), "out-of-range", "A file has at most " + MOST_ROWS + " rows; split it");
      characters += row.characters();
      Faults faults = new Faults();
      Chunk.Keyed<D> draft = draft(row, faults);
      if (draft != null && !faults.any()) drafts.add(draft);
      else {
        rejected++;
        for (Fault fault : faults.list()) if (found++ < MOST_FAULTS) kept.add(located(fault, row));
      }
    }
    return read == before
        ? null
        : new Chunk<>(drafts, read - before, rejected, kept, found - foundBefore, file.percent());
  }

  private Chunk.@Nullable Keyed<D> draft(ImportRow row, Faults faults) {
    ObjectNode json = json(row, faults);
    D draft = binder.bind(json, kind.draft(), faults);
    if (draft == null) return null;
    rules.check(draft, faults);
    String key = json.path("key").asText();
    if (!key.isEmpty() && !keys.add(key))
      faults.field("/key", "duplicate", "The file has this key twice");
    if (rowsAbove != null && !faults.any()) rowsAbove.add(key);
    return new Chunk.Keyed<>(key, draft);
  }

  private ObjectNode json(ImportRow row, Faults faults) {
    List<Column> columns = file.columns();
    ObjectNode json = mapper.createObjectNode();
    if (row.cells().size() != columns.size())
      faults.field(
          "",
          "malformed-row",
          "The row has " + row.cells().size() + " cells, the header " + columns.size());
    for (ImportRow.CellFault fault : row.faults())
      faults.field(columns.get(fault.column()).pointer().toString(), fault.code(), fault.detail());
    for (int i = 0; i < Math.min(columns.size(), row.cells().size()); i++) {
      Column column = columns.get(i);
      if (!row.faults().isEmpty() && faults.touches(column.pointer().toString())) continue;
      try {
        column.parse(row.cells().get(i)).forEach((place, value) -> put(json, place, value));
      } catch (FactFormatException e) {
        faults.field(column.pointer().toString(), e.code(), e.getMessage());
      }
    }
    closeGaps(json);
    return json;
  }

  /// Puts the value at its place, making the objects and arrays on the way.
  private static void put(ObjectNode root, JsonPointer place, JsonNode value) {
    JsonNode at = root;
    for (JsonPointer step = place; !step.matches(); step = step.tail()) {
      JsonNode child =
          step.tail().matches()
              ? value
              : step.tail().mayMatchElement() ? root.arrayNode() : root.objectNode();
      if (at instanceof ArrayNode array) {
        while (array.size() <= step.getMatchingIndex()) array.addNull();
        if (array.get(step.getMatchingIndex()).isNull()) array.set(step.getMatchingIndex(), child);
        at = array.get(step.getMatchingIndex());
      } else {
        ObjectNode object = (ObjectNode) at;
        if (!object.has(step.getMatchingProperty())) object.set(step.getMatchingProperty(), child);
        at = object.get(step.getMatchingProperty());
      }
    }
  }

  /// A second party without a first one becomes the first.
  private static void closeGaps(JsonNode at) {
    if (at instanceof ArrayNode array) array.removeIf(JsonNode::isNull);
    at.forEach(RowReader::closeGaps);
  }

  /// The fault by row and column: the column whose place is the fault's, above it or below it.
  private RowFault located(Fault fault, ImportRow row) {
    List<Column> columns = file.columns();
    for (int i = 0; i < columns.size(); i++)
      if (columns.get(i).covers(fault.pointer()))
        return new RowFault(
            row.number(),
            columns.get(i).name(),
            file.cellName(i, row.number()),
            fault.code(),
            i < row.cells().size() ? row.cells().get(i) : "",
            fault.detail());
    return new RowFault(row.number(), "", null, fault.code(), null, fault.detail());
  }
}
