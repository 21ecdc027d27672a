package org.accord.trade.commodity;

import java.util.UUID;
import org.accord.facts.Citation;
import org.accord.facts.Confidence;
import org.accord.facts.HsCode;
import org.accord.facts.Names;
import org.accord.facts.Unit;
import org.accord.kit.listing.Row;
import org.accord.kit.source.Provenances;
import org.accord.kit.source.StatedIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A commodity as it is shown.
///
/// @param name in the caller's language
/// @param parent the key of the commodity that it is a part of
/// @param level its level in the tree of the Harmonized System
/// @param origin `reference` for rows of a code list, else `recorded`
@Schema
public record CommodityView(
    UUID id,
    String key,
    String name,
    Names names,
    @Nullable HsCode hsCode,
    @Nullable CommoditySection section,
    @Nullable Unit unit,
    @Nullable String parent,
    @Nullable HsLevel level,
    Origin origin,
    StatedIn source,
    @Nullable Citation cites,
    Confidence confidence,
    @Nullable String note) {

  static CommodityView of(Row row) {
    Names names = row.names();
    return new CommodityView(
        row.id("id"),
        row.required("key"),
        names.in(row.language()),
        names,
        row.term("hs_code", HsCode::parse),
        row.term("section", CommoditySection::of),
        row.term("unit", Unit::parse),
        row.text("parent"),
        row.term("level", HsLevel::of),
        Origin.of(row.required("origin")),
        Provenances.source(row),
        Provenances.cites(row),
        Provenances.confidence(row),
        row.text("note"));
  }
}
