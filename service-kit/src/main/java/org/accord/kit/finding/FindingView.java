package org.accord.kit.finding;

import java.util.UUID;
import org.accord.kit.listing.Row;
import org.jspecify.annotations.Nullable;

/// A record that breaks a rule of the domain.
///
/// @param id of the finding: the record's id and the rule
/// @param type of the record
/// @param explanation what is wrong
public record FindingView(
    String id, String type, UUID record, @Nullable String key, String rule, String explanation) {
  static FindingView of(Row row) {
    return new FindingView(
        row.required("id"),
        row.required("type"),
        row.id("record"),
        row.text("key"),
        row.required("rule"),
        row.required("explanation"));
  }
}
