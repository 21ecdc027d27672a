package org.accord.regions.territory;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.accord.facts.Citation;
import org.accord.facts.Confidence;
import org.accord.facts.Names;
import org.accord.facts.Qualifier;
import org.accord.kit.listing.Row;
import org.accord.kit.source.Provenances;
import org.accord.kit.source.StatedIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A territory as it is shown.
///
/// @param name in the caller's language
/// @param origin `reference` for rows of a code list, else `recorded`
@Schema
public record TerritoryView(
    UUID id,
    String key,
    String code,
    @Nullable String isoCode,
    String name,
    Names names,
    List<String> aliases,
    TerritoryKind kind,
    @Nullable String parent,
    @Nullable Location location,
    @Nullable Long population,
    @Nullable Qualifier populationQualifier,
    String origin,
    StatedIn source,
    @Nullable Citation cites,
    Confidence confidence,
    @Nullable String note) {

  static TerritoryView of(Row row) {
    Names names = row.names();
    return new TerritoryView(
        row.id("id"),
        row.required("key"),
        row.required("key"),
        row.text("iso_code"),
        names.in(row.language()),
        names,
        row.texts("aliases"),
        TerritoryKind.of(row.required("kind")),
        row.text("parent"),
        location(row),
        row.optionalLong("population"),
        row.term("population_qualifier", Qualifier::of),
        row.required("origin"),
        Provenances.source(row),
        Provenances.cites(row),
        Provenances.confidence(row),
        row.text("note"));
  }

  private static @Nullable Location location(Row row) {
    BigDecimal lat = row.decimal("latitude");
    BigDecimal lon = row.decimal("longitude");
    return lat == null || lon == null ? null : new Location(lat, lon);
  }
}
