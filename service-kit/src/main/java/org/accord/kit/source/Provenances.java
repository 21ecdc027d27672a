package org.accord.kit.source;

import org.accord.facts.Citation;
import org.accord.facts.Confidence;
import org.accord.kit.listing.Row;
import org.jspecify.annotations.Nullable;

/// Reads the provenance columns that a listing's `SOURCE_COLUMNS` select.
public final class Provenances {
  private Provenances() {}

  public static StatedIn source(Row row) {
    return new StatedIn(
        row.required("source_key"),
        row.required("source_title"),
        row.text("source_chapter"),
        row.text("source_note"));
  }

  public static @Nullable Citation cites(Row row) {
    return Citation.ofNullable(
        row.text("cites_title"), row.text("cites_url"), row.optionalInteger("cites_year"));
  }

  public static Confidence confidence(Row row) {
    return Confidence.of(row.required("confidence"));
  }
}
