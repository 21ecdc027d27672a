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
/// @param disagreements with which of the others each member disagrees: of three, two may well
///   agree
/// @param reason why an editor declared it
/// @param preferred the member that analytics use
/// @param preferredBy rule (confidence, then exactness, then the newer source) or editor
/// @param reopeningReason why an editor took back the choice that had settled it
@Schema
public record ConflictView(
    UUID id,
    String type,
    String foundBy,
    @Nullable String rule,
    @Nullable String subject,
    String state,
    List<String> members,
    List<Disagreement> disagreements,
    @Nullable String reason,
    @Nullable UUID preferred,
    @Nullable String preferredBy,
    @Nullable String preferenceReason,
    @Nullable String reopeningReason) {

  /// A member, and the others that it disagrees with.
  public record Disagreement(String member, List<String> disagreesWith) {

    /// Of a text that begins with a member's id, followed by the others; alone, an editor has
    /// declared that it disagrees with them all.
    private static Disagreement of(String text, List<String> members) {
      List<String> ids = List.of(text.split(" ", -1));
      String member = ids.getFirst();
      return new Disagreement(
          member,
          ids.size() > 1
              ? ids.subList(1, ids.size())
              : members.stream().filter(id -> !id.equals(member)).toList());
    }
  }

  static ConflictView of(Row row) {
    String preferred = row.text("preferred_id");
    List<String> texts = row.texts("members");
    List<String> members = texts.stream().map(text -> text.split(" ", 2)[0]).toList();
    return new ConflictView(
        row.id("id"),
        row.required("record_type"),
        row.required("found_by"),
        row.text("rule"),
        row.text("subject"),
        row.required("state"),
        members,
        texts.stream().map(text -> Disagreement.of(text, members)).toList(),
        row.text("reason"),
        preferred == null ? null : UUID.fromString(preferred),
        row.text("preferred_by"),
        row.text("preference_reason"),
        row.text("reopening_reason"));
  }
}
