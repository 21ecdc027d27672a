package org.accord.kit.conflict;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.accord.kit.draft.Draft;
import org.jspecify.annotations.Nullable;

/// An editor's word that facts disagree.
///
/// @param type the members' record type, such as `agreement`; told by the members where it is
///   absent
/// @param members two or more ids or keys of records
/// @param reason what they disagree about
public record ConflictDraft(
    @Nullable String type,
    @NotNull @Size(min = 2, max = 50, message = "A conflict has 2 to 50 members")
        List<String> members,
    @NotBlank(message = "A reason is needed") @Size(max = 2000) String reason)
    implements Draft {}
