package org.accord.kit.importing;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.accord.facts.FactFormatException;
import org.accord.kit.draft.Binder;
import org.accord.kit.draft.Draft;
import org.accord.kit.record.Journal;
import org.accord.kit.record.Recorded;
import org.accord.kit.record.Records;
import org.accord.kit.refusal.Faults;
import org.accord.problem.Fault;
import org.hibernate.StatelessSession;

/// One pass through a file: reads its rows, checks each, tells new from changed from unchanged, and
/// writes them unless it is a dry run or a row was rejected.
final class ImportRun<D extends Draft, E extends Recorded> {
  static final int CHUNK = 1000;

  private final ImportKind<D, E> kind;
  private final ImportKind.Rows<D, E> rows;
  private final Binder binder;
  private final Records records;
  private final Journal journal;
  private final ObjectMapper mapper;
  private final StatelessSession session;
  private final Consumer<RowFault> rejections;
  private final Set<String> keys = new HashSet<>();
  private boolean writing;
  private long read;
  private long created;
  private long updated;
  private long unchanged;
  private long rejected;

  ImportRun(
      ImportKind<D, E> kind,
      Set<String> keysOfFile,
      boolean writing,
      Tools tools,
      StatelessSession session,
      Consumer<RowFault> rejections) {
    this.kind = kind;
    this.rows = kind.rows(keysOfFile);
    this.writing = writing;
    this.binder = tools.binder();
    this.records = tools.records();
    this.journal = tools.journal();
    this.mapper = tools.mapper();
    this.session = session;
    this.rejections = rejections;
  }

  /// What every run needs of the service.
  record Tools(Binder binder, Records records, Journal journal, ObjectMapper mapper) {}

  RowCounts counts() {
    return new RowCounts(read, created, updated, unchanged, rejected);
  }

  /// Takes the next rows of the file; false after the last.
  boolean advance(CsvFile file) {
    List<Accepted<D>> accepted = new ArrayList<>();
    CsvFile.CsvRow row = null;
    for (int i = 0; i < CHUNK && (row = file.next()) != null; i++) {
      read++;
      accept(row, file.columns(), accepted);
    }
    if (rejected > 0) writing = false;
    settle(accepted);
    return row != null;
  }

  private void accept(CsvFile.CsvRow row, List<Column> columns, List<Accepted<D>> accepted) {
    Faults faults = new Faults();
    ObjectNode json = json(row, columns, faults);
    D draft = binder.bind(json, kind.draft(), faults);
    String key = json.path("key").asText();
    if (draft != null) {
      rows.check(draft, faults);
      if (!keys.add(key)) faults.field("/key", "duplicate", "The file has this key twice");
    }
    if (draft != null && !faults.any()) {
      accepted.add(
          new Accepted<>(key, draft, binder.reduce(mapper.valueToTree(draft), kind.draft())));
      return;
    }
    rejected++;
    for (Fault fault : faults.list()) rejections.accept(located(fault, row, columns));
  }

  private ObjectNode json(CsvFile.CsvRow row, List<Column> columns, Faults faults) {
    ObjectNode json = mapper.createObjectNode();
    if (row.cells().size() != columns.size())
      faults.field(
          "",
          "malformed-row",
          "The row has " + row.cells().size() + " cells, the header " + columns.size());
    for (int i = 0; i < Math.min(columns.size(), row.cells().size()); i++) {
      Column column = columns.get(i);
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
    at.forEach(ImportRun::closeGaps);
  }

  private void settle(List<Accepted<D>> accepted) {
    Map<String, JsonNode> stored = new HashMap<>();
    for (Object view :
        records.withKeys(kind.listing(), accepted.stream().map(Accepted::key).toList())) {
      ObjectNode json = mapper.valueToTree(view);
      stored.put(json.path("key").asText(), json);
    }
    List<D> creations = new ArrayList<>();
    Map<UUID, Revised<D>> revisions = new HashMap<>();
    for (Accepted<D> row : accepted) {
      JsonNode before = stored.get(row.key());
      if (before == null) {
        creations.add(row.draft());
        continue;
      }
      List<String> changes = Records.differences(binder.reduce(before, kind.draft()), row.json());
      if (changes.isEmpty()) unchanged++;
      else
        revisions.put(
            UUID.fromString(before.path("id").asText()), new Revised<>(row.draft(), changes));
    }
    created += creations.size();
    updated += revisions.size();
    if (writing && creations.size() + revisions.size() > 0) write(creations, revisions);
  }

  private void write(List<D> creations, Map<UUID, Revised<D>> revisions) {
    List<Journal.Entry> entries = new ArrayList<>();
    List<E> written = new ArrayList<>();
    for (D draft : creations) {
      E record = rows.create(draft);
      written.add(record);
      entries.add(Journal.Entry.created(kind.type(record), record));
    }
    session.insertMultiple(written);
    if (!revisions.isEmpty()) {
      List<E> stored = session.getMultiple(kind.entity(), List.copyOf(revisions.keySet()));
      for (E record : stored) {
        Revised<D> revised = revisions.get(record.id());
        if (revised == null) throw new IllegalStateException("A stored record is gone");
        rows.revise(record, revised.draft());
        entries.add(new Journal.Entry(kind.type(record), "updated", record, revised.changes()));
      }
      session.updateMultiple(stored);
      written.addAll(stored);
    }
    journal.write(entries);
    rows.written(written);
  }

  /// The fault by row and column: the column whose place is the fault's, above it or below it.
  private static RowFault located(Fault fault, CsvFile.CsvRow row, List<Column> columns) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).covers(fault.pointer())) {
        String cell = i < row.cells().size() ? row.cells().get(i) : "";
        String value = cell.length() <= 300 ? cell : cell.substring(0, 300);
        return new RowFault(
            row.number(), columns.get(i).name(), fault.code(), value, fault.detail());
      }
    }
    return new RowFault(row.number(), "", fault.code(), null, fault.detail());
  }

  private record Accepted<D>(String key, D draft, ObjectNode json) {}

  private record Revised<D>(D draft, List<String> changes) {}
}
