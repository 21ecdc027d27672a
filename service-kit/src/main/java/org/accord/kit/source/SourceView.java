package org.accord.kit.source;

import java.util.UUID;
import org.accord.kit.listing.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A source as it is shown.
@Schema
public record SourceView(
    UUID id,
    String key,
    String title,
    @Nullable String author,
    @Nullable String publisher,
    @Nullable Integer year,
    @Nullable String isbn,
    @Nullable String url,
    @Nullable String note) {
  static SourceView of(Row row) {
    return new SourceView(
        row.id("id"),
        row.required("key"),
        row.required("title"),
        row.text("author"),
        row.text("publisher"),
        row.optionalInteger("year"),
        row.text("isbn"),
        row.text("url"),
        row.text("note"));
  }
}
