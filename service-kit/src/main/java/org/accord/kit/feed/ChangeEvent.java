package org.accord.kit.feed;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One change, as a CloudEvent 1.0.
///
/// @param id unique within the source: whoever has seen it need not look again
/// @param source the service's base path
/// @param type such as `accord.regions.agreement.signed`
/// @param time from which the change counts as recorded, as `asOf` takes it
/// @param subject the record's path below the source
public record ChangeEvent(
    String specversion,
    String id,
    String source,
    String type,
    Instant time,
    String subject,
    String datacontenttype,
    Change data) {

  ChangeEvent(String id, String source, String type, Instant time, String subject, Change data) {
    this("1.0", id, source, type, time, subject, "application/json", data);
  }

  /// What changed.
  ///
  /// @param key the record's human key, where it has one
  /// @param version of the record after the change
  /// @param changed the names of the changed fields; empty where all of the record is new or gone
  public record Change(
      UUID id, @Nullable String key, String recordType, int version, List<String> changed) {}
}
