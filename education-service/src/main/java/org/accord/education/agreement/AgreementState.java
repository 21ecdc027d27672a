package org.accord.education.agreement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Set;
import org.accord.facts.Terms;

/// Where an agreement stands in its life: `draft → proposed → approved → in_force → expired |
/// terminated | renewed`. It is approved once every party has signed. `unknown` is for reported
/// agreements of which no act is dated.
public enum AgreementState {
  DRAFT,
  PROPOSED,
  APPROVED,
  IN_FORCE,
  EXPIRED,
  TERMINATED,
  RENEWED,
  UNKNOWN;

  private static final Set<String> NOT_YET_SIGNED = Set.of("planned", "in_preparation");

  /// What follows from the dates that a source reports. A status alone makes no state, but one that
  /// says that the signing is still to come speaks against the dates.
  static AgreementState derived(AgreementDraft draft, LocalDate today) {
    String status = draft.reportedStatus();
    if (status != null && NOT_YET_SIGNED.contains(status)) return UNKNOWN;
    if (draft.validTo() != null && draft.validTo().latest().isBefore(today)) return EXPIRED;
    if (draft.signedOn() != null) return APPROVED;
    if (DRAFT.term().equals(status)) return DRAFT;
    return PROPOSED.term().equals(status) ? PROPOSED : UNKNOWN;
  }

  @JsonCreator
  public static AgreementState of(String term) {
    return Terms.of(AgreementState.class, "state", term);
  }

  @JsonValue
  public String term() {
    return Terms.term(this);
  }
}
