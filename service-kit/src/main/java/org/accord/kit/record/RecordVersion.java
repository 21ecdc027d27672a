package org.accord.kit.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One version of a record.
///
/// @param action created, updated or deleted
/// @param changes the fields that differ from the version before
/// @param record the whole record in this version; absent for a deletion
public record RecordVersion(
    int version,
    String action,
    Instant changedAt,
    String changedBy,
    String client,
    List<FieldChange> changes,
    @Nullable @Schema(type = SchemaType.OBJECT) JsonNode record) {

  /// What a field was and became; absent where it had no value.
  public record FieldChange(
      String field,
      @Nullable @Schema(description = "The value before") JsonNode from,
      @Nullable @Schema(description = "The value since") JsonNode to) {}
}
