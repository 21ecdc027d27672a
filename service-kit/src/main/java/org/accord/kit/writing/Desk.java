package org.accord.kit.writing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.accord.kit.conflict.Conflicts;
import org.accord.kit.draft.Binder;
import org.accord.kit.draft.Draft;
import org.accord.kit.draft.DraftBody;
import org.accord.kit.draft.DraftFaults;
import org.accord.kit.draft.MergePatch;
import org.accord.kit.record.Etag;
import org.accord.kit.record.Journal;
import org.accord.kit.record.RecordRef;
import org.accord.kit.record.Recorded;
import org.accord.kit.record.Records;
import org.accord.kit.refusal.Faults;
import org.accord.kit.refusal.Refusal;
import org.accord.kit.request.Idempotency;
import org.accord.problem.Fault;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/// Where records are entered, revised and withdrawn one by one: each act with its checks, its event
/// and its effects. Call it within the transaction of the request.
@ApplicationScoped
public class Desk {
  private final EntityManager entities;
  private final Binder binder;
  private final ObjectMapper mapper;
  private final Records records;
  private final Journal journal;
  private final Conflicts conflicts;
  private final Withdrawals withdrawals;
  private final Idempotency idempotency;

  Desk(
      EntityManager entities,
      Binder binder,
      ObjectMapper mapper,
      Records records,
      Journal journal,
      Conflicts conflicts,
      Withdrawals withdrawals,
      Idempotency idempotency) {
    this.entities = entities;
    this.binder = binder;
    this.mapper = mapper;
    this.records = records;
    this.journal = journal;
    this.conflicts = conflicts;
    this.withdrawals = withdrawals;
    this.idempotency = idempotency;
  }

  /// The answer to a POST: the record that the body states, entered.
  public <D extends Draft, E extends Recorded> Response enter(Intake<D, E> intake, DraftBody body) {
    return idempotency.once(
        body.json(), () -> records.created(intake.listing(), entered(intake, body.json()).id()));
  }

  /// The answer to a PUT: the record, with all of it replaced.
  public <D extends Draft, E extends Recorded> Response replace(
      Intake<D, E> intake, RecordRef ref, @Nullable String ifMatch, DraftBody body) {
    E record = named(intake, ref, ifMatch);
    revise(intake, record, body.json(), new Faults());
    return records.changed(intake.listing(), record.id());
  }

  /// The answer to a PATCH: the record, with some of it changed.
  public <D extends Draft, E extends Recorded> Response patch(
      Intake<D, E> intake, RecordRef ref, @Nullable String ifMatch, MergePatch patch) {
    E record = named(intake, ref, ifMatch);
    Faults faults = new Faults();
    binder.checkRemovals(patch, intake.draft(), faults);
    ObjectNode stored = records.draftJson(intake.listing(), record.id(), intake.draft());
    revise(intake, record, patch.applyTo(stored), faults);
    return records.changed(intake.listing(), record.id());
  }

  /// The answer to a POST that records an act in the life of a record. All that is wrong with what
  /// the body states is told at once.
  public <A extends Draft, E extends Recorded> Response act(
      Intake<?, E> intake, RecordRef ref, @Nullable String ifMatch, DraftBody body, Act<A, E> act) {
    return idempotency.once(
        body.json(),
        () -> {
          E record = named(intake, ref, ifMatch);
          Faults faults = new Faults();
          A stated = binder.bind(body.json(), act.type(), faults);
          if (stated != null) act.check(stated, faults);
          DraftFaults.refuse(faults);
          if (stated == null) throw new IllegalStateException("A body without fault states no act");
          change(intake, record, act.event(stated), () -> act.carryOut(stated, record));
          return records.changed(intake.listing(), record.id());
        });
  }

  /// Carries out a DELETE: ends the record's validity, unless others refer to it.
  public <D extends Draft, E extends Recorded> void withdraw(
      Intake<D, E> intake, RecordRef ref, @Nullable String ifMatch) {
    E record = named(intake, ref, ifMatch);
    String type = intake.listing().type();
    withdrawals.permit(type, record);
    Effect<E> effect = Effect.all(intake.effects());
    effect.before(record);
    entities.remove(record);
    entities.flush();
    journal.write(Journal.Entry.deleted(type, record));
    conflicts.withdraw(record.id());
    effect.after(List.of());
  }

  /// The record that a path names, in the version that the caller saw. Whoever writes it next waits
  /// for the end of this transaction, and is then told what it did to the version.
  private <E extends Recorded> E named(
      Intake<?, E> intake, RecordRef ref, @Nullable String ifMatch) {
    E record =
        records
            .resolve(intake.listing(), ref)
            .flatMap(id ->
                Optional.ofNullable(
                    entities.find(intake.entity(), id, LockModeType.PESSIMISTIC_WRITE)))
            .orElseThrow(() -> records.missing(intake.listing(), ref));
    Etag.require(ifMatch, record);
    return record;
  }

  private <D extends Draft, E extends Recorded> E entered(Intake<D, E> intake, JsonNode json) {
    Intake.Rules<D, E> rules = intake.rules(Set.of());
    E record = rules.enter(checked(intake, rules, json, new Faults(), _ -> {}));
    Refusal taken =
        new Refusal.Conflict(
            "duplicate-key",
            "There is " + intake.listing().one() + " " + record.key(),
            List.of(Fault.field("/key", "duplicate", record.key() + " is taken")));
    if (record.key() != null
        && records.resolve(intake.listing(), new RecordRef(record.key())).isPresent()) throw taken;
    Effect<E> effect = Effect.all(intake.effects());
    effect.coming(List.of(record));
    entities.persist(record);
    try {
      entities.flush();
    } catch (ConstraintViolationException e) {
      if (e.getKind() == ConstraintViolationException.ConstraintKind.UNIQUE) throw taken;
      throw e;
    }
    journal.write(Journal.Entry.created(intake.listing().type(), record));
    effect.after(List.of(record));
    return record;
  }

  private <D extends Draft, E extends Recorded> void revise(
      Intake<D, E> intake, E record, JsonNode json, Faults faults) {
    Intake.Rules<D, E> rules = intake.rules(Set.of());
    D draft =
        checked(intake, rules, json, faults, stated -> rules.checkRevision(record, stated, faults));
    if (!json.path("key").asText("").equals(record.key() == null ? "" : record.key()))
      throw new Refusal.Conflict(
          "key-immutable",
          "The key of a record never changes: " + record.reference(),
          List.of(Fault.field("/key", "not-applicable", "It stays " + record.reference())));
    ObjectNode stored = records.draftJson(intake.listing(), record.id(), intake.draft());
    ObjectNode stated = binder.reduce(mapper.valueToTree(draft), intake.draft());
    if (Records.differences(stored, stated).isEmpty()) return;
    change(intake, record, "updated", () -> rules.revise(record, draft));
  }

  private <D extends Draft, E extends Recorded> D checked(
      Intake<D, E> intake,
      Intake.Rules<D, E> rules,
      JsonNode json,
      Faults faults,
      Consumer<D> further) {
    D draft = binder.bind(json, intake.draft(), faults);
    if (draft != null) {
      rules.check(draft, faults);
      rules.checkEntered(draft, faults);
      further.accept(draft);
    }
    DraftFaults.refuse(faults);
    if (draft == null) throw new IllegalStateException("A body without fault states no draft");
    return draft;
  }

  private <E extends Recorded> void change(
      Intake<?, E> intake, E record, String event, Runnable act) {
    Effect<E> effect = Effect.all(intake.effects());
    effect.before(record);
    ObjectNode before = view(intake, record);
    act.run();
    entities.flush();
    List<String> changes = Records.differences(before, view(intake, record));
    journal.write(new Journal.Entry(intake.listing().type(), event, record, changes));
    effect.after(List.of(record));
  }

  private ObjectNode view(Intake<?, ?> intake, Recorded record) {
    return mapper.valueToTree(records.view(intake.listing(), record.id()));
  }
}
