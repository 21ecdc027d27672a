package org.accord.regions.agreement;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.accord.facts.PartialDate;
import org.accord.kit.draft.Draft;
import org.accord.kit.refusal.Faults;
import org.jspecify.annotations.Nullable;

/// An act in the life of an agreement.
///
/// @param to the state that follows
/// @param on the day of the act, as precisely as it is known; today when not said
public record AgreementTransition(
    @NotNull(message = "The state to move to is needed") AgreementState to,
    @Nullable PartialDate on)
    implements Draft {

  /// Names what no act may say: one that lies in the future has not happened.
  void check(Faults faults, LocalDate today) {
    if (on != null && on.earliest().isAfter(today))
      faults.field("/on", "out-of-range", "The act lies in the future");
  }

  /// The day of the act.
  PartialDate day(LocalDate today) {
    return on == null ? PartialDate.of(today) : on;
  }
}
