package org.accord.kit.writing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.accord.kit.conflict.Conflicts;
import org.accord.kit.draft.Binder;
import org.accord.kit.draft.Draft;
import org.accord.kit.record.Journal;
import org.accord.kit.record.Recorded;
import org.accord.kit.record.Records;
import org.accord.kit.refusal.Faults;
import org.accord.kit.refusal.Refusal;
import org.accord.problem.Fault;
import org.jspecify.annotations.Nullable;

/// Makes many changes of keyed records of one kind, all of them or none, with the checks, events
/// and effects that each has at the [Desk]. Needs no request: a job may carry a bundle out. Call it
/// within a transaction.
@ApplicationScoped
public class Bundle {
  private final EntityManager entities;
  private final Binder binder;
  private final ObjectMapper mapper;
  private final Records records;
  private final Journal journal;
  private final Conflicts conflicts;
  private final Withdrawals withdrawals;

  Bundle(
      EntityManager entities,
      Binder binder,
      ObjectMapper mapper,
      Records records,
      Journal journal,
      Conflicts conflicts,
      Withdrawals withdrawals) {
    this.entities = entities;
    this.binder = binder;
    this.mapper = mapper;
    this.records = records;
    this.journal = journal;
    this.conflicts = conflicts;
    this.withdrawals = withdrawals;
  }

  /// One change of a bundle, which has at most one for each key. Drafts are as a body states them.
  public sealed interface Change {
    String key();

    record Entry(String key, JsonNode draft) implements Change {}

    /// @param version the version that is replaced, and no other
    record Replacement(String key, int version, JsonNode draft) implements Change {}

    /// @param version the version that is withdrawn, and no other
    record Withdrawal(String key, int version) implements Change {}
  }

  /// What stands against a change.
  ///
  /// @param fault its pointer leads into the draft; empty when the change as a whole is wrong
  public record Objection(String key, Fault fault) {}

  /// Everything that stands against the changes as of now. The records that they change are locked
  /// until the transaction ends.
  public <D extends Draft, E extends Recorded> List<Objection> objections(
      Intake<D, E> intake, List<Change> changes) {
    return new Turn<>(intake, changes).objections;
  }

  /// Makes all changes, or none when anything stands against one.
  ///
  /// @return what stands against them; empty when they are made
  public <D extends Draft, E extends Recorded> List<Objection> carryOut(
      Intake<D, E> intake, List<Change> changes) {
    Turn<D, E> turn = new Turn<>(intake, changes);
    if (turn.objections.isEmpty()) turn.write();
    return turn.objections;
  }

  /// What the record of each key looks like now.
  private Map<String, ObjectNode> views(Intake<?, ?> intake, Collection<String> keys) {
    Map<String, ObjectNode> views = new HashMap<>();
    for (Object view : records.withKeys(intake.listing(), keys)) {
      ObjectNode json = mapper.valueToTree(view);
      views.put(json.path("key").asText(), json);
    }
    return views;
  }

  private final class Turn<D extends Draft, E extends Recorded> {
    private final Intake<D, E> intake;
    private final Intake.Rules<D, E> rules;
    private final Map<String, ObjectNode> stored;
    private final List<Objection> objections = new ArrayList<>();
    private final List<D> entered = new ArrayList<>();
    private final Map<E, D> replaced = new LinkedHashMap<>();
    private final List<E> withdrawn = new ArrayList<>();

    Turn(Intake<D, E> intake, List<Change> changes) {
      Set<String> keys = changes.stream().map(Change::key).collect(Collectors.toSet());
      this.intake = intake;
      this.rules = intake.rules(keys);
      this.stored = views(intake, keys);
      changes.forEach(this::examine);
    }

    private void examine(Change change) {
      switch (change) {
        case Change.Entry(String key, JsonNode json) -> {
          if (stored.containsKey(key))
            object(key, "duplicate-key", "There is " + intake.listing().one() + " " + key);
          D draft = draft(key, json);
          if (draft != null) entered.add(draft);
        }
        case Change.Replacement(String key, int version, JsonNode json) -> {
          E record = kept(key, version);
          D draft = draft(key, json);
          if (record != null && draft != null) replaced.put(record, draft);
        }
        case Change.Withdrawal(String key, int version) -> {
          E record = kept(key, version);
          if (record != null && free(key, record)) withdrawn.add(record);
        }
      }
    }

    private @Nullable E kept(String key, int version) {
      ObjectNode view = stored.get(key);
      E record =
          view == null
              ? null
              : entities.find(
                  intake.entity(),
                  UUID.fromString(view.path("id").asText()),
                  LockModeType.PESSIMISTIC_WRITE);
      if (record == null)
        object(key, "not-found", "There is no " + intake.listing().noun() + " " + key);
      else if (record.version() != version)
        object(
            key,
            "stale",
            "The change is of version %d; the record has version %d by now"
                .formatted(version, record.version()));
      return record;
    }

    private @Nullable D draft(String key, JsonNode json) {
      Faults faults = new Faults();
      D draft = binder.bind(json, intake.draft(), faults);
      if (draft != null) {
        rules.check(draft, faults);
        rules.checkEntered(draft, faults);
      }
      if (!faults.touches("/key") && !json.path("key").asText().equals(key))
        faults.field("/key", "key-immutable", "The key of a record never changes: " + key);
      faults.list().forEach(fault -> objections.add(new Objection(key, fault)));
      return draft;
    }

    private boolean free(String key, E record) {
      try {
        withdrawals.permit(intake.listing().type(), record);
        return true;
      } catch (Refusal.Conflict e) {
        object(key, e.code(), e.detail());
        return false;
      }
    }

    private void object(String key, String code, String detail) {
      objections.add(new Objection(key, Fault.field("", code, detail)));
    }

    private void write() {
      Effect<E> effect = Effect.all(intake.effects());
      String type = intake.listing().type();
      List<Journal.Entry> entries = new ArrayList<>();
      for (E record : withdrawn) {
        effect.before(record);
        entities.remove(record);
        entries.add(Journal.Entry.deleted(type, record));
      }
      entities.flush();
      List<E> written = new ArrayList<>(replaced.keySet());
      replaced.forEach((record, draft) -> {
        effect.before(record);
        rules.revise(record, draft);
      });
      List<E> created = entered.stream().map(rules::enter).toList();
      effect.coming(created);
      for (E record : created) {
        entities.persist(record);
        entries.add(Journal.Entry.created(type, record));
      }
      written.addAll(created);
      entities.flush();
      entries.addAll(updates(type));
      journal.write(entries);
      withdrawn.forEach(record -> conflicts.withdraw(record.id()));
      effect.after(written);
    }

    private List<Journal.Entry> updates(String type) {
      Map<String, ObjectNode> now =
          views(intake, replaced.keySet().stream().map(Recorded::reference).toList());
      List<Journal.Entry> updates = new ArrayList<>();
      for (E record : replaced.keySet()) {
        String key = record.reference();
        List<String> changed = Records.differences(state(stored, key), state(now, key));
        if (!changed.isEmpty()) updates.add(new Journal.Entry(type, "updated", record, changed));
      }
      return updates;
    }

    private ObjectNode state(Map<String, ObjectNode> views, String key) {
      ObjectNode view = views.get(key);
      if (view == null) throw new IllegalStateException("A replaced record is gone: " + key);
      return view;
    }
  }
}
