package org.accord.kit.conflict;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.accord.kit.draft.Draft;

/// An editor's choice between facts that disagree.
///
/// @param preferred the id or key of a member
/// @param reason why this one
public record Preference(
    @NotBlank(message = "The preferred member is needed") String preferred,
    @NotBlank(message = "A reason is needed") @Size(max = 2000) String reason)
    implements Draft {}
