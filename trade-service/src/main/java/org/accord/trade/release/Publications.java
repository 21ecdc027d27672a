package org.accord.trade.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.accord.kit.record.Journal;
import org.accord.kit.refusal.Refusal;
import org.accord.kit.revision.Author;
import org.accord.kit.revision.Snapshots;
import org.accord.kit.writing.Bundle;
import org.accord.trade.observation.HeldFigures;
import org.accord.trade.observation.ObservationBundle;

/// Freezes releases, takes them back, and makes their changes. Call it within a transaction.
@ApplicationScoped
class Publications {
  private final StagedChanges staged;
  private final ObservationBundle figures;
  private final HeldFigures holds;
  private final Attempts attempts;
  private final Journal journal;
  private final Snapshots snapshots;

  Publications(
      StagedChanges staged,
      ObservationBundle figures,
      HeldFigures holds,
      Attempts attempts,
      Journal journal,
      Snapshots snapshots) {
    this.staged = staged;
    this.figures = figures;
    this.holds = holds;
    this.attempts = attempts;
    this.journal = journal;
    this.snapshots = snapshots;
  }

  /// Freezes the release until its time. From now on nobody else may write its figures.
  void schedule(Release release, PublicationDraft draft, Author by) {
    release.requireOpen();
    Instant from = draft.from(snapshots.now());
    List<ReleaseChangeView> changes = staged.of(release.id());
    if (changes.isEmpty())
      throw new Refusal.Conflict("release-refused", "The release holds no changes");
    List<ReleaseFault> faults = new ArrayList<>();
    String reason =
        "This figure is part of the release '%s', which becomes visible at %s"
            .formatted(release.title(), from);
    Map<String, String> held =
        holds.take(release.id(), reason, changes.stream().map(ReleaseChangeView::key).toList());
    held.forEach((key, why) -> faults.add(new ReleaseFault(key, "", "figure-held", why)));
    figures.objections(changes(changes)).stream().map(ReleaseFault::of).forEach(faults::add);
    if (!faults.isEmpty())
      throw new Refusal.Rejected(
          "release-refused",
          "The release cannot be published as it is",
          faults.stream().map(ReleaseFault::inRelease).toList());
    release.schedule(from, Canonical.sha256(changes), by);
  }

  /// Opens a release again whose time has not come, or that is blocked.
  void takeBack(Release release) {
    release.takeBack(snapshots.now());
    holds.giveBack(release.id());
    attempts.over(release.id());
  }

  /// Makes all changes of a scheduled release, or blocks it when anything stands against one.
  void make(Release release) {
    holds.giveBack(release.id());
    List<Bundle.Objection> objections = figures.carryOut(changes(staged.of(release.id())));
    if (objections.isEmpty()) {
      release.publish();
      journal.write(new Journal.Entry("release", "published", release, List.of()));
    } else {
      release.block(objections.stream().map(ReleaseFault::of).toList());
    }
  }

  private static List<Bundle.Change> changes(List<ReleaseChangeView> staged) {
    return staged.stream().map(ReleaseChangeView::change).toList();
  }
}
