package org.accord.trade.release;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.accord.kit.draft.Draft;
import org.accord.kit.draft.DraftFaults;
import org.accord.kit.refusal.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// When a release becomes visible.
///
/// @param visibleFrom an instant; at once where there is none
@Schema
public record PublicationDraft(@Nullable @Schema(format = "date-time") String visibleFrom)
    implements Draft {
  private static final Duration LONGEST_EMBARGO = Duration.ofDays(5 * 366);

  Instant from(Instant now) {
    if (visibleFrom == null) return now;
    Faults faults = new Faults();
    Instant from = now;
    try {
      from = Instant.parse(visibleFrom).truncatedTo(ChronoUnit.MICROS);
    } catch (DateTimeParseException _) {
      faults.field(
          "/visibleFrom", "invalid-date", "visibleFrom is an instant such as 2026-01-31T06:00:00Z");
    }
    if (from.isBefore(now))
      faults.field(
          "/visibleFrom", "out-of-range", "This instant is past; leave it out to publish at once");
    if (from.isAfter(now.plus(LONGEST_EMBARGO)))
      faults.field("/visibleFrom", "out-of-range", "An embargo lasts five years at most");
    DraftFaults.refuse(faults);
    return from;
  }
}
