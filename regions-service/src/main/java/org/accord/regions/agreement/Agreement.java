package org.accord.regions.agreement;

import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.accord.facts.PartialDate;
import org.accord.facts.TerritoryCode;
import org.accord.kit.refusal.Refusal;
import org.accord.kit.source.Fact;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A document that two or more territories sign. See its life in [AgreementState].
@Entity
class Agreement extends Fact {
  @JdbcTypeCode(SqlTypes.JSON)
  private List<Party> parties;

  private @Nullable String pair;
  private String level;
  private String kind;
  private String title;

  private @Nullable String signedOn;

  private @Nullable String validFrom;

  private @Nullable String validTo;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<AgreementField> fields;

  private String state;

  private boolean inWorkflow;

  private @Nullable String reportedStatus;

  private @Nullable String supersedes;

  /// For Hibernate, which fills the fields.
  @SuppressWarnings("NullAway.Init")
  protected Agreement() {}

  @SuppressWarnings("NullAway.Init")
  private Agreement(AgreementDraft draft, UUID source, boolean inWorkflow, LocalDate today) {
    super(draft, source);
    this.inWorkflow = inWorkflow;
    take(draft);
    state = derived(draft, today).term();
  }

  /// An agreement that a source reports: its state follows from the dates that are known.
  static Agreement reported(AgreementDraft draft, UUID source, LocalDate today) {
    return new Agreement(draft, source, false, today);
  }

  /// An agreement that is entered in Accord: a draft until an act of it is dated.
  static Agreement entered(AgreementDraft draft, UUID source, LocalDate today) {
    Agreement agreement = new Agreement(draft, source, true, today);
    if (agreement.state() == AgreementState.UNKNOWN) agreement.state = AgreementState.DRAFT.term();
    return agreement;
  }

  void revise(AgreementDraft draft, UUID source, LocalDate today) {
    restOn(draft, source);
    take(draft);
    if (!inWorkflow) state = derived(draft, today).term();
  }

  AgreementState state() {
    return AgreementState.of(state);
  }

  Optional<String> pair() {
    return Optional.ofNullable(pair);
  }

  /// Moves to a state that may come next; what dates the act is set from its day.
  void move(AgreementState to, PartialDate day) {
    if (!state().next().contains(to))
      throw new Refusal.Conflict(
          "transition-not-allowed",
          "An agreement that is %s cannot become %s%s"
              .formatted(
                  state,
                  to.term(),
                  state().next().isEmpty()
                      ? ""
                      : "; next may be "
                          + String.join(
                              ", ",
                              state().next().stream()
                                  .map(AgreementState::term)
                                  .sorted()
                                  .toList())));
    switch (to) {
      case SIGNED -> sign(day);
      case IN_FORCE -> enterIntoForce(day);
      case EXPIRED, TERMINATED -> end(day);
      case DRAFT, IN_PREPARATION, RENEWED, SUPERSEDED, UNKNOWN -> {}
    }
    state = to.term();
    inWorkflow = true;
  }

  /// Where the draft leaves out a date by which the agreement came to its state: such a date can be
  /// corrected, not taken away.
  List<String> undated(AgreementDraft draft) {
    if (!inWorkflow) return List.of();
    List<String> undated = new ArrayList<>();
    boolean signed = state() != AgreementState.DRAFT && state() != AgreementState.IN_PREPARATION;
    if (signed && signedOn != null && draft.signedOn() == null) undated.add("/signedOn");
    if (signed && validFrom != null && draft.validFrom() == null) undated.add("/validFrom");
    boolean ended = state() == AgreementState.EXPIRED || state() == AgreementState.TERMINATED;
    if (ended && validTo != null && draft.validTo() == null) undated.add("/validTo");
    return undated;
  }

  private void sign(PartialDate day) {
    if (parties.size() < 2)
      throw new Refusal.Conflict(
          "agreement-not-open", "An agreement is signed by two or more parties");
    signedOn = day.toString();
  }

  private void enterIntoForce(PartialDate day) {
    if (signedOn != null && day.latest().isBefore(PartialDate.parse(signedOn).earliest()))
      throw new Refusal.Conflict(
          "transition-not-allowed", "An agreement cannot be in force before it is signed");
    validFrom = day.toString();
  }

  private void end(PartialDate day) {
    if (validFrom != null && day.latest().isBefore(PartialDate.parse(validFrom).earliest()))
      throw new Refusal.Conflict(
          "transition-not-allowed", "An agreement cannot end before it is in force");
    validTo = day.toString();
  }

  @Override
  public Map<String, List<String>> postings() {
    Set<String> within = new LinkedHashSet<>();
    for (Party party : parties)
      for (Optional<TerritoryCode> at = Optional.of(party.territory());
          at.isPresent();
          at = at.orElseThrow().enclosing()) within.add(at.orElseThrow().value());
    return Map.of(
        "agreement.party",
        parties.stream().map(party -> party.territory().value()).toList(),
        "agreement.territory",
        List.copyOf(within),
        "agreement.field",
        fields.stream().map(AgreementField::term).toList());
  }

  private void take(AgreementDraft draft) {
    parties = List.copyOf(draft.parties());
    List<String> territories =
        parties.stream().map(party -> party.territory().value()).distinct().sorted().toList();
    pair = parties.size() == 2 && territories.size() == 2 ? String.join("|", territories) : null;
    level = draft.level().term();
    kind = draft.kind().term();
    title = draft.title();
    signedOn = text(draft.signedOn());
    validFrom = text(draft.validFrom());
    validTo = text(draft.validTo());
    fields = List.copyOf(draft.fields());
    reportedStatus = draft.reportedStatus();
    supersedes = draft.supersedes();
  }

  private static AgreementState derived(AgreementDraft draft, LocalDate today) {
    PartialDate from = draft.validFrom();
    PartialDate to = draft.validTo();
    if (to != null && to.latest().isBefore(today)) return AgreementState.EXPIRED;
    if (from != null && !from.earliest().isAfter(today)) return AgreementState.IN_FORCE;
    if (draft.signedOn() != null) return AgreementState.SIGNED;
    return "in_preparation".equals(draft.reportedStatus())
        ? AgreementState.IN_PREPARATION
        : AgreementState.UNKNOWN;
  }

  private static @Nullable String text(@Nullable PartialDate date) {
    return date == null ? null : date.toString();
  }
}
