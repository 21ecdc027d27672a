package org.accord.regions.agreement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.accord.facts.PartialDate;
import org.accord.kit.conflict.Conflicts;
import org.accord.kit.draft.DraftFaults;
import org.accord.kit.record.Etag;
import org.accord.kit.record.Journal;
import org.accord.kit.record.RecordRef;
import org.accord.kit.record.Records;
import org.accord.kit.refusal.Faults;
import org.accord.kit.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/// Carries out what editors do to agreements, each act with its events and its conflicts.
@ApplicationScoped
class AgreementDesk {
  private static final String TYPE = "agreement";

  private final Agreements agreements;
  private final AgreementListing listing;
  private final AgreementReferences.Lookup references;
  private final Conflicts conflicts;
  private final PartnershipStart rule;
  private final Records records;
  private final Journal journal;

  AgreementDesk(
      Agreements agreements,
      AgreementListing listing,
      AgreementReferences.Lookup references,
      Conflicts conflicts,
      PartnershipStart rule,
      Records records,
      Journal journal) {
    this.agreements = agreements;
    this.listing = listing;
    this.references = references;
    this.conflicts = conflicts;
    this.rule = rule;
    this.records = records;
    this.journal = journal;
  }

  /// The agreement that a path names, in the version that the caller saw.
  Agreement named(RecordRef ref, @Nullable String ifMatch) {
    Agreement agreement =
        records
            .resolve(listing, ref)
            .flatMap(agreements::findByIdOptional)
            .orElseThrow(() -> new Refusal.NotFound("There is no agreement " + ref.text()));
    Etag.require(ifMatch, agreement.version());
    return agreement;
  }

  Agreement enter(AgreementDraft draft) {
    AgreementReferences known = checked(draft);
    if (draft.key() != null && agreements.hasKey(draft.key()))
      throw new Refusal.Conflict("duplicate-key", "There is an agreement " + draft.key());
    Agreement agreement = Agreement.entered(draft, known.source(draft), today());
    agreements.persistAndFlush(agreement);
    journal.write(Journal.Entry.created(TYPE, agreement));
    review(agreement, Set.of());
    return agreement;
  }

  void revise(Agreement agreement, AgreementDraft draft) {
    AgreementReferences known = checked(draft);
    if (!Objects.equals(draft.key(), agreement.key()))
      throw new Refusal.Conflict("key-immutable", "The key of an agreement never changes");
    Set<String> before = pairs(agreement);
    ObjectNode stored = records.draftJson(listing, agreement.id(), AgreementDraft.class);
    agreement.revise(draft, known.source(draft), today());
    agreements.flush();
    ObjectNode revised = records.draftJson(listing, agreement.id(), AgreementDraft.class);
    List<String> changes = Records.differences(stored, revised);
    if (changes.isEmpty()) return;
    journal.write(new Journal.Entry(TYPE, "updated", agreement, changes));
    review(agreement, before);
  }

  void move(Agreement agreement, AgreementTransition transition) {
    PartialDate day = transition.on() == null ? PartialDate.of(today()) : transition.on();
    if (day.earliest().isAfter(today())) {
      Faults faults = new Faults();
      faults.field("/on", "out-of-range", "The act lies in the future");
      DraftFaults.refuse(faults);
    }
    agreement.move(transition.to(), day);
    agreements.flush();
    journal.write(new Journal.Entry(TYPE, transition.to().term(), agreement, List.of("state")));
    review(agreement, Set.of());
  }

  void withdraw(Agreement agreement) {
    if (agreements.isSuperseded(agreement))
      throw new Refusal.Conflict("still-referenced", "Another agreement supersedes this one");
    Set<String> pairs = pairs(agreement);
    agreements.delete(agreement);
    agreements.flush();
    journal.write(Journal.Entry.deleted(TYPE, agreement));
    conflicts.withdraw(agreement.id());
    conflicts.review(rule, pairs);
  }

  private AgreementReferences checked(AgreementDraft draft) {
    AgreementReferences known = references.with(Set.of());
    Faults faults = new Faults();
    draft.check(faults, today());
    draft.checkWorkflow(faults);
    known.check(draft, faults);
    DraftFaults.refuse(faults);
    return known;
  }

  private void review(Agreement agreement, Set<String> before) {
    Set<String> pairs = new TreeSet<>(before);
    pairs.addAll(pairs(agreement));
    conflicts.review(rule, pairs);
  }

  private static Set<String> pairs(Agreement agreement) {
    return agreement.pair().map(Set::of).orElse(Set.of());
  }

  private static LocalDate today() {
    return LocalDate.now(Clock.systemUTC());
  }
}
