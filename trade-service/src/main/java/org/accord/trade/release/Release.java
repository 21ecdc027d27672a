package org.accord.trade.release;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.accord.kit.record.Identified;
import org.accord.kit.refusal.Refusal;
import org.accord.kit.revision.Author;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A set of changes of figures that become visible together. See [ReleaseState].
@Entity
@Table(name = "trade_release")
class Release extends Identified {
  private String title;
  private @Nullable String note;
  private String state = ReleaseState.IN_PREPARATION.term();
  private int changeCount;
  private @Nullable Instant visibleFrom;
  private @Nullable String sha256;
  private @Nullable String publishedBy;
  private @Nullable String client;
  private @Nullable String requestId;

  @JdbcTypeCode(SqlTypes.JSON)
  private @Nullable List<ReleaseFault> faults;

  /// For Hibernate, which fills the fields.
  @SuppressWarnings("NullAway.Init")
  protected Release() {}

  @SuppressWarnings("NullAway.Init")
  Release(ReleaseDraft draft) {
    describe(draft);
  }

  String title() {
    return title;
  }

  ReleaseState state() {
    return ReleaseState.of(state);
  }

  Optional<Instant> visibleFrom() {
    return Optional.ofNullable(visibleFrom);
  }

  /// The hash of its canonical changes, once they are frozen.
  Optional<String> sha256() {
    return Optional.ofNullable(sha256);
  }

  void describe(ReleaseDraft draft) {
    requireOpen();
    title = draft.title();
    note = draft.note();
  }

  /// Takes notice of how many changes it holds now.
  void count(int changes) {
    requireOpen();
    changeCount = changes;
  }

  /// Freezes the changes until they are made.
  ///
  /// @param by on whose behalf they will be
  void schedule(Instant from, String digest, Author by) {
    requireOpen();
    state = ReleaseState.SCHEDULED.term();
    visibleFrom = from;
    sha256 = digest;
    publishedBy = by.name();
    client = by.client();
    requestId = by.requestId();
  }

  /// On whose behalf the changes of a scheduled release are made.
  Author author() {
    if (publishedBy == null || client == null)
      throw new IllegalStateException("A release that nobody published has no author");
    return new Author(publishedBy, client, requestId);
  }

  /// Opens it again, unless its changes are made or about to be.
  void takeBack(Instant now) {
    boolean waiting = state() == ReleaseState.SCHEDULED && visibleFrom != null;
    if (!(waiting && now.isBefore(visibleFrom)) && state() != ReleaseState.BLOCKED)
      throw new Refusal.Conflict(
          "release-not-open",
          waiting
              ? "The time of this release has come"
              : "Only a scheduled or blocked release can be taken back; this one is " + state);
    state = ReleaseState.IN_PREPARATION.term();
    visibleFrom = null;
    sha256 = null;
    publishedBy = null;
    client = null;
    requestId = null;
    faults = null;
  }

  void publish() {
    state = ReleaseState.PUBLISHED.term();
  }

  void block(List<ReleaseFault> found) {
    state = ReleaseState.BLOCKED.term();
    faults = List.copyOf(found);
  }

  void requireOpen() {
    if (state() != ReleaseState.IN_PREPARATION)
      throw new Refusal.Conflict(
          "release-not-open", "Only a release in preparation can be changed; this one is " + state);
  }
}
