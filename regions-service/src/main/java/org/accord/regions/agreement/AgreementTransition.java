package org.accord.regions.agreement;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.accord.facts.PartialDate;
import org.accord.kit.draft.Draft;
import org.accord.kit.draft.DraftFaults;
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

  /// The day of the act. One that lies in the future is refused: it has not happened.
  PartialDate day(LocalDate today) {
    PartialDate day = on == null ? PartialDate.of(today) : on;
    if (day.earliest().isAfter(today)) {
      Faults faults = new Faults();
      faults.field("/on", "out-of-range", "The act lies in the future");
      DraftFaults.refuse(faults);
    }
    return day;
  }
}
