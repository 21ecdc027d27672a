package org.accord.trade.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.accord.kit.listing.Row;
import org.accord.kit.record.Json;
import org.accord.kit.writing.Bundle;
import org.accord.trade.observation.ObservationDraft;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A staged change as it is shown.
///
/// @param key the figure's
/// @param version of the figure that is replaced or deleted
/// @param draft what the figure is to be
@Schema
public record ReleaseChangeView(
    UUID id,
    ChangeAction action,
    String key,
    @Nullable Integer version,
    @Nullable @Schema(implementation = ObservationDraft.class) JsonNode draft) {

  static ReleaseChangeView of(Row row) {
    return new ReleaseChangeView(
        row.id("id"),
        ChangeAction.of(row.required("action")),
        row.required("key"),
        row.optionalInteger("of_version"),
        json(row.text("draft")));
  }

  /// The same as a change that can be made.
  Bundle.Change change() {
    int of = version == null ? 0 : version;
    JsonNode stated = draft == null ? Json.PLAIN.nullNode() : draft;
    return switch (action) {
      case CREATE -> new Bundle.Change.Entry(key, stated);
      case REPLACE -> new Bundle.Change.Replacement(key, of, stated);
      case DELETE -> new Bundle.Change.Withdrawal(key, of);
    };
  }

  private static @Nullable JsonNode json(@Nullable String text) {
    if (text == null) return null;
    try {
      return Json.PLAIN.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A staged draft is no JSON", e);
    }
  }
}
