package org.accord.kit.conflict;

import java.util.List;
import java.util.UUID;
import org.accord.kit.listing.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Facts that disagree.
///
/// @param type the members' record type
/// @param foundBy rule or editor
/// @param state open, settled (an editor has chosen) or dissolved (they no longer disagree)
/// @param subject what the members speak about, where a rule found them
/// @param reason why an editor declared it
/// @param preferred the member that analytics use
/// @param preferredBy rule (confidence, then exactness, then the newer source) or editor
@Schema
public record ConflictView(
    UUID id,
    String type,
    String foundBy,
    @Nullable String rule,
    @Nullable String subject,
    String state,
    List<String> members,
    @Nullable String reason,
    @Nullable UUID preferred,
    @Nullable String preferredBy,
    @Nullable String preferenceReason) {

  static ConflictView of(Row row) {
    String preferred = row.text("preferred_id");
    return new ConflictView(
        row.id("id"),
        row.required("record_type"),
        row.required("found_by"),
        row.text("rule"),
        row.text("subject"),
        row.required("state"),
        row.texts("members"),
        row.text("reason"),
        preferred == null ? null : UUID.fromString(preferred),
        row.text("preferred_by"),
        row.text("preference_reason"));
  }
}
