package org.accord.regions.agreement;

import jakarta.validation.constraints.NotNull;
import org.accord.facts.PartialDate;
import org.accord.kit.draft.Draft;
import org.jspecify.annotations.Nullable;

/// An act in the life of an agreement.
///
/// @param to the state that follows
/// @param on the day of the act, as precisely as it is known; today when not said
public record AgreementTransition(
    @NotNull(message = "The state to move to is needed") AgreementState to,
    @Nullable PartialDate on)
    implements Draft {}
