package org.accord.kit.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.accord.kit.draft.Binder;
import org.accord.kit.draft.Draft;
import org.accord.kit.record.Journal;
import org.accord.kit.record.Recorded;
import org.accord.kit.record.Records;
import org.hibernate.LockMode;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;

/// Tells new rows from changed and unchanged ones, and writes them.
final class RowWriter<D extends Draft, E extends Recorded> {
  private final ImportKind<D, E> kind;
  private final ImportKind.Rows<D, E> rows;
  private final Tools tools;

  RowWriter(ImportKind<D, E> kind, ImportKind.Rows<D, E> rows, Tools tools) {
    this.kind = kind;
    this.rows = rows;
    this.tools = tools;
  }

  /// What every import needs of the service.
  record Tools(
      Binder binder,
      Records records,
      Journal journal,
      ObjectMapper mapper,
      SessionFactory sessions) {}

  /// What becomes of a chunk's rows, in the current transaction.
  ///
  /// @param writing whether it happens, or is counted only
  RowCounts settle(Chunk<D> chunk, boolean writing) {
    Map<String, JsonNode> stored = stored(chunk);
    List<D> creations = new ArrayList<>();
    Map<UUID, Revised<D>> revisions = new HashMap<>();
    long unchanged = 0;
    for (Chunk.Keyed<D> row : chunk.drafts()) {
      JsonNode before = stored.get(row.key());
      if (before == null) {
        creations.add(row.draft());
        continue;
      }
      List<String> changes = changes(before, row.draft());
      if (changes.isEmpty()) unchanged++;
      else
        revisions.put(
            UUID.fromString(before.path("id").asText()), new Revised<>(row.draft(), changes));
    }
    if (writing && creations.size() + revisions.size() > 0) write(creations, revisions);
    return new RowCounts(
        chunk.read(), creations.size(), revisions.size(), unchanged, chunk.rejected());
  }

  private Map<String, JsonNode> stored(Chunk<D> chunk) {
    List<String> keys = chunk.drafts().stream().map(Chunk.Keyed::key).toList();
    Map<String, JsonNode> stored = new HashMap<>();
    for (Object view : tools.records().withKeys(kind.listing(), keys)) {
      ObjectNode json = tools.mapper().valueToTree(view);
      stored.put(json.path("key").asText(), json);
    }
    return stored;
  }

  private List<String> changes(JsonNode before, D draft) {
    return Records.differences(
        tools.binder().reduce(before, kind.draft()),
        tools.binder().reduce(tools.mapper().valueToTree(draft), kind.draft()));
  }

  private void write(List<D> creations, Map<UUID, Revised<D>> revisions) {
    List<Journal.Entry> entries = new ArrayList<>();
    List<E> written = new ArrayList<>();
    try (StatelessSession session = tools.sessions().openStatelessSession()) {
      List<E> stored = stored(revisions.keySet(), session);
      for (D draft : creations) {
        E record = rows.create(draft);
        written.add(record);
        entries.add(Journal.Entry.created(kind.type(record), record));
      }
      rows.coming(written);
      session.insertMultiple(written);
      for (E record : stored) {
        Revised<D> revised = Objects.requireNonNull(revisions.get(record.id()));
        rows.revise(record, revised.draft());
        entries.add(new Journal.Entry(kind.type(record), "updated", record, revised.changes()));
      }
      if (!stored.isEmpty()) session.updateMultiple(stored);
      written.addAll(stored);
    }
    tools.journal().write(entries);
    rows.written(written);
  }

  /// Locked before anything is locked that they speak of, as at the desk.
  private List<E> stored(Set<UUID> ids, StatelessSession session) {
    if (ids.isEmpty()) return List.of();
    List<E> stored =
        session.getMultiple(kind.entity(), List.copyOf(ids), LockMode.PESSIMISTIC_WRITE);
    if (stored.stream().anyMatch(Objects::isNull))
      throw new IllegalStateException("A stored record is gone");
    return stored;
  }

  private record Revised<D>(D draft, List<String> changes) {}
}
