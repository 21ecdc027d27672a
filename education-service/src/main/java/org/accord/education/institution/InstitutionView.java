package org.accord.education.institution;

import java.util.List;
import java.util.UUID;
import org.accord.facts.Citation;
import org.accord.facts.Confidence;
import org.accord.facts.CountryCode;
import org.accord.facts.Names;
import org.accord.facts.PartialDate;
import org.accord.facts.TerritoryCode;
import org.accord.kit.listing.Row;
import org.accord.kit.source.Provenances;
import org.accord.kit.source.StatedIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An institution as it is shown.
///
/// @param name in the caller's language
/// @param origin `reference` for rows of a code list, else `recorded`
@Schema
public record InstitutionView(
    UUID id,
    String key,
    String name,
    Names names,
    List<String> acronyms,
    List<String> aliases,
    InstitutionKind kind,
    @Nullable CountryCode country,
    @Nullable TerritoryCode territory,
    @Nullable String city,
    @Nullable RorId rorId,
    @Nullable String website,
    @Nullable PartialDate foundedOn,
    @Nullable Integer students,
    @Nullable Integer foreignStudents,
    @Nullable Integer staff,
    @Nullable Integer ranking,
    @Nullable String rankingSource,
    String origin,
    StatedIn source,
    @Nullable Citation cites,
    Confidence confidence,
    @Nullable String note) {

  static InstitutionView of(Row row) {
    Names names = row.names();
    return new InstitutionView(
        row.id("id"),
        row.required("key"),
        names.in(row.language()),
        names,
        row.texts("acronyms"),
        row.texts("aliases"),
        InstitutionKind.of(row.required("kind")),
        row.term("country", CountryCode::parse),
        row.term("territory", TerritoryCode::parse),
        row.text("city"),
        row.term("ror_id", RorId::parse),
        row.text("website"),
        row.date("founded_on"),
        row.optionalInteger("students"),
        row.optionalInteger("foreign_students"),
        row.optionalInteger("staff"),
        row.optionalInteger("ranking"),
        row.text("ranking_source"),
        row.required("origin"),
        Provenances.source(row),
        Provenances.cites(row),
        Provenances.confidence(row),
        row.text("note"));
  }
}
