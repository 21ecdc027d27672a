package org.accord.kit.exporting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.accord.kit.draft.Draft;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is to be exported.
///
/// @param format csv where none is given
@Schema
public record ExportDraft(
    @NotBlank(message = "An export needs a list")
        @Size(max = 8000)
        @Schema(
            description = "Path and query of a list of this service, as in a GET of it",
            examples = "/api/trade/v1/observations?reporter=BY&sort=-period")
        String list,
    @Nullable
        @Schema(
            description =
                "csv (which is meant where none is given), xlsx, json, sdmx-csv, sdmx-json",
            examples = "csv")
        String format)
    implements Draft {}
