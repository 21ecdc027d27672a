package org.accord.trade.release;

import com.fasterxml.jackson.databind.ObjectReader;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.accord.kit.listing.Row;
import org.accord.kit.record.Json;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A release as it is shown: to editors always, to others once it is published.
///
/// @param changes how many figures it changes
/// @param visibleFrom when its changes become visible, or did
/// @param faults why it is blocked
/// @param failedAttempts how often it could not be published at its time, for no reason of its own
/// @param nextAttempt when it is tried again
@Schema
public record ReleaseView(
    UUID id,
    String title,
    @Nullable String note,
    ReleaseState state,
    int changes,
    @Nullable Instant visibleFrom,
    @Nullable String publishedBy,
    List<ReleaseFault> faults,
    @Nullable Integer failedAttempts,
    @Nullable Instant nextAttempt) {
  private static final ObjectReader FAULTS = Json.PLAIN.readerForListOf(ReleaseFault.class);

  static ReleaseView of(Row row) {
    return new ReleaseView(
        row.id("id"),
        row.required("title"),
        row.text("note"),
        ReleaseState.of(row.required("state")),
        row.integer("change_count"),
        row.instant("visible_from"),
        row.text("published_by"),
        row.json("faults", FAULTS),
        row.optionalInteger("failures"),
        row.instant("next_at"));
  }
}
