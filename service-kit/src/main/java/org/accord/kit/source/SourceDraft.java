package org.accord.kit.source;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.accord.kit.draft.Draft;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a caller says of a source.
///
/// @param key the short name by which facts refer to it, such as `S1`
/// @param year of publication
@Schema
public record SourceDraft(
    @NotBlank(message = "A source needs a key")
        @Size(max = 120)
        @Pattern(
            regexp = "[A-Za-z0-9][A-Za-z0-9._-]*",
            message = "A key is letters, digits and . _ -")
        String key,
    @NotBlank(message = "A source needs a title") @Size(max = 500) String title,
    @Nullable @Size(max = 300) String author,
    @Nullable @Size(max = 300) String publisher,
    @Nullable @Min(1) @Max(9999) Integer year,
    @Nullable @Size(max = 20) String isbn,
    @Nullable
        @Size(max = 1000)
        @Pattern(regexp = "https?://.+", message = "An http or https address is needed")
        String url,
    @Nullable @Size(max = 2000) String note)
    implements Draft {}
