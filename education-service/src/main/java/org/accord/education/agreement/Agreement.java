package org.accord.education.agreement;

import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.accord.facts.PartialDate;
import org.accord.kit.source.Fact;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A document that two or more institutions sign. See its life in [AgreementState].
@Entity
class Agreement extends Fact {
  @JdbcTypeCode(SqlTypes.JSON)
  private List<Party> parties;

  private String kind;
  private String title;
  private @Nullable String signedOn;
  private @Nullable String signedAtEvent;
  private @Nullable String validTo;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<String> fields;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<AgreementActivity> activities;

  private String state;
  private @Nullable String reportedStatus;

  /// For Hibernate, which fills the fields.
  @SuppressWarnings("NullAway.Init")
  protected Agreement() {}

  /// An agreement that a source reports: its state follows from the dates that are known.
  @SuppressWarnings("NullAway.Init")
  Agreement(AgreementDraft draft, UUID source, LocalDate today) {
    super(draft, source);
    take(draft, today);
  }

  void revise(AgreementDraft draft, UUID source, LocalDate today) {
    restOn(draft, source);
    take(draft, today);
  }

  @Override
  public Map<String, List<String>> postings() {
    return Map.of("agreement.institution", parties.stream().map(Party::institution).toList());
  }

  private void take(AgreementDraft draft, LocalDate today) {
    parties = List.copyOf(draft.parties());
    kind = draft.kind().term();
    title = draft.title();
    signedOn = text(draft.signedOn());
    signedAtEvent = draft.signedAtEvent();
    validTo = text(draft.validTo());
    fields = List.copyOf(draft.fields());
    activities = List.copyOf(draft.activities());
    state = AgreementState.derived(draft, today).term();
    reportedStatus = draft.reportedStatus();
  }

  private static @Nullable String text(@Nullable PartialDate date) {
    return date == null ? null : date.toString();
  }
}
