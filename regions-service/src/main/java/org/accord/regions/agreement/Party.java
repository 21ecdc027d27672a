package org.accord.regions.agreement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.accord.facts.TerritoryCode;
import org.jspecify.annotations.Nullable;

/// A party of an agreement.
///
/// @param body the executive body that acts for the territory, such as a ministry
public record Party(
    @NotNull(message = "A party is a territory, by its code") TerritoryCode territory,
    @Nullable @Size(max = 300) String body) {}
