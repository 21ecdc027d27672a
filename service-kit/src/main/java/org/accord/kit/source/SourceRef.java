package org.accord.kit.source;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Where a fact stands: the source and the place in it.
///
/// @param key the source's key or id, such as `S2`
/// @param chapter the chapter or section
/// @param note the footnote or page there
public record SourceRef(
    @NotBlank(message = "A source is needed: the key of the document that states the fact")
        @Size(max = 120)
        String key,
    @Nullable @Size(max = 300) String chapter,
    @Nullable @Size(max = 200) String note) {}
