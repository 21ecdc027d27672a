package org.accord.trade.release;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.accord.kit.draft.Draft;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a release is about.
@Schema
public record ReleaseDraft(
    @NotBlank(message = "A release needs a title") @Size(max = 300) String title,
    @Nullable @Size(max = 2000) String note)
    implements Draft {}
