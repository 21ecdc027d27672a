package org.accord.trade.party;

import java.util.List;
import java.util.UUID;
import org.accord.facts.Citation;
import org.accord.facts.Confidence;
import org.accord.facts.TerritoryCode;
import org.accord.kit.listing.Row;
import org.accord.kit.source.Provenances;
import org.accord.kit.source.StatedIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A party as it is shown.
///
/// @param country where it is at home; several for a group
/// @param sameAs the fuller records of the same party, as `folder/file:key`
@Schema
public record PartyView(
    UUID id,
    String key,
    String name,
    PartyKind kind,
    List<String> country,
    @Nullable TerritoryCode territory,
    List<String> aliases,
    List<String> sameAs,
    StatedIn source,
    @Nullable Citation cites,
    Confidence confidence,
    @Nullable String note) {

  static PartyView of(Row row) {
    return new PartyView(
        row.id("id"),
        row.required("key"),
        row.required("name"),
        PartyKind.of(row.required("kind")),
        row.texts("countries"),
        row.term("territory", TerritoryCode::parse),
        row.texts("aliases"),
        row.texts("same_as"),
        Provenances.source(row),
        Provenances.cites(row),
        Provenances.confidence(row),
        row.text("note"));
  }
}
