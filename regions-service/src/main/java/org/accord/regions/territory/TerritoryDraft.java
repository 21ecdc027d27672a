package org.accord.regions.territory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.accord.facts.Citation;
import org.accord.facts.Confidence;
import org.accord.facts.Names;
import org.accord.facts.Qualifier;
import org.accord.facts.TerritoryCode;
import org.accord.kit.source.FactDraft;
import org.accord.kit.source.SourceRef;
import org.jspecify.annotations.Nullable;

/// What a caller says of a territory.
///
/// @param key the territory's code
/// @param isoCode its ISO 3166 code, where it has one
/// @param parent the code of the territory that it is a part of
/// @param population inhabitants, with the qualifier of the number
public record TerritoryDraft(
    @NotBlank(message = "A territory needs its code as key") @Size(max = 80) String key,
    @NotNull(message = "A territory needs a code") TerritoryCode code,
    @Nullable TerritoryCode isoCode,
    @NotNull(message = "A territory needs a name") Names names,
    List<@NotBlank @Size(max = 200) String> aliases,
    @NotNull(message = "A territory needs a kind") TerritoryKind kind,
    @Nullable TerritoryCode parent,
    @Nullable @Valid Location location,
    @Nullable @Min(0) Long population,
    @Nullable Qualifier populationQualifier,
    @Valid @NotNull(message = "A source is needed") SourceRef source,
    @Nullable Citation cites,
    @Nullable Confidence confidence,
    @Nullable @Size(max = 2000) String note)
    implements FactDraft {}
