package org.accord.trade.release;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The manifest of a release whose changes are frozen.
///
/// @param count how many figures it changes
/// @param sha256 of the canonical JSON of its changes, in hexadecimal digits
@Schema
public record PublicationView(
    UUID release,
    String title,
    ReleaseState state,
    Instant visibleFrom,
    String publishedBy,
    int count,
    int created,
    int replaced,
    int deleted,
    String sha256) {

  static PublicationView of(Release release, List<ReleaseChangeView> changes) {
    return new PublicationView(
        release.id(),
        release.title(),
        release.state(),
        release.visibleFrom().orElseThrow(),
        release.author().name(),
        changes.size(),
        count(changes, ChangeAction.CREATE),
        count(changes, ChangeAction.REPLACE),
        count(changes, ChangeAction.DELETE),
        release.sha256().orElseThrow());
  }

  private static int count(List<ReleaseChangeView> changes, ChangeAction action) {
    return (int) changes.stream().filter(change -> change.action() == action).count();
  }
}
