package org.accord.trade.release;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.accord.kit.draft.Draft;
import org.accord.trade.observation.ObservationDraft;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A change of a figure that a release is to make.
///
/// @param key of the figure; that of the draft where it has one
/// @param version of the figure that is replaced or deleted: the number that its ETag begins with
/// @param draft what the figure is to be; none when it is deleted
@Schema
public record ReleaseChangeDraft(
    @NotNull(message = "A change needs an action") ChangeAction action,
    @Nullable @Size(max = 120) String key,
    @Nullable Integer version,
    @Nullable ObservationDraft draft)
    implements Draft {}
